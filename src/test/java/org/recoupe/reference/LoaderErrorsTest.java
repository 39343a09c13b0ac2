package org.recoupe.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small package of a user, and what is said of each mistake in it. */
class LoaderErrorsTest {

    private static final String DESCRIPTOR = """
            {
              "name": "tiny",
              "resources": [{
                "name": "tiny-lands", "path": "lands.csv",
                "schema": {"primaryKey": "id", "fields": [
                  {"name": "id", "constraints": {"required": true, "pattern": "[A-Z]{3}"}},
                  {"name": "name_fr"}, {"name": "name_en"},
                  {"name": "valid_from", "type": "date"}, {"name": "valid_to", "type": "date"},
                  {"name": "source"}]},
                "factcheck": {"kind": "entities", "entityKind": "country"}
              }, {
                "name": "tiny-rain", "path": "rain.csv",
                "schema": {"primaryKey": ["land", "period"],
                  "foreignKeys": [{"fields": "land", "reference": {"resource": "tiny-lands", "fields": "id"}}],
                  "fields": [
                  {"name": "land"}, {"name": "period"}, {"name": "value", "type": "number"},
                  {"name": "status", "constraints": {"enum": ["final", "provisional"]}},
                  {"name": "source"}]},
                "factcheck": {"kind": "observations",
                  "measure": {"field": "value", "quantity": "length", "unit": "mm",
                    "labels": {"fr": "pluie", "en": "rain"}, "valueRange": {"min": 0, "max": 12000}},
                  "dimensions": [{"field": "land", "role": "country"}, {"field": "period", "role": "time"}],
                  "vintage": {"statusField": "status"}, "tolerance": {"relative": 0.1}}
              }, {
                "name": "tiny-kings", "path": "kings.csv",
                "schema": {"fields": [
                  {"name": "person"}, {"name": "office"}, {"name": "function"}, {"name": "entity"},
                  {"name": "valid_from", "type": "date"}, {"name": "valid_to", "type": "date"},
                  {"name": "source"}]},
                "factcheck": {"kind": "tenures"}
              }]
            }
            """;

    private static final String SOURCES = """
            id,title,publisher,url,kind,country,licence,published,retrieved,rank
            almanac,The Almanac,Almanac Press,,press,,,,,3
            """;

    private static final String LANDS = """
            id,name_fr,name_en,valid_from,valid_to,source
            XAA,Alpha,Alpha,,,almanac
            XBB,"Beta, l'île",Beta,1990-01-01,,almanac
            """;

    private static final String RAIN = """
            land,period,value,status,source
            XAA,2023,810,final,almanac
            """;

