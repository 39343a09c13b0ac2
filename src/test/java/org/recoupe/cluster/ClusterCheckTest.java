package org.recoupe.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.across.DisagreementJson;
import org.recoupe.across.Ledger;
import org.recoupe.report.Report;

@Tag("spark")
class ClusterCheckTest {

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

    private Dataset<Row> reports() {
        return spark.read().parquet(folder.resolve("out/reports").toString());
    }

    private SortedMap<String, String> onSpark(Job job) throws Exception {
        job.run(spark);
        SortedMap<String, String> lines = new TreeMap<>();
        for (Row row :
                reports().where("failure IS NULL").select("origin", "report").collectAsList()) {
            assertThat(lines.put(row.getString(0), Corpus.withoutRun(row.getString(1))))
                    .isNull();
        }
        return lines;
    }

    private Job job(Path... files) {
        String[] paths = Arrays.stream(files).map(Path::toString).toArray(String[]::new);
        return Job.of(Feed.files(paths), folder.resolve("out").toString());
    }

    @Test
    void theSamplesAsOnASingleMachine() throws Exception {
        Path plain = Corpus.write(folder.resolve("in/à lire, vite.jsonl"), Corpus.samples());
        Path packed = Corpus.gzip(folder.resolve("in/sous/d'hier.jsonl.gz"), Corpus.samples());

        assertThat(onSpark(job(folder.resolve("in"))))
                .isEqualTo(Corpus.onASingleMachine(Options.shipped(), plain, packed));
    }

