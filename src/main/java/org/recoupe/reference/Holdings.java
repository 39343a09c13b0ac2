package org.recoupe.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.recoupe.claim.Period;
import org.recoupe.language.Language;

/** What series there are, for people who look for one. */
public final class Holdings {

    /**
     * What is held of one measure.
     *
     * @param measure its id: {@code gdp/value}
     * @param labels what it is called, by language
     * @param unit its unit, empty for a bare number
     * @param observations how many values there are, all releases counted
     * @param series how many sets of dimensions without time they are of
     * @param countries how many values its first country dimension has
     * @param from the first period, as reference data writes it
     * @param to the last
     * @param released the latest day of release, empty where none is noted
     * @param publishers who published them
     * @param path the file
     */
    public record Coverage(
            String measure,
            Map<String, String> labels,
            String unit,
            long observations,
            int series,
            int countries,
            String from,
            String to,
            String released,
            List<String> publishers,
            String path) {}

    /**
     * One value of a series.
     *
     * @param dimensions of what it is, without time: {@code FRA}, {@code RUS → AZE}
     * @param status how final it is
     * @param path the file
     * @param row its line in the file
     */
    public record Value(
            List<String> dimensions,
            String period,
            double value,
            String status,
            String released,
            String source,
            String publisher,
            String path,
            int row) {}

    private final Tables tables;
    private final MeasureFinder measures;

    Holdings(Tables tables, MeasureFinder measures) {
        this.tables = tables;
        this.measures = measures;
    }

    /** Of all measures, in the order of their packages. */
    public List<Coverage> all() {
        return measures.all().stream().map(this::coverage).toList();
    }

    /** Of the measure with that id, or of the only one of the table with that name. */
    public Optional<Coverage> of(String id) {
        return measure(id).map(this::coverage);
    }

    /** Those that the words speak of, in any language, the nearest first. */
    public List<Coverage> search(String words) {
        Map<Measure, Double> scores = new LinkedHashMap<>();
        for (Language language : Language.all()) {
            measures.search(words, Stems.of(language))
                    .forEach((measure, score) -> scores.merge(measure, score, Math::max));
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Measure, Double>comparingByValue().reversed())
                .map(entry -> coverage(entry.getKey()))
                .toList();
    }

    private Optional<Measure> measure(String id) {
        return measures.measure(id).or(() -> {
            List<Measure> ofTable = measures.all().stream()
                    .filter(each -> each.series().resource().equals(id))
                    .toList();
            return ofTable.size() == 1 ? Optional.of(ofTable.get(0)) : Optional.empty();
        });
    }

    /** Whether that stands among the dimensions of the measure with that id: a country's code, a currency's. */
    public boolean isCell(String id, String cell) {
        return measure(id)
                .map(Measure::series)
                .filter(series -> IntStream.range(0, series.keys().size())
                        .anyMatch(
                                axis -> tables.observations(series).values(axis).contains(cell)))
                .isPresent();
    }

    /** How many series are of one measure, and how many values they have: one of several concepts has a part of its table. */
    private record Extent(int series, long values) {

        static Extent of(Measure measure, Observations observations) {
            Optional<Integer> concept = Binding.conceptAxis(measure.series());
            if (concept.isEmpty()) {
                int series = observations.parts().stream()
                        .mapToInt(ObservationIndex::keys)
                        .sum();
                return new Extent(series, observations.size());
            }
            int series = 0;
            long values = 0;
            for (ObservationIndex part : observations.parts()) {
                for (int key = 0; key < part.keys(); key++) {
                    List<String> cells = part.cells(key);
                    if (cells.get(concept.get()).equals(measure.value())) {
                        series++;
                        values += part.all(cells).size();
                    }
                }
            }
            return new Extent(series, values);
        }
    }

    /** The ids of the measures that are written much like that. */
    public String near(String id) {
        List<String> ids = measures.all().stream().map(Measure::id).toList();
        return Problems.didYouMean(id, ids, "");
    }

    private Coverage coverage(Measure measure) {
        Series series = measure.series();
        Observations observations = tables.observations(series);
        Set<Period> periods = new LinkedHashSet<>();
        Set<String> publishers = new LinkedHashSet<>();
        Set<String> releases = new LinkedHashSet<>();
        for (ObservationIndex part : observations.parts()) {
            IndexWords.Summary summary = part.summary();
            periods.addAll(summary.periods());
            summary.sources().forEach(source -> publishers.add(publisher(source)));
            summary.releases().forEach(day -> releases.add(day.toString()));
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (Language language : Language.all()) {
            measure.phrases(language.code()).stream().findFirst().ifPresent(it -> labels.put(language.code(), it));
        }
        List<Series.Axis> countries = series.countries();
        Extent extent = Extent.of(measure, observations);
        return new Coverage(
                measure.id(),
                labels,
                series.unitCode(),
                extent.values(),
                extent.series(),
                countries.isEmpty()
                        ? 0
                        : observations
                                .values(series.keys().indexOf(countries.get(0)))
                                .size(),
                periods.stream()
                        .min(Comparator.comparing(Period::from))
                        .map(Holdings::written)
                        .orElse(""),
                periods.stream()
                        .max(Comparator.comparing(Period::to))
                        .map(Holdings::written)
                        .orElse(""),
                releases.stream().max(Comparator.naturalOrder()).orElse(""),
                List.copyOf(publishers),
                tables.resource(series.resource()).map(Resource::shown).orElse(""));
    }

    private static String written(Period period) {
        boolean bounds = period.timex().isEmpty() && period.stated();
        return bounds ? period.from() + "/" + period.to() : period.timex();
    }

    private String publisher(String source) {
        return tables.source(source).map(Source::publisher).orElse(source);
    }

    /**
     * The values of a measure of those entities, by dimensions, period and release; those too that a table of earlier
     * releases has.
     *
     * @param entities ids that must stand among the dimensions, all of them
     */
    public List<Value> values(String id, List<String> entities) {
        Measure measure = measure(id).orElseThrow(() -> new IllegalArgumentException("no measure " + id));
        List<Value> values = new ArrayList<>();
        for (ObservationIndex part : tables.observations(measure.series()).parts()) {
            addAll(measure, part, entities, values);
        }
        for (ObservationIndex part : tables.earlier(measure.series()).parts()) {
            addAll(measure, part, entities, values);
        }
        values.sort(Comparator.comparing((Value value) -> String.join(" ", value.dimensions()))
                .thenComparing(Value::period)
                .thenComparing(Value::released));
        return values;
    }

    private void addAll(Measure measure, ObservationIndex part, List<String> entities, List<Value> values) {
        Optional<Integer> concept = Binding.conceptAxis(measure.series());
        for (int key = 0; key < part.keys(); key++) {
            List<String> cells = part.cells(key);
            boolean meant = concept.isEmpty() || cells.get(concept.get()).equals(measure.value());
            if (meant && cells.containsAll(entities)) {
                part.all(cells).forEach(each -> values.add(value(measure, cells, each)));
            }
        }
    }

    private Value value(Measure measure, List<String> cells, Observation it) {
        String table = it.table().isEmpty() ? measure.series().resource() : it.table();
        return new Value(
                List.copyOf(cells),
                written(it.period()),
                it.value(),
                it.status().name().toLowerCase(Locale.ROOT),
                it.released().map(Object::toString).orElse(""),
                it.sources().get(0),
                publisher(it.sources().get(0)),
                tables.resource(table).map(Resource::shown).orElse(""),
                it.line());
    }
}
