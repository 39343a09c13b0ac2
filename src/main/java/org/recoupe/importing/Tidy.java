package org.recoupe.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Any table with a figure in each row, as a short mapping in YAML or JSON explains its columns. */
final class Tidy implements Format {

    private static final List<String> KEYS = List.of(
            "title",
            "publisher",
            "url",
            "licence",
            "vintage",
            "area",
            "period",
            "value",
            "indicator",
            "codes",
            "label",
            "labels",
            "unit",
            "power",
            "status",
            "delimiter",
            "decimal",
            "thousands",
            "missing",
            "encoding",
            "skip");

    private static final int CODE_LETTERS = 3;

    private final Path mapping;
    private final JsonNode said;

    private Tidy(Path mapping, JsonNode said) {
        this.mapping = mapping;
        this.said = said;
    }

    /** With the mapping that the user names, or that lies beside the file as {@code <file>.mapping.yml}; empty if there is none. */
    static Optional<Format> of(Member member, Importer.Wishes wishes) throws IOException {
        Path beside = Path.of(member.shown() + ".mapping.yml");
        Optional<Path> file = wishes.mapping().or(() -> Optional.of(beside).filter(Files::isRegularFile));
        return file.isEmpty() ? Optional.empty() : Optional.of(new Tidy(file.get(), read(file.get())));
    }

    private static JsonNode read(Path file) throws IOException {
        JsonNode node;
        try {
            node = new YAMLMapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw UnusableDownload.at(
                    file.toString(),
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    e.getOriginalMessage(),
                    "a mapping in YAML",
                    "reference-data.md shows one");
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw UnusableDownload.at(
                        file.toString(),
                        1,
                        "\"" + key + "\"",
                        "one of " + String.join(", ", KEYS),
                        "correct the mapping");
            }
        });
        for (String needed : List.of("area", "period", "value", "indicator")) {
            if (!node.has(needed)) {
                throw UnusableDownload.at(
                        file.toString(), 1, "no " + needed, "the name of its column", "add it to the mapping");
            }
        }
        return node;
    }

    @Override
    public String name() {
        return "tidy";
    }

    @Override
    public boolean recognises(Head head) {
        return true;
    }

    @Override
    public void read(Member member, Download download, Intake intake) throws IOException {
        boolean western = text("encoding", "").equalsIgnoreCase("windows-1252");
        try (Csv rows = Csv.open(member, text("delimiter", ",").charAt(0), western)) {
            for (int i = 0; i <= said.path("skip").asInt(0); i++) {
                rows.next();
            }
            Map<String, Integer> columns = columns(rows.names(), member);
            while (rows.next()) {
                if (!rows.blank()) {
                    readRow(rows, columns, intake);
                }
            }
        }
        String dataset = member.fileName().replaceFirst("\\.[A-Za-z]+$", "");
        intake.about(About.of(dataset, text("title", dataset), text("publisher", text("title", dataset)))
                .at(text("url", ""))
                .under(text("licence", ""))
                .of(vintage()));
    }

    private Map<String, Integer> columns(List<String> names, Member member) {
        Map<String, Integer> columns = new HashMap<>();
        for (String key : List.of("area", "period", "value", "status", "label", "indicator")) {
            String name = text(key, "");
            int place = names.indexOf(name);
            boolean fixed = place < 0
                    && (key.equals("indicator")
                            || key.equals("period") && Periods.of(name).isPresent());
            if (!name.isEmpty() && place < 0 && !fixed) {
                throw UnusableDownload.at(
                        member.shown(),
                        1,
                        "no column \"%s\" among %s".formatted(name, String.join(", ", names)),
                        "the columns of the mapping",
                        "correct " + key + " in " + mapping);
            }
            columns.put(key, place);
        }
        return columns;
    }

    private void readRow(Csv rows, Map<String, Integer> columns, Intake intake) throws IOException {
        int codeColumn = columns.getOrDefault("indicator", -1);
        String called = codeColumn < 0 ? text("indicator", "") : rows.get(codeColumn);
        String code = said.path("codes").path(called).asText(called);
        String written = rows.get(columns.getOrDefault("area", -1));
        boolean small = written.length() == CODE_LETTERS && written.equals(written.toLowerCase(Locale.ROOT));
        String areaCell = small ? written.toUpperCase(Locale.ROOT) : written;
        Optional<Area> area = intake.area("worldbank", areaCell, areaCell, rows.line());
        if (area.isEmpty()) {
            return;
        }
        if (!intake.knows(code)) {
            String label = rows.get(columns.getOrDefault("label", -1));
            intake.indicator(new Indicator(
                    code,
                    labels(label.isEmpty() ? text("title", called) : label),
                    text("unit", ""),
                    said.path("power").asInt(0),
                    ""));
        }
        int valueColumn = columns.getOrDefault("value", -1);
        String value = rows.get(valueColumn);
        if (missing().contains(value)) {
            intake.missing();
            return;
        }
        String letters = rows.get(columns.getOrDefault("status", -1));
        String thousands = text("thousands", "");
        String bare = thousands.isEmpty() ? value : Numerals.ungrouped(value, thousands.charAt(0));
        String number = text("decimal", ".").equals(",") ? bare.replace(',', '.') : bare;
        int periodColumn = columns.getOrDefault("period", -1);
        String period = periodColumn < 0 ? text("period", "") : rows.get(periodColumn);
        Figure figure = Figure.of(code, area.get(), period, number);
        intake.figure(figure.with(Status.of("sdmx", letters), letters), rows.line(), valueColumn + 1);
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        said.path("missing").forEach(each -> missing.add(each.asText()));
        return missing;
    }

    private Map<String, String> labels(String otherwise) {
        Map<String, String> labels = new HashMap<>();
        said.path("labels")
                .fields()
                .forEachRemaining(
                        entry -> labels.put(entry.getKey(), entry.getValue().asText()));
        return labels.isEmpty() ? Map.of("en", otherwise) : labels;
    }

    private Optional<LocalDate> vintage() {
        String given = text("vintage", "");
        try {
            return given.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(given));
        } catch (DateTimeParseException e) {
            throw UnusableDownload.at(
                    mapping.toString(), 1, "\"" + given + "\"", "a day like 2024-10-24", "correct vintage");
        }
    }

    private String text(String key, String otherwise) {
        return said.path(key).asText(otherwise);
    }
}
