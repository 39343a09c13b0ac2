package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cases of a set that is kept as JSON. */
final class JsonFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFile() {}

    /** One case a line. */
    static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                cases.add(JSON.readTree(line));
            }
        }
        return cases;
    }

    /** The elements of one array; a byte order mark before it is passed over. */
    static List<JsonNode> array(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<JsonNode> cases = new ArrayList<>();
        JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text).forEach(cases::add);
        return cases;
    }
}
