package org.recoupe.cluster;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.recoupe.Options;
import org.recoupe.article.ReadingOptions;

/**
 * Articles to be checked on Spark.
 *
 * @param feed where the articles come from
 * @param output the folder that the datasets go to
 * @param format what they are written as: {@code parquet} or {@code json}
 * @param overwrite whether they take the place of what stands there
 * @param across whether articles are set against each other, too
 * @param options rules and data
 * @param reading how articles are read
 */
public record Job(
        Feed feed,
        String output,
        String format,
        boolean overwrite,
        boolean across,
        Options options,
        ReadingOptions reading) {

    /** A job with what the jar carries. */
    public static Job of(Feed feed, String output) {
        return new Job(feed, output, "parquet", false, false, Options.shipped(), ReadingOptions.none());
    }

    /** The same with other rules and data. */
    public Job with(Options others) {
        return new Job(feed, output, format, overwrite, across, others, reading);
    }

    /** The same, where articles are also set against each other. */
    public Job acrossArticles() {
        return new Job(feed, output, format, overwrite, true, options, reading);
    }

    /** Does it, and says what was done. */
    public String run(SparkSession spark)
            throws IOException, TimeoutException, StreamingQueryException, InterruptedException {
        if (feed instanceof Feed.Files files) {
            return check(spark, files);
        }
        StreamingQuery query = start(spark);
        query.awaitTermination();
        return "all that was there is checked; see " + output;
    }

    /** Starts on a stream, which is then checked in the background. */
    StreamingQuery start(SparkSession spark) throws IOException, TimeoutException {
        Output place = new Output(output, format, SaveMode.Overwrite);
        Equipment equipment = Equipment.send(options, reading, spark.sparkContext());
        ArticleStream stream = new ArticleStream(spark, place, output + "/_checkpoint", equipment);
        return feed instanceof Feed.Folder folder ? stream.start(folder) : stream.start((Feed.Messages) feed);
    }

    private String check(SparkSession spark, Feed.Files given) throws IOException, InterruptedException {
        ArticleSource source = new ArticleSource(spark);
        ArticleFiles files = source.files(given.paths());
        Equipment equipment = Equipment.send(options, reading, spark.sparkContext());
        Output place = new Output(output, format, overwrite ? SaveMode.Overwrite : SaveMode.ErrorIfExists);
        Output.Counts counts = place.write(source.lines(files), equipment, "");
        String done = "%,d articles, %,d findings in %s; %,d articles could not be checked%s"
                .formatted(
                        counts.articles(),
                        counts.findings(),
                        output,
                        counts.failures(),
                        counts.failures() == 0 ? "." : ": the column failure of reports says why.");
        return across
                ? "%s %,d disagreements between articles.".formatted(done, place.writeAcross(spark, equipment))
                : done;
    }
}
