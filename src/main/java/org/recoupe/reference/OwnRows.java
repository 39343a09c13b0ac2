package org.recoupe.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows that somebody gives for one text: figures take the place of their table's, and of all that measures the same; rows of
 * other tables stand beside what is there. What a row leaves out is filled in by {@link #DEFAULTS}.
 *
 * @param rows for each table its rows, each by the names of its columns
 * @param released when they were released, where a row does not say
 */
record OwnRows(Map<String, List<Map<String, String>>> rows, String released) {

    /** The source of rows that name none. */
    private static final String OWN = "example";

    private static final Map<String, String> DEFAULTS = Map.of("source", OWN, "relation", "exact", "status", "final");

    private static final String RELEASE = "release_date";

    /** Those folders with these rows in their tables. */
    List<DataFolder> in(List<DataFolder> folders, Tables tables) {
        Problems problems = new Problems();
        Map<DataFolder, Map<String, String>> texts = new HashMap<>();
        rows.forEach((name, own) -> tables.resource(name)
                .ifPresentOrElse(
                        resource -> texts.computeIfAbsent(resource.folder(), folder -> new HashMap<>())
                                .put(resource.path(), text(resource, own, tables, problems)),
                        () -> problems.add(
                                "data of the example",
                                1,
                                1,
                                "a table " + name,
                                "one of " + String.join(", ", names(tables)),
                                Problems.didYouMean(name, names(tables), "recoupe data list names them"))));
        problems.raise();
        same(tables)
                .forEach(resource -> texts.computeIfAbsent(resource.folder(), folder -> new HashMap<>())
                        .putIfAbsent(resource.path(), text(resource, List.of(), tables, problems)));
        List<DataFolder> all = new ArrayList<>();
        folders.forEach(
                folder -> all.add(texts.containsKey(folder) ? new OverlaidFolder(folder, texts.get(folder)) : folder));
        all.add(sources(tables));
        return all;
    }

    private static Set<String> names(Tables tables) {
        return tables.all().stream().map(Resource::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables that measure the same as one of which figures are given. */
    private List<Resource> same(Tables tables) {
        return tables.all().stream()
                .filter(resource -> resource.series()
                        .filter(it -> rows.containsKey(it.same()))
                        .isPresent())
                .filter(resource -> !rows.containsKey(resource.name()))
                .toList();
    }

    private String text(Resource resource, List<Map<String, String>> own, Tables tables, Problems problems) {
        List<String> columns = resource.fields().stream().map(Field::name).toList();
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns);
        if (resource.kind() != Resource.Kind.OBSERVATIONS) {
            tables.rows(resource)
                    .forEach(row -> lines.add(columns.stream().map(row::get).toList()));
        }
        for (Map<String, String> row : own) {
            row.keySet().stream()
                    .filter(name -> !columns.contains(name))
                    .forEach(name -> problems.add(
                            "data of the example, " + resource.name(),
                            1,
                            1,
                            "a column " + name,
                            "one of " + String.join(", ", columns),
                            Problems.didYouMean(name, columns, "take it out")));
            lines.add(columns.stream()
                    .map(name -> row.getOrDefault(name, left(name)))
                    .toList());
        }
        return csv(lines);
    }

    private String left(String column) {
        return column.equals(RELEASE) ? released : DEFAULTS.getOrDefault(column, "");
    }

    private static String csv(List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> line : lines) {
                printer.printRecord(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A package that declares the sources nobody knows. */
    private DataFolder sources(Tables tables) {
        Set<String> ids = new TreeSet<>(Set.of(OWN));
        rows.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> Row.split(row.getOrDefault("source", "")).stream())
                .filter(id -> tables.source(id).isEmpty())
                .forEach(ids::add);
        String declared = ids.stream()
                .map(id -> "{\"name\": \"%1$s\", \"title\": \"%1$s\"}".formatted(id.replaceAll("[^a-z0-9-]", "")))
                .collect(Collectors.joining(", "));
        String descriptor = "{\"name\": \"example\", \"sources\": [%s], \"resources\": []}".formatted(declared);
        return new OverlaidFolder(new Nothing(), Map.of(DataPackages.DESCRIPTOR, descriptor));
    }

    /** A folder that holds no file, but is one package. */
    private record Nothing() implements DataFolder {
        @Override
        public Optional<InputStream> open(String path) {
            return Optional.empty();
        }

        @Override
        public List<String> packages() {
            return List.of("");
        }

        @Override
        public String shown(String path) {
            return path;
        }

        @Override
        public boolean checked() {
            return true;
        }

        @Override
        public String hash() {
            return "";
        }
    }
}
