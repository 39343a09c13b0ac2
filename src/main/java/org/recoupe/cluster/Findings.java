package org.recoupe.cluster;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Reports taken apart into a table of findings, one row each. */
final class Findings {

    private static final StructType REPORT = StructType.fromDDL("""
            claims ARRAY<STRUCT<id: STRING, kind: STRING,
              span: STRUCT<`in`: STRING, start: INT, `end`: INT, quote: STRING>>>,
            findings ARRAY<STRUCT<claim: STRING, verdict: STRING, severity: STRING, rule: STRING,
              also: ARRAY<STRING>, fingerprint: STRING, caveats: ARRAY<STRING>, explanation: STRING,
              explanations: STRUCT<fr: STRING, en: STRING>, arithmetic: STRING,
              evidence: ARRAY<STRUCT<dataset: STRING, row: BIGINT, source: STRING, sources: ARRAY<STRING>,
                publisher: STRING, url: STRING, value: DOUBLE, unit: STRING, period: STRING, released: STRING,
                label: STRING>>>>
            """);

    private Findings() {}

    /** Those of the reports in that table; see {@link CheckLines#REPORTS}. */
    static Dataset<Row> of(Dataset<Row> reports) {
        return reports.where("report IS NOT NULL")
                .select(
                        functions.col("id"),
                        functions.col("origin"),
                        functions.col("language"),
                        functions.col("published"),
                        functions.from_json(functions.col("report"), REPORT).as("made"))
                .selectExpr("*", "explode(made.findings) AS finding")
                .selectExpr("*", "filter(made.claims, claim -> claim.id = finding.claim)[0] AS claim")
                .selectExpr(
                        "id",
                        "origin",
                        "language",
                        "published",
                        "finding.claim AS claim",
                        "claim.kind AS kind",
                        "coalesce(claim.span.`in`, 'text') AS `in`",
                        "claim.span.start AS start",
                        "claim.span.`end` AS `end`",
                        "claim.span.quote AS quote",
                        "finding.verdict",
                        "finding.severity",
                        "finding.rule",
                        "finding.also",
                        "finding.fingerprint",
                        "finding.caveats",
                        "finding.explanation",
                        "finding.explanations.fr AS explanation_fr",
                        "finding.explanations.en AS explanation_en",
                        "finding.arithmetic",
                        "finding.evidence");
    }
}
