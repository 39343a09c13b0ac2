package org.recoupe.cluster;

import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Where the datasets of a job go: {@code reports}, {@code findings}, each below the folder.
 *
 * @param folder the folder, by a path or an address that Spark can write to
 * @param format of the datasets: {@code parquet} or {@code json}
 * @param mode what becomes of datasets that stand there already
 */
record Output(String folder, String format, SaveMode mode) implements Serializable {

    /** Checks those lines and writes what comes of them into that part of the datasets; {@code ""} for all of them. */
    Counts write(Dataset<Row> lines, Equipment equipment, String part) {
        SparkSession spark = lines.sparkSession();
        save(lines.mapPartitions(new CheckLines(equipment), Encoders.row(CheckLines.REPORTS)), "reports", part);
        Dataset<Row> reports = spark.read().schema(CheckLines.REPORTS).format(format).load(place("reports", part));
        save(Findings.of(reports), "findings", part);
        Row counts = reports.selectExpr("count(*)", "count(failure)").first();
        long findings = spark.read().format(format).load(place("findings", part)).count();
        return new Counts(counts.getLong(0), counts.getLong(1), findings);
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
