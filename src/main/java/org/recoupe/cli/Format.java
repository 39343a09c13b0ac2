package org.recoupe.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.recoupe.report.CsvReport;
import org.recoupe.report.GithubReport;
import org.recoupe.report.HtmlReport;
import org.recoupe.report.JsonReport;
import org.recoupe.report.JsonlReport;
import org.recoupe.report.JunitReport;
import org.recoupe.report.LineReport;
import org.recoupe.report.ReportWriter;
import org.recoupe.report.SarifReport;
import org.recoupe.report.TextReport;

/** The formats that a report can be written in. */
enum Format {
    TEXT,
    LINE,
    JSON,
    JSONL,
    HTML,
    CSV,
    SARIF,
    JUNIT,
    GITHUB;

    /** How they are written on the command line. */
    static final List<String> NAMES = Arrays.stream(values()).map(Format::named).toList();

    /** The format of that name. */
    static Format of(String name) {
        return values()[NAMES.indexOf(name)];
    }

    /** Its name on the command line. */
    String named() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the reports of several articles may follow each other in one file. */
    boolean strings() {
        return switch (this) {
            case TEXT, LINE, JSONL, CSV, GITHUB -> true;
            case JSON, HTML, SARIF, JUNIT -> false;
        };
    }

    /** Whether it starts with a line of column names, which a file has once. */
    boolean headed() {
        return this == CSV;
    }

    /** What writes it. */
    ReportWriter writer(boolean colour) {
        return switch (this) {
            case TEXT -> new TextReport(colour, Optional.empty());
            case LINE -> new LineReport();
            case JSON -> new JsonReport();
            case JSONL -> new JsonlReport();
            case HTML -> new HtmlReport();
            case CSV -> new CsvReport();
            case SARIF -> new SarifReport();
            case JUNIT -> new JunitReport();
            case GITHUB -> new GithubReport();
        };
    }
}
