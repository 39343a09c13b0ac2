package org.recoupe.cluster;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Span;
import org.recoupe.finding.Evidence;
import org.recoupe.finding.Explanation;
import org.recoupe.finding.Finding;
import org.recoupe.report.Report;
import org.recoupe.report.ReportedClaim;

/** The findings of reports as rows, made with the report, so that nobody has to read its JSON again. */
final class Findings {

    /** What an article's row has of each of its findings: what the JSON of the report says, with null where that has null. */
    static final StructType FINDING = StructType.fromDDL("""
            claim STRING, kind STRING, `in` STRING, start INT, `end` INT, quote STRING,
            verdict STRING, severity STRING, rule STRING, also ARRAY<STRING>, fingerprint STRING, caveats ARRAY<STRING>,
            explanation STRING, explanation_fr STRING, explanation_en STRING, arithmetic STRING,
            evidence ARRAY<STRUCT<dataset: STRING, row: BIGINT, source: STRING, sources: ARRAY<STRING>,
              publisher: STRING, url: STRING, value: DOUBLE, unit: STRING, period: STRING, released: STRING,
              label: STRING>>
            """);

    private Findings() {}

    /** Those of that report. */
    static Row[] of(Report report) {
        Map<String, ReportedClaim> claims =
                report.claims().stream().collect(Collectors.toMap(ReportedClaim::id, Function.identity()));
        return report.findings().stream()
                .map(finding -> row(
                        finding, claims.get(finding.claim()), report.article().language()))
                .toArray(Row[]::new);
    }

    private static Row row(Finding finding, @Nullable ReportedClaim claim, String language) {
        Explanation why = finding.explanation();
        @Nullable Span span = claim == null ? null : claim.span();
        return RowFactory.create(
                finding.claim(),
                claim == null ? null : claim.kind(),
                span != null && span.part() == Span.Part.TITLE ? "title" : "text",
                span == null ? null : span.start(),
                span == null ? null : span.end(),
                span == null ? null : span.quote(),
                finding.verdict().name(),
                finding.severity().name(),
                finding.rule(),
                finding.also().toArray(new String[0]),
                finding.fingerprint(),
                finding.caveats().toArray(new String[0]),
                why.in(language),
                why.french(),
                why.english(),
                orNull(why.arithmetic()),
                finding.evidence().stream().map(Findings::row).toArray(Row[]::new));
    }

    private static Row row(Evidence evidence) {
        return RowFactory.create(
                evidence.dataset(),
                (long) evidence.row(),
                evidence.sources().stream().findFirst().orElse(null),
                evidence.sources().toArray(new String[0]),
                orNull(evidence.publisher()),
                orNull(evidence.url()),
                evidence.value().filter(Double::isFinite).orElse(null),
                orNull(evidence.unit()),
                orNull(evidence.period()),
                evidence.released().map(Object::toString).orElse(null),
                orNull(evidence.label()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A row for each finding in that table of reports; see {@link CheckLines#REPORTS}. */
    static Dataset<Row> of(Dataset<Row> reports) {
        return reports.select(
                        functions.col("id"),
                        functions.col("origin"),
                        functions.col("language"),
                        functions.col("published"),
                        functions.explode(functions.col(CheckLines.FINDINGS)).as("finding"))
                .select("id", "origin", "language", "published", "finding.*");
    }
}
