package org.recoupe.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.FactChecker;
import org.recoupe.Options;

/** A table too large to keep is checked row by row, and says the same of its rows as a small one. */
class LargeTableCheckTest {

    private static final String DESCRIPTOR = """
            {"name": "bees", "resources": [{"name": "bees", "type": "table", "path": "bees.csv",
              "schema": {"primaryKey": ["economy", "period"], "foreignKeys": [],
                "fields": [{"name": "economy", "type": "string"}, {"name": "period", "type": "string"},
                           {"name": "value", "type": "number"}, {"name": "source", "type": "string"},
                           {"name": "note", "type": "string"}]},
              "factcheck": {"kind": "observations",
                "measure": {"field": "value", "quantity": "count", "unit": "hive", "labels": {"en": "hives"},
                            "valueRange": {"min": 0}},
                "tolerance": {"relative": 0.05},
                "dimensions": [{"field": "economy", "role": "country"}, {"field": "period", "role": "time"}]}}],
             "sources": [{"name": "keepers", "title": "Bee keepers"}]}
            """;
    private static final String NOTE = "x".repeat(200);
    private static final int ROWS = 80_000;

    @TempDir
    private Path data;

    private List<String> problems(String... last) throws IOException {
        Files.writeString(data.resolve("datapackage.json"), DESCRIPTOR);
        try (BufferedWriter rows = Files.newBufferedWriter(data.resolve("bees.csv"))) {
            rows.write("economy,period,value,source,note\n");
            for (int i = 0; i < ROWS; i++) {
                rows.write("FRA," + java.time.LocalDate.ofEpochDay(i) + "," + i + ",keepers," + NOTE + "\n");
            }
            for (String row : last) {
                rows.write(row + "\n");
            }
        }
        assertThat(Files.size(data.resolve("bees.csv"))).isGreaterThan(1 << 24);
        InvalidData wrong = catchThrowableOfType(
                InvalidData.class, () -> FactChecker.catalog(Options.shipped().data(data)));
        return wrong.problems().stream()
                .map(problem -> problem.toString().replaceAll("^.*/", ""))
                .toList();
    }

    @Test
    void aKeyThatRepeatsIsFoundWithTheLineOfTheFirst() throws IOException {
        assertThat(problems("FRA,1970-01-02,5,keepers,"))
                .containsExactly("bees.csv:80002:1: found \"FRA\", expected another economy, period than in line 3;"
                        + " take one of the two rows out");
    }

    @Test
    void aPlaceThatNobodyKnowsAndAValueOutOfRangeAreFound() throws IOException {
        assertThat(problems("XQX,1970-01-02,5,keepers,", "DEU,1970-01-02,-5,keepers,"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("bees.csv:80002:1: found \"XQX\", expected the id of an entity");
    }
}
