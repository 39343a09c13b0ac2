package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.report.Format;
import org.recoupe.report.JsonReport;
import org.recoupe.report.Report;

/** The JSON of reports as the whole pipeline makes them: the contract with other programs. */
class RealReportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Turkish has its own lower case of I, Egypt its own digits, Thailand its own years; in Kiritimati it is tomorrow already. */
    private static final List<String> ELSEWHERE = List.of("tr-TR", "ar-EG", "th-TH-u-ca-buddhist");

    private static final Path SHARED = Path.of("../shared/articles/putin-baku-2024-08-19.fr.txt");

    static Stream<Path> articles() {
        Path samples = Path.of("src/samples");
        return Stream.concat(
                Stream.of("commerce-caucase.fr.md", "rencontre-sommet.fr.html", "europe-figures.en.txt")
                        .map(samples::resolve),
                Stream.of(SHARED).filter(Files::exists));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void fitsTheSchemaAndReadsBack(Path article) throws IOException {
        Report report = report(article);
        String json = written(report, Format.JSON);
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        assertThat(written(JsonReport.read(new StringReader(json)), Format.JSON))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everySpanQuotesTheTextExactly(Path article) throws IOException {
        JsonNode json = JSON.readTree(written(report(article), Format.JSONL));
        List<JsonNode> spans = json.findValues("span");
        assertThat(spans).hasSizeGreaterThan(20).allSatisfy(span -> {
            boolean inTitle = span.path("in").asText().equals("title");
            String text = json.path(inTitle ? "title" : "text").asText();
            assertThat(text.substring(
                            span.path("start").asInt(), span.path("end").asInt()))
                    .isEqualTo(span.path("quote").asText());
        });
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyClaimAndEveryMentionIsAccountedFor(Path article) throws IOException {
        JsonNode json = JSON.readTree(written(report(article), Format.JSONL));
        List<String> ids = all(json.path("claims"), "id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all(json.path("findings"), "claim")).isSubsetOf(ids);
        assertThat(all(json.path("findings"), "fingerprint")).doesNotHaveDuplicates();
        JsonNode coverage = json.path("coverage");
        assertThat(Stream.of("checked", "noData", "notCheckable", "notChecked")
                        .mapToInt(field -> coverage.path(field).asInt())
                        .sum())
                .isEqualTo(coverage.path("mentions").asInt())
                .isEqualTo(coverage.path("account").size());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void namesWhatItWasMadeWith(Path article) throws IOException {
        JsonNode run = JSON.readTree(written(report(article), Format.JSON)).path("run");
        assertThat(run.path("version").asText()).isNotEmpty();
        assertThat(run.path("started").asText()).matches("20\\d\\d-.*Z");
        assertThat(run.path("rules").asText()).matches("[0-9a-f]{64}");
        assertThat(run.path("data").asText()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @MethodSource("articles")
    void isTheSameInAnotherPlaceAtAnotherTimeButForTheRun(Path article) throws IOException {
        String here = withoutRun(article);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            for (String elsewhere : ELSEWHERE) {
                Locale.setDefault(Locale.forLanguageTag(elsewhere));
                assertThat(withoutRun(article)).as(elsewhere).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void isTheSameWhenFourThreadsAskOneCheckerInAnyOrder() throws Exception {
        FactChecker checker = FactChecker.of(Options.shipped());
        List<Path> all = articles().toList();
        List<String> alone = new ArrayList<>();
        for (Path article : all) {
            alone.add(withoutRun(report(checker, Files.readAllBytes(article), article.toString())));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 4 * all.size(); i++) {
            order.add(i % all.size());
        }
        Collections.shuffle(order, new Random(1));
        ExecutorService four = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> together = new ArrayList<>();
            for (int i : order) {
                Path article = all.get(i);
                together.add(four.submit(
                        () -> withoutRun(report(checker, Files.readAllBytes(article), article.toString()))));
            }
            for (int i = 0; i < order.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(order.get(i)));
            }
        } finally {
            four.shutdownNow();
        }
    }

    /** The line of an article in, and the fields of the line out that other programs rely on. */
    @Test
    void aLineOfJsonHoldsWhatTheContractSays() throws IOException {
        String line = """
                {"id": "a1", "title": "Trade passes 4 billion dollars", "published": "2024-08-19", "language": "en",\
                 "text": "Trade between Russia and Azerbaijan exceeded 4 billion dollars in 2023, Ilham Aliyev said. It fell by 2 %."}
                """;
        JsonNode json =
                JSON.readTree(written(report(line.getBytes(StandardCharsets.UTF_8), "articles.jsonl"), Format.JSONL));
        assertThat(json.path("id").asText()).isEqualTo("a1");
        assertThat(json.path("language").asText()).isEqualTo("en");
        assertThat(json.path("published").asText()).isEqualTo("2024-08-19");

        JsonNode money = mention(json, "money", "body");
        assertThat(money.path("value").asDouble()).isEqualTo(4e9);
        assertThat(money.path("low").asDouble()).isEqualTo(4e9);
        assertThat(money.path("high").isNull()).isTrue();
        assertThat(money.path("unit").asText()).isEqualTo("USD");
        assertThat(money.path("dimension").asText()).isEqualTo("money");
        assertThat(money.path("comparator").asText()).isEqualTo("MORE_THAN");
        assertThat(money.path("hedge").isNull()).isTrue();
        assertThat(money.path("rate").isNull()).isTrue();
        assertThat(mention(json, "money", "title").at("/span/quote").asText()).contains("4 billion dollars");

        JsonNode date = mention(json, "date", "body");
        assertThat(date.path("from").asText()).isEqualTo("2023-01-01");
        assertThat(date.path("to").asText()).isEqualTo("2024-01-01");
        assertThat(date.path("grain").asText()).isEqualTo("year");
        assertThat(date.path("timex").asText()).isEqualTo("2023");

        JsonNode claim = first(json.path("claims"), "kind", "quantity", "body");
        assertThat(claim.path("measure").asText()).isEqualTo("trade-bilateral/turnover");
        assertThat(claim.at("/dimensions/country").asText()).isEqualTo("RUS");
        assertThat(claim.at("/dimensions/partner").asText()).isEqualTo("AZE");
        assertThat(claim.at("/quantity/low").asDouble()).isEqualTo(4e9);
        assertThat(claim.at("/period/from").asText()).isEqualTo("2023-01-01");
        assertThat(claim.path("modality").asText()).isEqualTo("ASSERTED");
        assertThat(claim.at("/attribution/speaker").asText()).isEqualTo("Ilham Aliyev");
        assertThat(claim.at("/attribution/quoted").asBoolean()).isFalse();
        assertThat(claim.path("checkWorthiness").asDouble()).isBetween(0.0, 1.0);

        JsonNode finding =
                first(json.path("findings"), "claim", claim.path("id").asText(), "");
        assertThat(finding.path("verdict").asText()).isEqualTo("CONSISTENT");
        assertThat(finding.path("severity").asText()).isEqualTo("INFO");
        assertThat(finding.path("rule").asText()).isNotEmpty();
        assertThat(finding.path("caveats").isArray()).isTrue();
        JsonNode evidence = finding.path("evidence").path(0);
        assertThat(evidence.path("dataset").asText()).isEqualTo("trade-bilateral");
        assertThat(evidence.path("row").asInt()).isGreaterThan(1);
        assertThat(evidence.path("source").asText()).isNotEmpty();
        assertThat(evidence.path("url").asText()).startsWith("https://");
        assertThat(evidence.path("value").asDouble()).isGreaterThan(4e9);
        assertThat(evidence.path("unit").asText()).isEqualTo("USD");
        assertThat(evidence.path("period").asText()).isEqualTo("2023");
        assertThat(evidence.path("released").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private static List<String> all(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.path(field).asText())
                .toList();
    }

    private static JsonNode mention(JsonNode json, String kind, String part) {
        return first(json.path("mentions"), "kind", kind, part);
    }

    /** The first whose field has that value, in the title or the body where one of them is named. */
    private static JsonNode first(JsonNode all, String field, String value, String part) {
        for (JsonNode each : all) {
            boolean there = part.isEmpty() || each.at("/span/in").asText().equals("title") == part.equals("title");
            if (there && each.path(field).asText().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("no %s %s in %s".formatted(field, value, all.toPrettyString()));
    }

    private static String withoutRun(Path article) throws IOException {
        return withoutRun(report(article));
    }

    private static String withoutRun(Report report) throws IOException {
        ObjectNode json = (ObjectNode) JSON.readTree(written(report, Format.JSON));
        json.remove("run");
        return json.toPrettyString();
    }

    private static Report report(Path article) throws IOException {
        return report(Files.readAllBytes(article), article.toString());
    }

    /** Each time by a checker of its own, as a new process would. */
    private static Report report(byte[] article, String name) {
        return report(FactChecker.of(Options.shipped()), article, name);
    }

    private static Report report(FactChecker checker, byte[] article, String name) {
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).read(article, name)) {
            return checker.check(checker.article(drafts.next()));
        }
    }

    private static String written(Report report, Format format) throws IOException {
        StringBuilder out = new StringBuilder();
        format.writer().write(report, out);
        return out.toString();
    }

    private static Schema schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream("report.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
