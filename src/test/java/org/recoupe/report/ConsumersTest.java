package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.review.Decision.Outcome;
import org.xml.sax.SAXException;

/** Exports, read by programs that others wrote for reading them. */
class ConsumersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A field of RFC 4180: without quotes, or with them and each within doubled; then a comma or the end of the record. */
    private static final Pattern FIELD = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\\r\\n]*))(,|\\r?\\n)");

    static Stream<Report> reports() {
        return ExportsTest.reports();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void surefireReadsTheTestCases(Report report) throws IOException, SAXException, ParserConfigurationException {
        InputStream xml =
                new ByteArrayInputStream(written(new JunitReport(), report).getBytes(StandardCharsets.UTF_8));

        List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(xml, StandardCharsets.UTF_8));

        // Surefire sorts test cases by their class, which is the rule here.
        List<ReportTestCase> cases =
                suites.stream().flatMap(suite -> suite.getTestCases().stream()).toList();
        List<Alerts.Alert> alerts = Alerts.of(report);
        assertThat(cases).hasSameSizeAs(alerts);
        assertThat(suites.stream()
                        .mapToLong(ReportTestSuite::getNumberOfFailures)
                        .sum())
                .isEqualTo(alerts.stream().filter(Alerts.Alert::urgent).count());
        assertThat(cases)
                .filteredOn(ReportTestCase::hasFailure)
                .allSatisfy(each -> assertThat(each.getFailureMessage()).isNotBlank());
        assertThat(cases).allSatisfy(each -> assertThat(each.getName()).matches("(?s)\\d+:\\d+ .+"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void sarifFitsTheSchemaOfOasis(Report report) throws IOException {
        try (InputStream schema = ConsumersTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String text = new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(text, InputFormat.JSON)
                            .validate(written(new SarifReport(), report), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReaderOfSarifFindsEachResultAgain(Report report) throws IOException {
        SarifSchema210 sarif = JSON.readValue(written(new SarifReport(), report), SarifSchema210.class);

        List<Result> results = sarif.getRuns().get(0).getResults();
        assertThat(results).isNotEmpty().allSatisfy(result -> {
            assertThat(result.getMessage().getText()).isNotBlank();
            assertThat(result.getPartialFingerprints().getAdditionalProperties())
                    .isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aTableIsReadBackAsItWasWritten(Report report) throws IOException {
        String csv = written(new CsvReport(), report);
        List<List<String>> read = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                read.add(row.toList());
            }
        }

        assertThat(read).hasSize(1 + Alerts.of(report).size()).isEqualTo(byTheLetter(csv));
        int quote = read.get(0).indexOf("quote");
        for (int at = 0; at < Alerts.of(report).size(); at++) {
            String told = Plain.line(Alerts.of(report).get(at).claim().span().quote());
            assertThat(read.get(at + 1).get(quote)).isIn(told, "'" + told);
            assertThat(read.get(at + 1)).hasSameSizeAs(read.get(0));
        }
    }

    /** The records by the grammar of RFC 4180, which leaves nothing over. */
    private static List<List<String>> byTheLetter(String csv) {
        List<List<String>> records = new ArrayList<>(List.of(new ArrayList<>()));
        int end = 0;
        for (MatchResult field : FIELD.matcher(csv).results().toList()) {
            assertThat(field.start()).isEqualTo(end);
            end = field.end();
            String quoted = field.group(1);
            records.get(records.size() - 1).add(quoted == null ? field.group(2) : quoted.replace("\"\"", "\""));
            if (!field.group(3).equals(",") && end < csv.length()) {
                records.add(new ArrayList<>());
            }
        }
        assertThat(end).isEqualTo(csv.length());
        return records;
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyWordOfAnAnnotationMeansSomething(Report report) throws IOException, JsonLdError {
        assertThat(meaning(new AnnotationReport(), report, "annotation.context.json"))
                .contains(
                        "http://www.w3.org/ns/oa#hasTarget",
                        "http://www.w3.org/ns/oa#TextQuoteSelector",
                        "http://www.w3.org/ns/oa#assessing");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyWordOfAClaimReviewMeansSomething(Report report) throws IOException, JsonLdError {
        Report confirmed = ExportsTest.decided(report, Outcome.ACCEPT);

        assertThat(meaning(new ClaimReviewReport(), confirmed, "claimreview.context.json"))
                .contains("http://schema.org/ClaimReview", "http://schema.org/claimReviewed");
    }

    /** The document as a JSON-LD processor understands it; it drops what its context does not define, so nothing may be missing. */
    private static String meaning(ReportWriter writer, Report report, String context) throws IOException, JsonLdError {
        String written = written(writer, report);
        try (InputStream terms = ConsumersTest.class.getResourceAsStream("schemas/" + context)) {
            JsonDocument known = JsonDocument.of(Objects.requireNonNull(terms));
            String expanded = JsonLd.expand(JsonDocument.of(new StringReader(written)))
                    .loader((address, options) -> known)
                    .get()
                    .toString();
            JsonNode document = JSON.readTree(written);
            assertThat(leaves(JSON.readTree(expanded))).isEqualTo(leaves(document) - leaves(document.path("@context")));
            return expanded;
        }
    }

    /** How many values it holds; a value that JSON-LD tells with its type is one. */
    private static int leaves(JsonNode json) {
        if (json.isValueNode() || json.has("@value")) {
            return 1;
        }
        int leaves = 0;
        for (JsonNode child : json) {
            leaves += leaves(child);
        }
        return leaves;
    }

    private static String written(ReportWriter writer, Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        writer.write(report, out);
        return out.toString();
    }
}
