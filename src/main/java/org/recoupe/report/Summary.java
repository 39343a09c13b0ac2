package org.recoupe.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the list of all reports shows of one.
 *
 * @param name the report's file name without its end
 * @param article the article's id
 * @param language the article's language
 * @param title its title, empty if it has none
 * @param published the day of publication, empty where not known
 * @param source where it comes from: the host of its address, or the folder it was read from
 * @param checked when it was checked
 * @param verdicts how many claims came to each verdict; {@code NOT_CHECKED} for none
 * @param urgent the findings that ask for attention: fingerprint and verdict
 */
public record Summary(
        String name,
        String article,
        String language,
        String title,
        String published,
        String source,
        String checked,
        Map<String, Integer> verdicts,
        Map<String, String> urgent) {

    /** The order of lists: the newest article first. */
    public static final Comparator<Summary> NEWEST_FIRST = Comparator.comparing(Summary::day)
            .thenComparing(Summary::checked)
            .reversed()
            .thenComparing(Summary::name);

    private static final JsonFactory JSON = new JsonFactory();

    public Summary {
        verdicts = new TreeMap<>(verdicts);
        urgent = new TreeMap<>(urgent);
    }

    /** By what reports are ordered: the day of publication, else that of the check. */
    public String day() {
        return published.isEmpty() ? checked.substring(0, Math.min(10, checked.length())) : published;
    }

    /** How many of its claims came to that verdict. */
    public int count(String verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    /**
     * The summary of the report in that file, read in one pass; nothing where the file holds no report.
     *
     * @throws IOException if the file cannot be read, or is no JSON
     */
    public static Optional<Summary> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Reader reader = new Reader(json);
            reader.read();
            return reader.summary(String.valueOf(file.getFileName()).replaceFirst("\\.json$", ""));
        }
    }

    /** Goes through a report and keeps what is summed up. */
    private static final class Reader {
        private final JsonParser json;
        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Integer> verdicts = new TreeMap<>();
        private final Map<String, String> urgent = new TreeMap<>();
        private String started = "";

        Reader(JsonParser json) {
            this.json = json;
        }

        void read() throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                switch (field) {
                    case "schema", "id", "language", "published", "origin", "url", "title" ->
                        texts.put(field, value == JsonToken.VALUE_STRING ? json.getText() : "");
                    case "claims" -> each(this::claim);
                    case "findings" -> each(this::finding);
                    case "run" -> started = texts("started").get(0);
                    default -> json.skipChildren();
                }
            }
        }

        private interface Element {
            void read() throws IOException;
        }

        private void each(Element element) throws IOException {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                element.read();
            }
        }

        private void claim() throws IOException {
            String verdict = texts("verdict").get(0);
            verdicts.merge(verdict.isEmpty() ? "NOT_CHECKED" : verdict, 1, Integer::sum);
        }

        private void finding() throws IOException {
            List<String> values = texts("fingerprint", "verdict", "severity");
            if (!values.get(2).equals("INFO")) {
                urgent.put(values.get(0), values.get(1));
            }
        }

        /** The texts of those fields of the object that is open; empty where there are none. */
        private List<String> texts(String... fields) throws IOException {
            Map<String, String> found = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING) {
                    found.put(field, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            List<String> values = new ArrayList<>();
            for (String field : fields) {
                values.add(found.getOrDefault(field, ""));
            }
            return values;
        }

        Optional<Summary> summary(String name) {
            if (!texts.getOrDefault("schema", "").startsWith("recoupe-report/")) {
                return Optional.empty();
            }
            return Optional.of(new Summary(
                    name,
                    text("id"),
                    text("language"),
                    text("title"),
                    text("published"),
                    source(),
                    started,
                    verdicts,
                    urgent));
        }

        private String text(String field) {
            return texts.getOrDefault(field, "");
        }

        private String source() {
            try {
                String host = new URI(text("url")).getHost();
                if (host != null) {
                    return host.replaceFirst("^www\\.", "");
                }
            } catch (URISyntaxException e) {
                // What is no address names no host: the folder stands for it.
            }
            int end = text("origin").replace('\\', '/').lastIndexOf('/');
            return end < 0 ? "" : text("origin").substring(0, end);
        }
    }
}