    /** Spark reads a large file in pieces, here of 10 KB, and deals the lines out anew. */
    @Test
    void wikinewsAsOnASingleMachineAndInPieces() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(Corpus.WIKINEWS), "no Wikinews in ../shared");
        Path file = Corpus.write(folder.resolve("in/wiki.jsonl"), Corpus.pages(Corpus.WIKINEWS, ".html", "html"));
        SortedMap<String, String> expected = Corpus.onASingleMachine(Options.shipped(), file);
        spark.conf().set("spark.sql.files.maxPartitionBytes", "10000");
        try {
            assertThat(onSpark(job(file))).hasSize(58).isEqualTo(expected);
        } finally {
            spark.conf().unset("spark.sql.files.maxPartitionBytes");
        }
    }

    @Test
    void tablesAsLines() throws Exception {
        List<String> lines = List.of(
                "{\"id\": \"a\", \"title\": \"Une date\", \"published\": \"2024-08-21\", \"language\": \"fr\","
                        + " \"url\": \"https://example.org/a\", \"text\": \"Le lundi 20 août 2024, il pleuvait.\"}",
                "{\"id\": \"b\", \"published\": \"2024-08-21\", \"html\": \"<p>Hier, lundi 20 août 2024, il pleuvait.</p>\"}");
        Path file = Corpus.write(folder.resolve("in/a.jsonl"), lines);
        spark.read()
                .json(file.toString())
                .selectExpr("id", "title", "CAST(published AS DATE) AS published", "language", "url", "text", "html")
                .coalesce(1)
                .write()
                .parquet(folder.resolve("table").toString());

        SortedMap<String, String> found = onSpark(job(folder.resolve("table")));

        assertThat(found.values().stream().map(ClusterCheckTest::withoutOrigin))
                .containsExactlyElementsOf(Corpus.onASingleMachine(Options.shipped(), file).values().stream()
                        .map(ClusterCheckTest::withoutOrigin)
                        .toList());
    }

    private static String withoutOrigin(String report) {
        return report.replaceFirst("\"origin\":\"[^\"]*\"", "");
    }

    @Test
    void rulesAndDataOfOnesOwnAreSent() throws Exception {
        Path own = Path.of("src/samples/own");
        Options options = Options.shipped().rules(own.resolve("rules")).data(own.resolve("data"));
        List<String> lines = new ArrayList<>(Corpus.pages(own, ".txt", "text"));
        lines.add(Corpus.article("milliard", "La France comptait 1,8 milliard de ruches en 2023."));
        Path file = Corpus.write(folder.resolve("in/a.jsonl"), lines);

        SortedMap<String, String> found = onSpark(job(file).with(options));

        assertThat(found).isEqualTo(Corpus.onASingleMachine(options, file));
        assertThat(found.values().toString()).contains("beekeeping/crowd");
    }

    @Test
    void anArticleThatCannotBeReadIsARow() throws Exception {
        Path damaged = Corpus.gzip(
                folder.resolve("in/cut.jsonl.gz"),
                List.of(
                        Corpus.article("whole", "Le lundi 20 août 2024, il pleuvait."),
                        Corpus.article("lost", "x".repeat(9000))));
        byte[] bytes = Files.readAllBytes(damaged);
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length - 9));
        Files.writeString(folder.resolve("in/none.jsonl.gz"), "not gzip at all");
        Path plain = Corpus.write(
                folder.resolve("in/plain.jsonl"),
                List.of(
                        "no JSON",
                        "",
                        "{\"text\": \"Le lundi 20 août 2024, il pleuvait.\"}",
                        "{\"text\": \"" + "a ".repeat(600_000) + "\"}"));

        String said = job(folder.resolve("in")).run(spark);

        List<String> failures = new ArrayList<>();
        reports()
                .where("failure IS NOT NULL")
                .orderBy("origin")
                .collectAsList()
                .forEach(row -> failures.add(row.getAs("failure")));
        assertThat(failures).hasSize(4);
        assertThat(failures.get(0)).startsWith(damaged + ":").contains("cannot be read");
        assertThat(failures.get(1)).startsWith(folder.resolve("in/none.jsonl.gz") + ":1");
        assertThat(failures.get(2)).startsWith(plain + ":1:1: not valid JSON");
        assertThat(failures.get(3)).startsWith(plain + ":4: ").contains("expected at most 1,000,000");
        assertThat(reports().where("failure IS NULL").count()).isEqualTo(2);
        assertThat(said).contains("4 articles could not be checked");
    }

    @Test
    void findingsAreATable() throws Exception {
        Path file = Corpus.write(
                folder.resolve("in/a.jsonl"), List.of(Corpus.article("a", "Le lundi 20 août 2024, il pleuvait.")));
        job(file).run(spark);

        Row finding =
                spark.read().parquet(folder.resolve("out/findings").toString()).first();

        assertThat(finding.<String>getAs("id")).isEqualTo("a");
        assertThat(finding.<String>getAs("verdict")).isEqualTo("INCONSISTENT");
        assertThat(finding.<String>getAs("rule")).isEqualTo("calendar/weekday");
        assertThat(finding.<String>getAs("quote")).contains("20 août 2024");
        assertThat(finding.<String>getAs("explanation")).contains("mardi");
    }

    @Test
    void whereArticlesDifferIsFoundAsOnASingleMachine() throws Exception {
        List<String> lines = new ArrayList<>(Corpus.samples());
        for (int i = 0; i < 12; i++) {
            lines.add(Corpus.article(
                    "de-" + i, "En 2022, le chômage en France était de %d,%d %%.".formatted(7 + i % 3, i)));
        }
        Path file = Corpus.write(folder.resolve("in/a.jsonl"), lines);
        FactChecker checker = FactChecker.of(Options.shipped());
        List<String> expected = new ArrayList<>();
        try (Ledger ledger = Ledger.in(Files.createDirectory(folder.resolve("ledger")))) {
            for (Report report : Corpus.reports(Options.shipped(), file)) {
                ledger.add(report);
            }
            ledger.judge(checker.jury(), disagreement -> expected.add(DisagreementJson.line(disagreement)));
        }
        job(file).acrossArticles().run(spark);

        List<String> found = new ArrayList<>();
        spark.read()
                .parquet(folder.resolve("out/disagreements").toString())
                .orderBy("key")
                .collectAsList()
                .forEach(row -> found.add(row.getAs("disagreement")));
        assertThat(found).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void whatIsWrongIsSaidInWords() throws IOException {
        assertThat(said("-o", "out")).contains("no articles were named");
        assertThat(said("-o", "out", "--files-at-once", "0", "--stream", "in")).contains("expected a whole number");
        assertThat(said("-o", "out", "--rules", "nowhere", "in")).contains("expected a folder of the machine");
        assertThatThrownBy(() -> job(folder.resolve("nowhere.jsonl")).run(spark))
                .satisfies(failure -> assertThat(JobFailure.inWords(failure)).contains("nowhere.jsonl"));
    }

    private static String said(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(Main.run(new PrintWriter(out, true), arguments)).isEqualTo(2);
        return out.toString();
    }
}
