package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.recoupe.language.Table;

/** The schemas by which editors complete our files: every shipped file fits its own, and names it. */
class SchemasTest {

    private static final Path EXAMPLES = Path.of("rules/schema/test.schema.json");

    private static final Path LEVELS = Path.of("rules/schema/levels.schema.json");

    private static final Path DESCRIPTORS = Path.of("reference-data/schema/datapackage.schema.json");

    @TestFactory
    Stream<DynamicTest> everyFileFitsItsSchema() throws IOException {
        return files().stream()
                .map(file -> dynamicTest(
                        file.toString(), () -> assertThat(faults(file)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> aSchemaThatAFileNamesIsThere() throws IOException {
        return files().stream()
                .map(file -> dynamicTest(file.toString(), () -> {
                    String text = Files.readString(file);
                    String named = text.lines()
                            .filter(line -> line.contains("$schema"))
                            .findFirst()
                            .map(line -> line.replaceFirst(".*\\$schema(?:=|\": \")([^\"]+).*", "$1"))
                            .orElse("");
                    assertThat(named.isEmpty() || Files.exists(file.resolveSibling(named)))
                            .isTrue();
                }));
    }

    @Test
    void mistakesAreSeen() throws IOException {
        assertThat(schema(EXAMPLES).validate("- text: x\n", InputFormat.YAML)).isNotEmpty();
        assertThat(schema(EXAMPLES)
                        .validate(
                                "- {description: a, lang: fr, text: x, expect: {verdit: DISPUTED}}\n",
                                InputFormat.YAML))
                .isNotEmpty();
        assertThat(schema(LEVELS).validate("series/*: loud\n", InputFormat.YAML))
                .isNotEmpty();
        assertThat(schema(DESCRIPTORS).validate("{\"name\": \"x\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    /** The loader reads its fields from a table; the schema says the same for editors. */
    @Test
    void theSchemaOfDescriptorsHasTheFieldsThatTheLoaderKnows() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(DESCRIPTORS.toFile());
        for (Table.Row row :
                Table.read("/org/recoupe/reference/descriptor-fields.csv").rows()) {
            String object = row.get("object");
            if (!object.equals("catalog")) {
                JsonNode known =
                        object.equals("package") ? schema : schema.path("$defs").path(object);
                assertThat(known.path("properties").has(row.get("field")))
                        .as(object + "." + row.get("field"))
                        .isTrue();
            }
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("rules", "reference-data", "src/samples/own")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(file -> file.toString().matches(".*(\\.test\\.yml|levels\\.yml|datapackage\\.json)"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static List<?> faults(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.equals("datapackage.json")) {
            return schema(DESCRIPTORS).validate(Files.readString(file), InputFormat.JSON);
        }
        String text = Files.readString(file);
        boolean empty = text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"));
        return empty
                ? List.of()
                : schema(name.equals("levels.yml") ? LEVELS : EXAMPLES).validate(text, InputFormat.YAML);
    }

    private static Schema schema(Path file) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file));
    }
}
