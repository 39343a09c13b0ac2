package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.article.Article;
import org.recoupe.article.Span;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.Claim.StatementClaim;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.finding.Evidence;
import org.recoupe.finding.Verdict;
import org.recoupe.review.Decision;

/** One channel poisoned at a time, in every format: what comes from outside stays text. */
class HostileChannelsTest {

    /** A formula, markup, handlers, styles, an SVG, an order to a terminal, a turned direction, a command of GitHub's. */
    private static final String POISON =
            "=cmd|'/c calc'!A1 </script></style><svg onload=alert(7)><a style=\"x:url(javascript:1)\" "
                    + "onclick=alert(8)>\u001B[31m\u202E\u009B2J\r\n::error::injected";

    enum Channel {
        TITLE,
        TEXT,
        QUOTE,
        SPEAKER,
        URL,
        CELL,
        SOURCE,
        RULE_MESSAGE,
        REASON
    }

    static Stream<Arguments> everyChannelInEveryFormat() {
        return Arrays.stream(Channel.values())
                .flatMap(channel -> Arrays.stream(Format.values()).map(format -> Arguments.of(channel, format)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyChannelInEveryFormat")
    void staysText(Channel channel, Format format) throws IOException, XMLStreamException {
        String out = written(format, report(channel));

        switch (format) {
            case HTML -> assertPage(out);
            case JUNIT -> assertXml(out);
            case CSV -> assertTable(out);
            case JSON, JSONL -> assertJson(out);
            case SARIF, ANNOTATION, CLAIMREVIEW -> assertLinks(assertJson(out));
            case TEXT, LINE, GITHUB -> assertTerminal(out);
        }
        if (format == Format.LINE || format == Format.GITHUB) {
            assertThat(out.lines()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void thePoisonIsThere(Channel channel) throws IOException {
        assertThat(written(Format.JSON, report(channel))).contains(channel == Channel.URL ? "javascript:" : "alert(7)");
    }

    private static void assertPage(String out) {
        Document page = Jsoup.parse(out);
        Set<String> elements = new TreeSet<>(page.getAllElements().eachAttr("onload"));
        page.getAllElements()
                .forEach(element -> element.attributes().forEach(attribute -> {
                    if (attribute.getKey().startsWith("on")
                            || attribute.getKey().equals("style")) {
                        elements.add(element.tagName() + " " + attribute);
                    }
                }));
        assertThat(elements).isEmpty();
        assertThat(page.select("script, style")).hasSize(2);
        assertThat(page.select("[href], [src]").stream()
                        .flatMap(it -> Stream.of(it.attr("href"), it.attr("src")))
                        .filter(it -> !it.isEmpty()))
                .allMatch(link -> link.startsWith("#") || link.startsWith("https://"));
        assertThat(out.chars().filter(c -> c != '\n' && c != '\r' && c != '\t')).noneMatch(Character::isISOControl);
    }

    private static void assertXml(String out) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(out));
        Set<String> elements = new TreeSet<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                elements.add(xml.getLocalName());
            }
        }
        assertThat(elements).isSubsetOf("testsuite", "testcase", "failure", "skipped");
        assertTerminal(out);
    }

    private static void assertTable(String out) throws IOException {
        try (CSVParser rows = CSVParser.parse(out, CSVFormat.RFC4180)) {
            rows.forEach(row -> row.forEach(cell -> assertThat(cell).doesNotMatch("(?s)[=+@\\t].*|-\\D.*")));
        }
        assertTerminal(out);
    }

    private static JsonNode assertJson(String out) throws IOException {
        assertThat(out.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
        assertThat(out).doesNotContain("\u202E");
        JsonNode json = new ObjectMapper().readTree(out);
        assertThat(json.isObject()).isTrue();
        return json;
    }

    private static void assertLinks(JsonNode json) {
        List<String> texts = new ArrayList<>();
        texts(json, texts);
        assertThat(texts).noneMatch(text -> text.startsWith("javascript:") || text.startsWith("data:"));
    }

    private static void texts(JsonNode json, List<String> texts) {
        if (json.isTextual()) {
            texts.add(json.asText());
        }
        json.forEach(child -> texts(child, texts));
    }

    private static void assertTerminal(String out) {
        assertThat(out.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
        assertThat(out).doesNotContain("\u202E");
    }

    private static String written(Format format, Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        format.writer().write(report, out);
        return out.toString();
    }

    private static Report report(Channel poisoned) {
        String quote = poisoned == Channel.QUOTE ? POISON : "80 metres deep";
        String text = "The lake is " + quote + " today. " + in(poisoned, Channel.TEXT);
        String address = poisoned == Channel.URL ? "javascript:alert(9)" : "https://example.org/lake";
        Draft draft = Draft.of(new Article(
                "lake",
                "lake.txt",
                "A lake " + in(poisoned, Channel.TITLE),
                text,
                "en",
                Optional.empty(),
                Optional.of(URI.create(address))));
        String cell = in(poisoned, Channel.CELL);
        String publisher = in(poisoned, Channel.SOURCE);
        String speaker = in(poisoned, Channel.SPEAKER);
        int at = text.indexOf(quote);
        return draft.claim(new StatementClaim(
                        draft.nextId(),
                        draft.article().span(Span.Part.BODY, at, at + quote.length()),
                        Draft.said(Modality.ASSERTED, new Attribution("?" + speaker, speaker, "say", true)),
                        draft.context(),
                        false,
                        Period.ALWAYS))
                .found(
                        Verdict.INCONSISTENT,
                        "lake/depth",
                        List.of(),
                        Draft.because(in(poisoned, Channel.RULE_MESSAGE), in(poisoned, Channel.RULE_MESSAGE), ""),
                        new Evidence(
                                cell,
                                1,
                                List.of("s1"),
                                publisher,
                                address,
                                Optional.of(70.0),
                                cell,
                                cell,
                                Optional.of(LocalDate.EPOCH),
                                cell))
                .source(new Source("s1", publisher, publisher, address, publisher))
                .decided(new Decision(
                        "lake",
                        "",
                        Decision.Outcome.ACCEPT,
                        in(poisoned, Channel.REASON),
                        "Ana",
                        Instant.EPOCH,
                        "lake/depth",
                        "INCONSISTENT",
                        quote,
                        Map.of()))
                .report();
    }

    private static String in(Channel poisoned, Channel channel) {
        return poisoned == channel ? POISON : "plain";
    }
}
