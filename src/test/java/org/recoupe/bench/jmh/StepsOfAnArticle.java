package org.recoupe.bench.jmh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.extract.Reading;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.Dossier;
import org.recoupe.report.JsonlReport;
import org.recoupe.report.Report;
import org.recoupe.rule.Judgement;
import org.recoupe.rule.RuleBook;

/** The steps of an article, each by itself, over the articles of a JSONL file in turn: milliseconds for one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 8)
@Measurement(iterations = 3, time = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseParallelGC", "-Xmx512m"})
public class StepsOfAnArticle {

    private static final int MOST = 58;

    /** The articles. */
    @Param("articles.jsonl")
    public String file = "articles.jsonl";

    private final ArticleReader reader = ArticleReader.of(ReadingOptions.none());
    private final Catalog catalog = FactChecker.catalog(Options.shipped());
    private final RuleBook rules = FactChecker.rules(Options.shipped());
    private final FactChecker checker = FactChecker.of(catalog, rules);
    private final List<byte[]> lines = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Dossier> dossiers = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private int turn;

    /** Does each step once. */
    @Setup
    public void prepare() throws IOException {
        try (Stream<String> all = Files.lines(Path.of(file))) {
            all.limit(MOST).map(line -> line.getBytes(StandardCharsets.UTF_8)).forEach(lines::add);
        }
        for (byte[] line : lines) {
            Article article = read(line);
            Reading reading = checker.read(article);
            articles.add(article);
            readings.add(reading);
            dossiers.add(catalog.dossier(reading, article));
            reports.add(checker.check(article));
        }
    }

    private Article read(byte[] line) {
        try (Drafts drafts = reader.read(line, "articles.jsonl")) {
            return checker.article(drafts.next());
        }
    }

    private <T> T next(List<T> all) {
        turn = (turn + 1) % all.size();
        return all.get(turn);
    }

    /** From bytes to an article whose language is settled. */
    @Benchmark
    public Article reading() {
        return read(next(lines));
    }

    /** From an article to its mentions and claims. */
    @Benchmark
    public Reading extraction() {
        return checker.read(next(articles));
    }

    /** From claims to series and evidence. */
    @Benchmark
    public Dossier binding() {
        turn = (turn + 1) % articles.size();
        return catalog.dossier(readings.get(turn), articles.get(turn));
    }

    /** From evidence to findings. */
    @Benchmark
    public Judgement rules() {
        return rules.judge(next(dossiers), catalog);
    }

    /** From a report to its JSON. */
    @Benchmark
    public String json() throws IOException {
        StringBuilder text = new StringBuilder();
        new JsonlReport().write(next(reports), text);
        return text.toString();
    }

    /** From bytes to JSON. */
    @Benchmark
    public String whole() throws IOException {
        StringBuilder text = new StringBuilder();
        new JsonlReport().write(checker.check(read(next(lines))), text);
        return text.toString();
    }
}
