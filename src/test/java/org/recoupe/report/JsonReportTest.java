package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {

    static List<Report> reports() {
        return List.of(Samples.valdoria(), Samples.lake(), Hostile.report());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void fitsTheSchema(Report report) throws IOException {
        assertThat(schema().validate(json(report), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaKnowsEveryField() throws IOException {
        String more = json(Samples.lake()).replaceFirst("\"id\"", "\"more\": 1, \"id\"");

        assertThat(schema().validate(more, InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void readsBackAsTheSameReport(Report report) throws IOException {
        String json = json(report);

        Report again = JsonReport.read(new StringReader(json));

        assertThat(again).isEqualTo(report);
        assertThat(json(again)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void htmlNeedsOnlyWhatTheJsonHolds(Report report) throws IOException {
        Report again = JsonReport.read(new StringReader(json(report)));

        assertThat(written(new HtmlReport(), again)).isEqualTo(written(new HtmlReport(), report));
    }

    @Test
    void aLineOfJsonlIsTheSameReport() throws IOException {
        String line = written(new JsonlReport(), Samples.valdoria());

        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(JsonReport.read(new StringReader(line))).isEqualTo(Samples.valdoria());
    }

    static Stream<String> notReports() {
        return Stream.of("{}", "[]", "{\"schema\": \"recoupe-report/0\"}", "{\"schema\": \"recoupe-report/1\"}");
    }

    @ParameterizedTest
    @MethodSource("notReports")
    void saysWhatIsWrongWithOtherJson(String json) {
        assertThatThrownBy(() -> JsonReport.read(new StringReader(json)))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("schema: expected one of .*recoupe-report/2], found .*|.*no field \"id\".*");
    }

    private static String json(Report report) throws IOException {
        return written(new JsonReport(), report);
    }

    private static String written(ReportWriter writer, Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        writer.write(report, out);
        return out.toString();
    }

    private static Schema schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream("report.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
