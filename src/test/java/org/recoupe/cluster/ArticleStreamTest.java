package org.recoupe.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("spark")
class ArticleStreamTest {

    private static final int FILES = 6;

    private static SparkSession spark = LocalSpark.session();

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        spark = LocalSpark.session();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /** Stopped at any moment and begun again, it leaves what one run without a stop would: each article once. */
    @Test
    void stoppedAtRandomItLosesNothingAndDoublesNothing() throws Exception {
        Path[] files = new Path[FILES];
        for (int i = 0; i < FILES; i++) {
            files[i] = Corpus.write(
                    folder.resolve("in/f" + i + ".jsonl"),
                    List.of(
                            Corpus.article("a" + i, "Le lundi %d août 2024, il pleuvait.".formatted(10 + i)),
                            "broken",
                            Corpus.article("b" + i, "Le jeudi %d juin 2023, il pleuvait.".formatted(10 + i))));
        }
        Job job = Job.of(
                new Feed.Folder(folder.resolve("in").toString(), 1, true),
                folder.resolve("out").toString());
        Random random = new Random(7);
        int stops = 0;
        for (boolean ended = false; !ended; ) {
            StreamingQuery query = job.start(spark);
            ended = query.awaitTermination(stops < 3 ? 500 + random.nextInt(2000) : 60_000);
            if (!ended) {
                query.stop();
                stops++;
            }
        }

        assertThat(stops).isPositive();
        SortedMap<String, String> found = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        for (Row row :
                spark.read().parquet(folder.resolve("out/reports").toString()).collectAsList()) {
            if (row.getAs("failure") == null) {
                String before = found.put(row.getAs("origin"), Corpus.withoutRun(row.getAs("report")));
                assertThat(before).isNull();
            } else {
                failures.add(row.getAs("origin"));
            }
        }
        assertThat(failures).hasSize(FILES).doesNotHaveDuplicates();
        assertThat(found).hasSize(2 * FILES);
        assertThat(found.keySet())
                .allMatch(origin -> origin.startsWith(folder.resolve("in").toString()));
        long findings = spark.read()
                .parquet(folder.resolve("out/findings").toString())
                .select("origin")
                .distinct()
                .count();
        assertThat(findings).isEqualTo(2 * FILES);
    }

    @Test
    void aMessageOfKafkaIsAnArticle() {
        StructType messages = StructType.fromDDL(
                "key BINARY, value BINARY, topic STRING, partition INT, offset BIGINT, timestamp TIMESTAMP");
        String article = "{\"text\":\n \"Le 20 août 2024 était un lundi.\"}";
        List<Row> rows = List.of(
                RowFactory.create(null, article.getBytes(StandardCharsets.UTF_8), "news", 3, 5_000_000_000L, null),
                RowFactory.create(null, null, "news", 3, 5_000_000_001L, null));

        List<ArticleLine> lines = ArticleStream.lines(spark.createDataFrame(rows, messages)).collectAsList().stream()
                .map(ArticleLine::of)
                .toList();

        assertThat(lines).extracting(ArticleLine::origin).containsExactly("news/3/5000000000:1", "news/3/5000000001:1");
        assertThat(lines.get(0).bytes()).asString(StandardCharsets.UTF_8).isEqualTo(article);
        assertThat(lines.get(1).bytes()).isEmpty();
    }
}
