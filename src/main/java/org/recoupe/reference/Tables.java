package org.recoupe.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The tables of all packages, each read when it is first asked for. */
final class Tables {

    private final Map<String, Resource> resources;
    private final Map<String, Source> sources;
    private final Map<String, List<Row>> rows = new ConcurrentHashMap<>();
    private final Map<String, ObservationIndex> indexes = new HashMap<>();
    /** What was joined of them, by the resource of the series. */
    private final Map<String, Observations> observations = new ConcurrentHashMap<>();
    /** The prepared indexes, by the file that they are over. */
    private final Map<String, Optional<ObservationIndex>> prepared = new HashMap<>();

    private final Kinship kinship;
    private final Map<Resource.Kind, List<Resource>> byKind;
    private final List<Series> rates;

    Tables(Map<String, Resource> resources, Map<String, Source> sources) {
        this.resources = resources;
        this.sources = sources;
        this.kinship = Kinship.of(resources);
        this.byKind = resources.values().stream().collect(Collectors.groupingBy(Resource::kind));
        this.rates = of(Resource.Kind.OBSERVATIONS).stream()
                .flatMap(resource -> resource.series().stream())
                .filter(series -> !series.axes(Series.Axis.Role.CURRENCY).isEmpty())
                .toList();
    }

    Collection<Resource> all() {
        return resources.values();
    }

    Optional<Resource> resource(String name) {
        return Optional.ofNullable(resources.get(name));
    }

    List<Resource> of(Resource.Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The tables of exchange rates. */
    List<Series> rates() {
        return rates;
    }

    /** The tables of observations that texts speak of: figures of one that measures the same as another go with that one's. */
    List<Series> series() {
        return resources.values().stream()
                .flatMap(resource -> resource.series().stream())
                .filter(kinship::leads)
                .toList();
    }

    Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** The rows of that table; {@link InvalidData} if one is wrong. */
    List<Row> rows(Resource resource) {
        List<Row> known = rows.get(resource.name());
        return known == null ? readRows(resource) : known;
    }

    private synchronized List<Row> readRows(Resource resource) {
        List<Row> known = rows.get(resource.name());
        if (known != null) {
            return known;
        }
        Problems problems = new Problems();
        List<Row> read = new ArrayList<>();
        read(resource, read::add, problems);
        problems.raise();
        rows.put(resource.name(), read);
        return read;
    }

    /** The observations of that series, with those of others that measure the same; {@link InvalidData} if one is wrong. */
    Observations observations(Series series) {
        Observations known = observations.get(series.resource());
        return known == null ? joined(series) : known;
    }

    private synchronized Observations joined(Series series) {
        List<ObservationIndex> parts = new ArrayList<>();
        parts.add(index(series).of("", series.multiplier()));
        kinship.of(series).forEach(other -> parts.add(index(other).of(other.resource(), other.multiplier())));
        Observations joined = new Observations(parts);
        observations.put(series.resource(), joined);
        return joined;
    }

    /** What was published of that series' figures before; {@link InvalidData} if one is wrong. */
    synchronized Observations earlier(Series series) {
        return new Observations(kinship.earlier(series).stream()
                .map(other -> index(other).of(other.resource(), other.multiplier()))
                .toList());
    }

    private ObservationIndex index(Series series) {
        ObservationIndex known = indexes.get(series.resource());
        if (known == null) {
            Resource resource = resource(series.resource())
                    .orElseThrow(() -> new IllegalArgumentException("no resource " + series.resource()));
            known = carried(resource).or(() -> prepared(resource)).orElseGet(() -> read(resource, series));
            indexes.put(series.resource(), known);
        }
        return known;
    }

    private static Optional<ObservationIndex> carried(Resource resource) {
        return resource.folder().index(resource.path()).map(ObservationIndex::new);
    }

    private ObservationIndex read(Resource resource, Series series) {
        Problems problems = new Problems();
        SealedBytes bytes = indexed(resource, series, problems);
        problems.raise();
        return new ObservationIndex(bytes);
    }

    /** The index over that table as it is written to a file; what is wrong with a row is noted, and the row left out. */
    SealedBytes indexed(Resource resource, Series series, Problems problems) {
        try (IndexBuilder builder = new IndexBuilder(series, false)) {
            read(resource, builder::add, problems);
            return builder.written();
        }
    }

    /** The index over that table that has been prepared; empty where it is too small for that, or wrong. */
    synchronized Optional<ObservationIndex> prepared(Resource resource) {
        Optional<ObservationIndex> index = prepared.computeIfAbsent(
                resource.shown(), path -> PreparedIndex.open(resource, this::inOneFile, sources.keySet()));
        return resource.stretch().whole()
                ? index
                : index.flatMap(
                        it -> it.within(String.valueOf(resource.stretch().line())));
    }

    /** All tables that stand in one file with that one. */
    private List<Resource> inOneFile(Resource resource) {
        return resources.values().stream()
                .filter(other -> other.shown().equals(resource.shown()))
                .toList();
    }

    /** Hands over the right rows of that table and notes what is wrong with the others. */
    void read(Resource resource, Consumer<Row> rows, Problems problems) {
        String sourceField = resource.series().map(Series::sourceField).orElse("source");
        boolean dated = resource.series().map(Series::dated).orElse(false);
        // What stood in an earlier row is not looked at twice.
        Set<String> seen = new HashSet<>();
        Set<String> periods = new HashSet<>();
        TableReader reader = new TableReader(
                resource.folder(),
                resource.path(),
                resource.fields(),
                resource.missing(),
                resource.stretch(),
                problems);
        reader.read(row -> {
            String cell = row.get(sourceField);
            boolean right = seen.contains(cell) || sourcesKnown(resource, row, sourceField, problems);
            if (right) {
                seen.add(cell);
            }
            String period = dated ? row.get("period") : "";
            if (dated && periods.add(period) && Dates.period(period).isEmpty()) {
                periods.remove(period);
                report(
                        resource,
                        row,
                        "period",
                        "a period like 2023, 2024-H1, 2024-Q1, 2024-03 or 2024-01/P4M",
                        "correct it",
                        problems);
                right = false;
            }
            if (right) {
                rows.accept(row);
            }
        });
    }

    private boolean sourcesKnown(Resource resource, Row row, String field, Problems problems) {
        List<String> ids = row.all(field);
        if (ids.isEmpty()) {
            report(resource, row, field, "the id of a source", "say where the row comes from", problems);
            return false;
        }
        for (String id : ids) {
            if (!sources.containsKey(id)) {
                String remedy = Problems.didYouMean(id, sources.keySet(), "add it to sources.csv");
                report(resource, row, field, id, "the id of a source in sources.csv", remedy, problems);
                return false;
            }
        }
        return true;
    }

    /** Notes that the cell in that column of that row is wrong. */
    static void report(Resource resource, Row row, String field, String expected, String remedy, Problems problems) {
        report(resource, row, field, row.get(field), expected, remedy, problems);
    }

    private static void report(
            Resource resource, Row row, String field, String found, String expected, String remedy, Problems problems) {
        int place = row.columns().getOrDefault(field, 0);
        int column = problems.column(resource.folder(), resource.path(), row.line(), place);
        problems.add(resource.shown(), row.line(), column, TableReader.quoted(found), expected, remedy);
    }
}