    private static final String KINGS = """
            person,office,function,entity,valid_from,valid_to,source
            XAA,king,head-of-state,XBB,1990-01-01,2000-01-01,almanac
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        write("datapackage.json", DESCRIPTOR);
        write("sources.csv", SOURCES);
        write("lands.csv", LANDS);
        write("rain.csv", RAIN);
        write("kings.csv", KINGS);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void replace(String file, String what, String with) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(what);
        write(file, text.replace(what, with));
    }

    /** What loading says, without the folder's name. */
    private List<String> problems() {
        InvalidData problem = catchThrowableOfType(
                InvalidData.class, () -> Catalog.load(List.of(DataFolder.bundled(), DataFolder.of(folder))));
        assertThat(problem).as("no problem found").isNotNull();
        return String.valueOf(problem.getMessage())
                .replace(folder.toString() + "/", "")
                .lines()
                .toList();
    }

    @Test
    void aRightFolderAddsItsTables() {
        Catalog catalog = Catalog.load(List.of(DataFolder.bundled(), DataFolder.of(folder)));

        assertThat(catalog.name("XBB", "fr")).isEqualTo("Beta, l'île");
        assertThat(catalog.name("FRA", "fr")).isEqualTo("France");
        assertThat(catalog.measureLabel("tiny-rain/value", "fr")).isEqualTo("pluie");
        assertThat(catalog.source("almanac")).map(Source::publisher).hasValue("Almanac Press");
    }

    @Test
    void unknownField() throws IOException {
        replace("datapackage.json", "\"entityKind\"", "\"entitykind\"");
        assertThat(problems())
                .anyMatch(line -> line.startsWith(
                                "datapackage.json:10:53: found field \"entitykind\" in a factcheck, expected one of kind, entityKind,")
                        && line.endsWith("did you mean entityKind?"));
    }

    @Test
    void brokenJson() throws IOException {
        replace("datapackage.json", "\"name\": \"tiny\",", "\"name\": \"tiny\"");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("datapackage.json:3:")
                .contains("expected JSON");
    }

    @Test
    void missingFile() throws IOException {
        Files.delete(folder.resolve("rain.csv"));
        assertThat(problems())
                .containsExactly("rain.csv:1:1: found no such file, expected a CSV file; add it, or correct its path");
    }

    @Test
    void unknownColumn() throws IOException {
        replace("rain.csv", "status", "statuss");
        assertThat(problems())
                .contains(
                        "rain.csv:1:19: found column \"statuss\", expected one of land, period, value, status, source;"
                                + " did you mean status?");
    }

    @Test
    void raggedRow() throws IOException {
        replace("rain.csv", "810,final,", "810,");
        assertThat(problems())
                .containsExactly("rain.csv:2:1: found 4 cells, expected 5 cells;"
                        + " quote a cell that holds a comma; fill or cut the row");
    }

    @Test
    void badNumber() throws IOException {
        replace("rain.csv", "810", "8O0");
        assertThat(problems())
                .containsExactly("rain.csv:2:10: found \"8O0\", expected a number with a decimal point;"
                        + " correct column value");
    }

    @Test
    void badDate() throws IOException {
        replace("lands.csv", "1990-01-01", "1990-02-30");
        assertThat(problems())
                .contains("lands.csv:3:24: found \"1990-02-30\", expected a date like 2024-08-19;"
                        + " correct column valid_from");
    }

    @Test
    void badPeriod() throws IOException {
        replace("rain.csv", "2023", "23");
        assertThat(problems())
                .containsExactly("rain.csv:2:5: found \"23\", expected a period like 2023, 2024-H1, 2024-Q1, 2024-03"
                        + " or 2024-01/P4M; correct it");
    }

    @Test
    void badChoice() throws IOException {
        replace("rain.csv", "final", "finel");
        assertThat(problems())
                .containsExactly(
                        "rain.csv:2:14: found \"finel\", expected one of final, provisional; correct column status");
    }

    @Test
    void badPattern() throws IOException {
        replace("lands.csv", "XBB", "Xbb");
        assertThat(problems()).contains("lands.csv:3:1: found \"Xbb\", expected text like [A-Z]{3}; correct column id");
    }

    @Test
    void aWordingWithoutItsFigure() throws IOException {
        replace("datapackage.json", "\"valueRange\"", "\"patterns\": {\"en\": [\"rain of\"]}, \"valueRange\"");
        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("datapackage.json:")
                        .contains("\"rain of\"", "one {}", "put it where the figure stands"));
    }

    @Test
    void aPeriodThatNoDimensionIsOf() throws IOException {
        replace("datapackage.json", ", {\"field\": \"period\", \"role\": \"time\"}", "");
        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("datapackage.json:")
                        .contains("a column period", "a dimension of role time"));
    }

    @Test
    void missingValue() throws IOException {
        replace("lands.csv", "XBB", "");
        assertThat(problems()).contains("lands.csv:3:1: found nothing, expected a value; correct column id");
    }

    @Test
    void duplicateKey() throws IOException {
        write("rain.csv", RAIN + "XAA,2023,811,final,almanac\n");
        assertThat(problems())
                .containsExactly("rain.csv:3:1: found \"XAA\", expected another land, period than in line 2;"
                        + " take one of the two rows out");
    }

    @Test
    void unknownForeignKey() throws IOException {
        replace("rain.csv", "XAA", "XCC");
        assertThat(problems())
                .containsExactly("rain.csv:2:1: found \"XCC\", expected id of a row of tiny-lands;"
                        + " add that row or correct it");
    }

    @Test
    void unknownEntity() throws IOException {
        replace("kings.csv", ",XBB,", ",xbb,");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("kings.csv:2:24: found \"xbb\", expected the id of an entity;");
    }

    @Test
    void unknownSource() throws IOException {
        replace("rain.csv", "almanac", "almanach");
        assertThat(problems())
                .containsExactly("rain.csv:2:20: found \"almanach\", expected the id of a source in sources.csv;"
                        + " did you mean almanac?");
    }

    @Test
    void validityBackwards() throws IOException {
        replace("kings.csv", "2000-01-01", "1980-01-01");
        assertThat(problems())
                .containsExactly("kings.csv:2:39: found \"1980-01-01\", expected a day after 1990-01-01;"
                        + " the end is the day after the last; correct one of the two");
    }

    @Test
    void overlappingTenures() throws IOException {
        write("kings.csv", KINGS + "XAA,king,head-of-state,XBB,1999-01-01,,almanac\n");
        assertThat(problems())
                .containsExactly("kings.csv:3:28: found \"1999-01-01\", expected a day not within line 2;"
                        + " correct the dates of one");
    }

    @Test
    void senselessValue() throws IOException {
        replace("rain.csv", "810", "810000");
        assertThat(problems())
                .containsExactly("rain.csv:2:10: found \"810000\", expected a value from 0 to 12000;"
                        + " correct it, or valueRange in the descriptor");
    }

    @Test
    void otherEncoding() throws IOException {
        Files.write(folder.resolve("lands.csv"), LANDS.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems())
                .anyMatch(line -> line.startsWith("lands.csv:1:1: found bytes that are not UTF-8, expected UTF-8;"));
    }

    @Test
    void allAtOnce() throws IOException {
        replace("rain.csv", "810", "much");
        replace("kings.csv", "almanac", "nobody");
        assertThat(problems()).hasSize(2);
    }

    @Test
    void anEmptyFolder() throws IOException {
        Files.delete(folder.resolve("datapackage.json"));
        assertThatThrownBy(() -> Catalog.load(List.of(DataFolder.of(folder))))
                .isInstanceOf(InvalidData.class)
                .hasMessageContaining("found no package");
    }
}
