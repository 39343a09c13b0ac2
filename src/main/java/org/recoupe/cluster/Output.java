package org.recoupe.cluster;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
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
    Counts write(Dataset<Row> lines, Equipment equipment, String part) throws InterruptedException {
        Observation written = new Observation();
        Dataset<Row> checked = lines.mapPartitions(new CheckLines(equipment), Encoders.row(CheckLines.REPORTS));
        save(counted(checked, written), REPORTS, part);
        // Of what stands there now no more is read than the findings.
        save(Findings.of(reports(lines.sparkSession(), part)), FINDINGS, part);
        return counts(written);
    }

    /** The same rows, counted while they are written. */
    private static Dataset<Row> counted(Dataset<Row> checked, Observation written) {
        return checked.observe(
                written,
                functions.expr("count(*)").as("articles"),
                functions.expr("count(failure)").as("failures"),
                functions.expr("coalesce(sum(size(findings)), 0)").as("findings"));
    }

    private static Counts counts(Observation written) throws InterruptedException {
        Map<String, Object> counts = written.getAsJava();
        return new Counts(count(counts, "articles"), count(counts, "failures"), count(counts, "findings"));
    }

    private static long count(Map<String, Object> counts, String name) {
        return ((Number) Objects.requireNonNull(counts.get(name), name)).longValue();
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
