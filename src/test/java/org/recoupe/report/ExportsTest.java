package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.article.Article;
import org.recoupe.claim.Claim.StatementClaim;
import org.recoupe.claim.Period;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Verdict;
import org.recoupe.review.Decision;
import org.recoupe.review.Decision.Outcome;

/** What other tools read, against the schemas of those tools. */
class ExportsTest {

    private static final Path SCHEMAS = Path.of("src/test/resources/org/recoupe/report/schemas");

    static Stream<Report> reports() {
        return Stream.of(Samples.valdoria(), Samples.lake(), Hostile.report())
                .flatMap(report ->
                        Stream.of(report, decided(report, Outcome.ACCEPT), decided(report, Outcome.FALSE_POSITIVE)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void sarifIsSarif(Report report) throws IOException {
        assertThat(faults(SCHEMAS.resolve("sarif.schema.json"), new SarifReport(), report))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void annotationsAreWebAnnotations(Report report) throws IOException {
        assertThat(faults(SCHEMAS.resolve("annotation.schema.json"), new AnnotationReport(), report))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void claimReviewsAreClaimReviews(Report report) throws IOException {
        assertThat(faults(SCHEMAS.resolve("claimreview.schema.json"), new ClaimReviewReport(), report))
                .isEmpty();
    }

    @Test
    void onlyWhatAPersonConfirmedIsPublished() throws IOException {
        Report lake = Samples.lake();

        assertThat(written(new ClaimReviewReport(), lake)).doesNotContain("ClaimReview");
        assertThat(written(new ClaimReviewReport(), decided(lake, Outcome.FALSE_POSITIVE)))
                .doesNotContain("ClaimReview");
        JsonNode graph = new ObjectMapper()
                .readTree(written(new ClaimReviewReport(), decided(lake, Outcome.ACCEPT)))
                .path("@graph");
        assertThat(graph).hasSize(2);
        assertThat(graph.get(1).path("claimReviewed").asText()).isEqualTo("80 metres deep");
        assertThat(graph.get(1).path("reviewRating").path("ratingValue").asInt())
                .isEqualTo(1);
        assertThat(graph.get(1).path("author").path("name").asText()).isEqualTo("Ana");
    }

    @Test
    void selectorsFindTheWordsAgain() throws IOException {
        // A character outside the basic plane is two UTF-16 units, but one place for the standard.
        String text = "\uD83C\uDF0A The lake is deep. The lake is wide. The lake is deep.";
        Draft draft = Draft.of(new Article("x", "x", "", text, "en", Optional.empty(), Optional.empty()));
        Report report = draft.claim(new StatementClaim(
                        draft.nextId(),
                        draft.span("lake is wide"),
                        Draft.fact(),
                        draft.context(),
                        false,
                        Period.ALWAYS))
                .found(Verdict.NO_DATA, "x/y", List.of(), Draft.because("", "", ""))
                .report();

        JsonNode selectors = new ObjectMapper()
                .readTree(written(new AnnotationReport(), report))
                .path("items")
                .get(0)
                .path("target")
                .path("selector");

        JsonNode quote = selectors.get(0);
        String whole = quote.path("prefix").asText()
                + quote.path("exact").asText()
                + quote.path("suffix").asText();
        assertThat(text).containsOnlyOnce(whole).contains(quote.path("exact").asText());
        int[] points = text.codePoints().toArray();
        int start = selectors.get(1).path("start").asInt();
        int end = selectors.get(1).path("end").asInt();
        assertThat(new String(points, start, end - start)).isEqualTo("lake is wide");
    }

    static Report decided(Report report, Outcome outcome) {
        List<Decision> decisions = new ArrayList<>();
        for (Finding finding : report.findings()) {
            decisions.add(new Decision(
                    report.article().id(),
                    finding.fingerprint(),
                    outcome,
                    Hostile.MARKUP,
                    "Ana",
                    Instant.EPOCH,
                    finding.rule(),
                    "",
                    "",
                    Map.of()));
        }
        return report.with(Review.of(report.article().id(), report.findings(), decisions));
    }

    private static List<String> faults(Path schema, ReportWriter writer, Report report) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema), InputFormat.JSON)
                .validate(written(writer, report), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String written(ReportWriter writer, Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        writer.write(report, out);
        return out.toString();
    }
}
