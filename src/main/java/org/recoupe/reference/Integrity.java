package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.recoupe.claim.Period;

/** Checks what one row alone cannot tell: keys, references between tables, validity, overlaps. */
final class Integrity {

    private final Tables tables;
    private final Problems problems;
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Set<String> entities = new HashSet<>();

    Integrity(Tables tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    /** Notes all that is wrong in the tables of those folders; those of the others serve as what they refer to. */
    void check(Set<DataFolder> folders) {
        boolean described = problems.all().isEmpty();
        for (Resource resource : tables.all()) {
            if (tables.prepared(resource).isPresent()) {
                continue; // what a row alone can tell has been checked when it was prepared, and that no key repeats
            }
            if (resource.large()) {
                continue; // checked row by row later, and never kept
            }
            List<Row> read = new ArrayList<>();
            boolean asked = folders.contains(resource.folder());
            tables.read(resource, read::add, asked ? problems : new Problems());
            rows.put(resource.name(), read);
            if (resource.entityKind().isPresent()) {
                read.forEach(row -> entities.add(row.get("id")));
            }
        }
        if (!described) {
            return; // tables are missing whose descriptor is wrong: what refers to them would be blamed for it
        }
        tables.all().stream()
                .filter(resource -> folders.contains(resource.folder()))
                .forEach(this::check);
    }

    private void check(Resource resource) {
        Optional<ObservationIndex> prepared = tables.prepared(resource);
        if (prepared.isPresent() && refersRightly(resource, prepared.get())) {
            return;
        }
        if (resource.large()) {
            tables.read(resource, each(resource), problems);
            return;
        }
        rows.computeIfAbsent(resource.name(), name -> {
            List<Row> read = new ArrayList<>();
            tables.read(resource, read::add, problems);
            return read;
        });
        rowsOf(resource).forEach(each(resource));
        if (resource.kind() == Resource.Kind.TENURES) {
            overlaps(resource);
        }
    }

    /** What is looked at in each row of that table. */
    private Consumer<Row> each(Resource resource) {
        List<Consumer<Row>> looks = new ArrayList<>();
        if (!key(resource).isEmpty()) {
            looks.add(duplicates(resource, key(resource)));
        }
        resource.foreignKeys().forEach(key -> foreignKey(resource, key).ifPresent(looks::add));
        List<String> ids = entityColumns(resource);
        looks.add(row -> ids.forEach(column -> entityIds(resource, row, column)));
        looks.add(row -> {
            validity(resource, row, "valid_from", "valid_to");
            validity(resource, row, "start", "end");
            valueRange(resource, row);
        });
        return row -> looks.forEach(look -> look.accept(row));
    }

    private List<Row> rowsOf(Resource resource) {
        return rows.getOrDefault(resource.name(), List.of());
    }

    /** The columns that tell its rows apart; none where rows may repeat. */
    private static List<String> key(Resource resource) {
        boolean named = resource.primaryKey().isEmpty() && resource.entityKind().isPresent();
        return named ? List.of("id") : resource.primaryKey();
    }

    private Consumer<Row> duplicates(Resource resource, List<String> key) {
        SeenKeys seen = new SeenKeys();
        return row -> {
            int before = seen.before(key.stream().map(row::get).toList(), row.line());
            if (before > 0) {
                String expected = "another %s than in line %d".formatted(String.join(", ", key), before);
                Tables.report(resource, row, key.get(0), expected, "take one of the two rows out", problems);
            }
        };
    }

    private Optional<Consumer<Row>> foreignKey(Resource resource, Resource.ForeignKey key) {
        Optional<Resource> other = key.resource().isEmpty() ? Optional.of(resource) : tables.resource(key.resource());
        if (other.isEmpty()) {
            String descriptor = resource.folder().shown(resource.descriptor());
            String found = "a foreign key to " + key.resource();
            problems.add(descriptor, 1, 1, found, "the name of a resource", "correct reference.resource");
            return Optional.empty();
        }
        Set<List<String>> there = new HashSet<>();
        eachOf(
                other.get(),
                row -> there.add(key.references().stream().map(row::get).toList()));
        return Optional.of(row -> {
            List<String> values = key.fields().stream().map(row::get).toList();
            boolean empty = values.stream().allMatch(String::isEmpty);
            if (!empty && !there.contains(values)) {
                String expected = "%s of a row of %s"
                        .formatted(
                                String.join(", ", key.references()), other.get().name());
                Tables.report(resource, row, key.fields().get(0), expected, "add that row or correct it", problems);
            }
        });
    }

    private void eachOf(Resource resource, Consumer<Row> look) {
        if (resource.large()) {
            tables.read(resource, look, new Problems());
        } else {
            rowsOf(resource).forEach(look);
        }
    }

    /** Whether all ids of other tables in a large table stand there: its dimensions tell. */
    private boolean refersRightly(Resource resource, ObservationIndex index) {
        Series series = resource.series().orElseThrow();
        List<String> dimensions = series.keys().stream().map(Series.Axis::field).toList();
        for (Resource.ForeignKey key : resource.foreignKeys()) {
            int dimension =
                    key.fields().size() == 1 ? dimensions.indexOf(key.fields().get(0)) : -1;
            Optional<Resource> other = tables.resource(key.resource());
            if (dimension < 0 || other.isEmpty()) {
                return false;
            }
            Set<String> there = new HashSet<>();
            eachOf(other.get(), row -> there.add(row.get(key.references().get(0))));
            if (!there.containsAll(index.values(dimension))) {
                return false;
            }
        }
        return entityColumns(resource).stream()
                .filter(column -> resource.foreignKeys().stream()
                        .noneMatch(key -> key.fields().contains(column)))
                // Imports say in a column of their own which of their areas are no countries.
                .allMatch(column ->
                        resource.column("area") >= 0 || entities.containsAll(index.values(dimensions.indexOf(column))));
    }

    /** The columns that hold ids of entities of any kind. */
    private static List<String> entityColumns(Resource resource) {
        return switch (resource.kind()) {
            case ENTITIES -> List.of();
            case NAMES -> List.of("entity");
            case RELATIONS ->
                List.of(resource.relation().subject(), resource.relation().object());
            case TENURES -> List.of("person", "entity");
            case EVENTS -> List.of("participants", "place", "causes");
            case STATEMENTS -> List.of("speaker", "place", "about");
            case OBSERVATIONS ->
                resource.series().stream()
                        .flatMap(series -> series.countries().stream())
                        .map(Series.Axis::field)
                        .toList();
        };
    }

    private void entityIds(Resource resource, Row row, String column) {
        boolean keyed =
                resource.foreignKeys().stream().anyMatch(key -> key.fields().contains(column));
        // Imports have figures of more than countries, and say so: high income, a county.
        boolean nothingKnown = !row.get("area").isEmpty() && !row.get("area").equals("country");
        if (keyed || nothingKnown) {
            return;
        }
        for (String id : row.all(column)) {
            if (!entities.contains(id)) {
                String remedy = Problems.didYouMean(id, entities, "add it to the entities");
                Tables.report(resource, row, column, "the id of an entity", remedy, problems);
            }
        }
    }

    private void validity(Resource resource, Row row, String from, String to) {
        Optional<LocalDate> start = Dates.day(row.get(from));
        Optional<LocalDate> end = Dates.day(row.get(to));
        if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
            String remedy = "the end is the day after the last; correct one of the two";
            Tables.report(resource, row, to, "a day after " + start.get(), remedy, problems);
        }
    }

    private void valueRange(Resource resource, Row row) {
        resource.series().ifPresent(series -> {
            double value = Numbers.parse(row.get(series.valueField()));
            if (value < series.least() || value > series.most()) {
                String expected =
                        "a value from %s to %s".formatted(Numbers.plain(series.least()), Numbers.plain(series.most()));
                String remedy = "correct it, or valueRange in the descriptor";
                Tables.report(resource, row, series.valueField(), expected, remedy, problems);
            }
        });
    }

    /** One person cannot hold one office twice at a time. */
    private void overlaps(Resource resource) {
        Map<List<String>, List<Row>> byOffice = new HashMap<>();
        for (Row row : rowsOf(resource)) {
            List<String> key = List.of(row.get("person"), row.get("office"), row.get("entity"));
            List<Row> others = byOffice.computeIfAbsent(key, it -> new ArrayList<>());
            Period validity = Dates.validity(row.get("valid_from"), row.get("valid_to"));
            for (Row other : others) {
                if (validity.meets(Dates.validity(other.get("valid_from"), other.get("valid_to")))) {
                    String expected = "a day not within line " + other.line();
                    Tables.report(resource, row, "valid_from", expected, "correct the dates of one", problems);
                }
            }
            others.add(row);
        }
    }
}
