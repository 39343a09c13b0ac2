package org.recoupe.report;

import java.util.Locale;
import java.util.function.Supplier;

/** The formats that a report can be written in. */
public enum Format {
    /** For people, on a terminal. */
    TEXT("txt", TextReport::new),
    /** One line for each finding that asks for attention, as compilers write them. */
    LINE("txt", LineReport::new),
    JSON("json", JsonReport::new),
    JSONL("jsonl", JsonlReport::new),
    HTML("html", HtmlReport::new),
    CSV("csv", CsvReport::new),
    SARIF("sarif", SarifReport::new),
    JUNIT("xml", JunitReport::new),
    GITHUB("txt", GithubReport::new);

    private final String extension;
    private final Supplier<ReportWriter> writer;

    Format(String extension, Supplier<ReportWriter> writer) {
        this.extension = extension;
        this.writer = writer;
    }

    /** Its name on the command line: {@code json}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How names of its files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** What writes it. */
    public ReportWriter writer() {
        return writer.get();
    }
}
