package org.recoupe.cluster;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.recoupe.Options;
import org.recoupe.article.ReadingOptions;

/**
 * Articles to be checked on Spark.
 *
 * @param paths where the articles are
 * @param output where the datasets go
 * @param format what they are written as: {@code parquet} or {@code json}
 * @param overwrite whether they take the place of what stands there
 * @param options rules and data
 * @param reading how articles are read
 */
public record Job(
        List<String> paths, String output, String format, boolean overwrite, Options options, ReadingOptions reading) {

    public Job {
        paths = List.copyOf(paths);
    }

    /** A job with what the jar carries. */
    public static Job of(List<String> paths, String output) {
        return new Job(paths, output, "parquet", false, Options.shipped(), ReadingOptions.none());
    }

    /** Does it, and says what was done. */
    public String run(SparkSession spark) throws IOException {
        ArticleSource source = new ArticleSource(spark);
        ArticleFiles files = source.files(paths);
        Equipment equipment = Equipment.send(options, reading, spark.sparkContext());
        SaveMode mode = overwrite ? SaveMode.Overwrite : SaveMode.ErrorIfExists;
        Output.Counts counts = new Output(output, format, mode).write(source.lines(files), equipment, "");
        return "%,d articles, %,d findings in %s; %,d articles could not be checked%s"
                .formatted(
                        counts.articles(),
                        counts.findings(),
                        output,
                        counts.failures(),
                        counts.failures() == 0 ? "." : ": the column failure of reports says why.");
    }
}
