package org.recoupe.cluster;

import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Where the datasets of a job go: {@code reports}, {@code findings}, {@code disagreements}, each below the folder.
 *
 * @param folder the folder, by a path or an address that Spark can write to
 * @param format of the datasets: {@code parquet} or {@code json}
 * @param mode what becomes of datasets that stand there already
 */
record Output(String folder, String format, SaveMode mode) implements Serializable {

    private static final String REPORTS = "reports";
    private static final String FINDINGS = "findings";
    private static final String DISAGREEMENTS = "disagreements";

    /** Checks those lines and writes what comes of them into that part of the datasets; {@code ""} for all of them. */
    Counts write(Dataset<Row> lines, Equipment equipment, String part) {
        save(lines.mapPartitions(new CheckLines(equipment), Encoders.row(CheckLines.REPORTS)), REPORTS, part);
        Dataset<Row> reports = reports(lines.sparkSession(), part);
        Dataset<Row> findings = Findings.of(reports);
        save(findings, FINDINGS, part);
        Row counts = reports.selectExpr("count(*)", "count(failure)").first();
        long found =
                read(lines.sparkSession(), findings.schema(), FINDINGS, part).count();
        return new Counts(counts.getLong(0), counts.getLong(1), found);
    }

    /** Sets all articles whose reports stand there against each other, and writes where they differ; the result is in how many places. */
    long writeAcross(SparkSession spark, Equipment equipment) {
        save(Across.of(reports(spark, ""), equipment), DISAGREEMENTS, "");
        return read(spark, Across.DISAGREEMENTS, DISAGREEMENTS, "").count();
    }

    private Dataset<Row> reports(SparkSession spark, String part) {
        return read(spark, CheckLines.REPORTS, REPORTS, part);
    }

    private Dataset<Row> read(SparkSession spark, StructType schema, String name, String part) {
        return spark.read().schema(schema).format(format).load(place(name, part));
    }

    private void save(Dataset<Row> rows, String name, String part) {
        rows.write().mode(mode).format(format).save(place(name, part));
    }

    private String place(String name, String part) {
        return folder + "/" + name + (part.isEmpty() ? "" : "/" + part);
    }

    /**
     * What was written.
     *
     * @param articles rows of reports, with those of failures
     * @param failures articles that could not be checked
     * @param findings rows of findings
     */
    record Counts(long articles, long failures, long findings) {}
}
