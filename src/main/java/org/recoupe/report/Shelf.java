package org.recoupe.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reports in a folder, summed up. What a file holds is read once and noted in {@code .reports.jsonl}; while the file keeps its
 * size and time, the note stands for it.
 */
public final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final String NOTES = ".reports.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Path folder;

    /** A summary, empty for a file that is no report, and the stamp of the file it was made from. */
    private record Noted(String stamp, Optional<Summary> summary) {}

    private Shelf(Path folder) {
        this.folder = folder;
    }

    /** The shelf in that folder. */
    public static Shelf in(Path folder) {
        return new Shelf(folder);
    }

    /** All reports of the folder, newest first. */
    public List<Summary> reports() throws IOException {
        Map<String, Noted> before = notes();
        Map<String, Noted> now = new ConcurrentHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> reports =
                    files.filter(path -> path.toString().endsWith(".json")).toList();
            reports.parallelStream().forEach(path -> note(path, before, now));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!now.equals(before)) {
            keep(now);
        }
        return now.values().stream()
                .flatMap(noted -> noted.summary().stream())
                .sorted(Summary.NEWEST_FIRST)
                .toList();
    }

    private static void note(Path path, Map<String, Noted> before, Map<String, Noted> now) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            String stamp = file.size() + " " + file.lastModifiedTime();
            String name = String.valueOf(path.getFileName());
            Noted noted = before.get(name);
            now.put(name, noted != null && noted.stamp().equals(stamp) ? noted : new Noted(stamp, Summary.read(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    /** What was noted the last time; nothing where that cannot be read: it is made anew. */
    private Map<String, Noted> notes() {
        Path file = folder.resolve(NOTES);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(Shelf::read).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException | RuntimeException e) {
            return Map.of();
        }
    }

    /** Notes only save time: where they cannot be written, the reports are read again the next time. */
    private void keep(Map<String, Noted> notes) {
        List<String> lines = notes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Shelf::write)
                .toList();
        try {
            Path draft = folder.resolve(
                    "%s.%d-%x.part".formatted(NOTES, ProcessHandle.current().pid(), System.nanoTime()));
            try {
                Files.write(draft, lines);
                Files.move(draft, folder.resolve(NOTES), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            LOG.debug("the reports of {} cannot be noted", folder, e);
        }
    }

    private static String write(Map.Entry<String, Noted> note) {
        ObjectNode json = JSON.createObjectNode();
        json.put("file", note.getKey()).put("stamp", note.getValue().stamp());
        note.getValue().summary().ifPresent(it -> {
            json.put("name", it.name()).put("article", it.article()).put("language", it.language());
            json.put("title", it.title()).put("published", it.published()).put("source", it.source());
            json.put("checked", it.checked());
            json.set("verdicts", JSON.valueToTree(it.verdicts()));
            json.set("urgent", JSON.valueToTree(it.urgent()));
        });
        return json.toString();
    }

    private static Map.Entry<String, Noted> read(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            Optional<Summary> summary = !json.has("name")
                    ? Optional.empty()
                    : Optional.of(new Summary(
                            json.path("name").asText(),
                            json.path("article").asText(),
                            json.path("language").asText(),
                            json.path("title").asText(),
                            json.path("published").asText(),
                            json.path("source").asText(),
                            json.path("checked").asText(),
                            JSON.convertValue(json.path("verdicts"), COUNTS),
                            JSON.convertValue(json.path("urgent"), TEXTS)));
            return Map.entry(
                    json.path("file").asText(), new Noted(json.path("stamp").asText(), summary));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
