package org.recoupe.report;

import java.util.Arrays;
import java.util.List;
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
    GITHUB("txt", GithubReport::new),
    /** W3C Web Annotations. */
    ANNOTATION("jsonld", AnnotationReport::new),
    /** schema.org's ClaimReview, of findings that a person has confirmed. */
    CLAIMREVIEW("jsonld", ClaimReviewReport::new);

    private final String extension;
    private final Supplier<ReportWriter> writer;

    Format(String extension, Supplier<ReportWriter> writer) {
        this.extension = extension;
        this.writer = writer;
    }

    /** Their names on the command line. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Format::label).toList();
    }

    /**
     * The format of that name.
     *
     * @throws IllegalArgumentException if it is none of {@link #labels}
     */
    public static Format named(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("found '%s', expected one of %s".formatted(label, labels())));
    }

    /** Its name on the command line: {@code json}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How names of its files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether the reports of several articles may follow each other in one file. */
    public boolean strings() {
        return switch (this) {
            case TEXT, LINE, JSONL, CSV, GITHUB -> true;
            case JSON, HTML, SARIF, JUNIT, ANNOTATION, CLAIMREVIEW -> false;
        };
    }

    /** Whether it starts with a line of column names, which a file has once. */
    public boolean headed() {
        return this == CSV;
    }

    /** What writes it. */
    public ReportWriter writer() {
        return writer.get();
    }
}
