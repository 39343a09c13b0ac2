package org.recoupe.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("spark")
class FindingsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** The table is made with the reports and not out of their JSON, and says the same. */
    @Test
    void theTableSaysWhatTheReportsSay() throws Exception {
        Path file = Corpus.write(folder.resolve("in/samples.jsonl"), Corpus.samples());
        String out = folder.resolve("out").toString();

        String said = Job.of(Feed.files(file.toString()), out).run(spark);

        List<JsonNode> expected = new ArrayList<>();
        for (Row row : spark.read().parquet(out + "/reports").select("report").collectAsList()) {
            expected.addAll(findings(JSON.readTree(row.getString(0))));
        }
        List<JsonNode> found = new ArrayList<>();
        for (String row : spark.read().parquet(out + "/findings").toJSON().collectAsList()) {
            found.add(JSON.readTree(row));
        }
        assertThat(found).hasSizeGreaterThan(50).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(said).contains("%,d findings".formatted(found.size()));
    }

    private static List<ObjectNode> findings(JsonNode report) throws IOException {
        List<ObjectNode> rows = new ArrayList<>();
        for (JsonNode finding : report.get("findings")) {
            ObjectNode row = JSON.createObjectNode();
            List.of("id", "origin", "language", "published").forEach(name -> row.set(name, report.get(name)));
            JsonNode claim = claim(report, finding.get("claim").asText());
            row.set("claim", finding.get("claim"));
            row.set("kind", claim.get("kind"));
            row.put("in", claim.at("/span/in").asText("text"));
            List.of("start", "end", "quote")
                    .forEach(name -> row.set(name, claim.get("span").get(name)));
            List.of("verdict", "severity", "rule", "also", "fingerprint", "caveats", "explanation", "arithmetic")
                    .forEach(name -> row.set(name, finding.get(name)));
            row.set("explanation_fr", finding.at("/explanations/fr"));
            row.set("explanation_en", finding.at("/explanations/en"));
            ArrayNode evidence = row.putArray("evidence");
            finding.get("evidence").forEach(each -> evidence.add(withoutNulls(each.deepCopy())));
            rows.add(withoutNulls(row));
        }
        return rows;
    }

    private static JsonNode claim(JsonNode report, String id) {
        for (JsonNode claim : report.get("claims")) {
            if (claim.get("id").asText().equals(id)) {
                return claim;
            }
        }
        throw new AssertionError("no claim " + id);
    }

    /** As Spark writes JSON: without what is null, and every number of a column of doubles as one. */
    private static ObjectNode withoutNulls(ObjectNode object) {
        object.properties().removeIf(field -> field.getValue().isNull());
        if (object.has("value")) {
            object.set("value", DoubleNode.valueOf(object.get("value").doubleValue()));
        }
        return object;
    }
}
