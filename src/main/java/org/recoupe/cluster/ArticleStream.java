package org.recoupe.cluster;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.StructType;
import org.recoupe.article.RawLine;

/**
 * Articles that are checked as they come, some at a time. What came of one such batch stands in a part of the datasets of
 * its own; a batch that was cut off is done again, with the same articles, and its part is replaced.
 *
 * @param spark the session
 * @param output where the datasets go
 * @param checkpoint the folder in which Spark keeps what was done
 * @param equipment what to check with
 */
record ArticleStream(SparkSession spark, Output output, String checkpoint, Equipment equipment) {

    private static final StructType FILE =
            StructType.fromDDL("path STRING, modificationTime TIMESTAMP, length BIGINT, content BINARY");
    private static final int TOPIC = 0;
    private static final int PARTITION = 1;
    private static final int OFFSET = 2;
    private static final int VALUE = 3;

    /** Starts with the files of that folder. */
    StreamingQuery start(Feed.Folder folder) throws TimeoutException {
        Dataset<String> files = spark.readStream()
                .format("binaryFile")
                .schema(FILE)
                .option("recursiveFileLookup", "true")
                .option("pathGlobFilter", ArticleFiles.GLOB)
                .option("maxFilesPerTrigger", folder.filesAtOnce())
                .load(folder.path())
                .select(ArticleSource.FILE)
                .as(Encoders.STRING());
        ArticleSource source = new ArticleSource(spark);
        return start(files, folder.once(), (batch, id) -> {
            List<String> addresses =
                    batch.collectAsList().stream().map(ArticleFiles::decoded).toList();
            if (!addresses.isEmpty()) {
                write(source.lines(ArticleFiles.of(addresses, List.of(folder.path()))), id);
            }
        });
    }

    /** Starts with the messages of that stream. */
    StreamingQuery start(Feed.Messages messages) throws TimeoutException {
        Dataset<Row> stream = spark.readStream()
                .format(messages.format())
                .options(messages.options())
                .load();
        return start(stream, messages.once(), (batch, id) -> write(lines(batch), id));
    }

    private <T> StreamingQuery start(Dataset<T> stream, boolean once, VoidFunction2<Dataset<T>, Long> work)
            throws TimeoutException {
        return stream.writeStream()
                .option("checkpointLocation", checkpoint)
                .trigger(once ? Trigger.AvailableNow() : Trigger.ProcessingTime(0))
                .foreachBatch(work)
                .start();
    }

    private void write(Dataset<Row> lines, long batch) throws InterruptedException {
        new Output(output.folder(), output.format(), SaveMode.Overwrite).write(lines, equipment, "batch=" + batch);
    }

    /** The articles in messages as Kafka has them. */
    static Dataset<Row> lines(Dataset<Row> messages) {
        MapFunction<Row, Row> line = message -> {
            String topic = message.getString(TOPIC);
            int partition = message.getInt(PARTITION);
            long offset = message.getLong(OFFSET);
            byte[] value = message.isNullAt(VALUE) ? new byte[0] : message.<byte[]>getAs(VALUE);
            ArticleFiles.Name name = new ArticleFiles.Name(
                    "%s/%d/%d".formatted(topic, partition, offset), "%s-%d-%d".formatted(topic, partition, offset));
            return ArticleLine.of(name, RawLine.of(value, name.path(), 1)).row();
        };
        return messages.select("topic", "partition", "offset", "value").map(line, Encoders.row(ArticleLine.SCHEMA));
    }
}
