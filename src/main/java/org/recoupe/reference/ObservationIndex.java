package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Period;

/**
 * The observations of one table, in columns: 22 bytes each, found by their dimensions without time. Working memory is
 * no place for a dataset; rules see the few that speak to a claim.
 */
final class ObservationIndex {

    /** Separates the dimensions in a key; no cell holds it. */
    private static final char BETWEEN = '\u001F';

    /** A value that its source does not give as a plain number. */
    private enum Relation {
        EXACT,
        APPROX,
        MORE_THAN,
        LESS_THAN,
        AT_LEAST,
        AT_MOST,
        DERIVED
    }

    private record Vintage(String table, List<String> sources, Optional<LocalDate> released) {}

    private final double multiplier;
    private final Map<String, Integer> keys;
    private final List<Period> periods;
    private final List<Vintage> vintages;
    /** Where the rows of each key start; one more than there are keys. */
    private final int[] starts;

    private final double[] values;
    private final int[] lines;
    private final int[] period;
    private final int[] vintage;
    private final byte[] exponents;
    private final byte[] kinds;
    private final Map<Integer, Set<String>> valuesOf = new ConcurrentHashMap<>();

    private ObservationIndex(Builder from) {
        int size = from.size;
        multiplier = from.series.multiplier();
        keys = Map.copyOf(from.keys);
        periods = List.copyOf(from.periods.keySet());
        vintages = List.copyOf(from.vintages.keySet());
        starts = new int[from.keys.size() + 1];
        for (int i = 0; i < size; i++) {
            starts[from.key[i] + 1]++;
        }
        for (int k = 0; k < from.keys.size(); k++) {
            starts[k + 1] += starts[k];
        }
        values = new double[size];
        lines = new int[size];
        period = new int[size];
        vintage = new int[size];
        exponents = new byte[size];
        kinds = new byte[size];
        int[] next = Arrays.copyOf(starts, starts.length);
        for (int i = 0; i < size; i++) {
            int at = next[from.key[i]]++;
            values[at] = from.values[i];
            lines[at] = from.lines[i];
            period[at] = from.period[i];
            vintage[at] = from.vintage[i];
            exponents[at] = from.exponents[i];
            kinds[at] = from.kinds[i];
        }
    }

    /** How many observations there are. */
    int size() {
        return values.length;
    }

    /** The key of those dimensions, in the order of {@link Series#keys()}. */
    static String key(List<String> dimensions) {
        return String.join(String.valueOf(BETWEEN), dimensions);
    }

    /** The dimensions of that key. */
    static List<String> dimensions(String key) {
        return List.of(key.split(String.valueOf(BETWEEN), -1));
    }

    /** All keys there are. */
    Set<String> keys() {
        return keys.keySet();
    }

    /** All values of that dimension, counted from 0 in the order of {@link Series#keys()}. */
    Set<String> values(int dimension) {
        return valuesOf.computeIfAbsent(
                dimension,
                at -> keys.keySet().stream()
                        .map(key -> dimensions(key).get(at))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** All observations of that key, in the order of the file. */
    List<Observation> all(String key) {
        return find(key, null);
    }

    /** The observations of that key and period: one for each source and release. */
    List<Observation> at(String key, Period wanted) {
        return find(key, wanted);
    }

    private List<Observation> find(String key, @org.jspecify.annotations.Nullable Period wanted) {
        Integer place = keys.get(key);
        if (place == null) {
            return List.of();
        }
        List<Observation> found = new ArrayList<>();
        for (int i = starts[place]; i < starts[place + 1]; i++) {
            if (wanted == null || sameDays(periods.get(period[i]), wanted)) {
                found.add(observation(i));
            }
        }
        return found;
    }

    /** The periods there are observations of that key for. */
    Stream<Period> periods(String key) {
        Integer place = keys.get(key);
        return place == null
                ? Stream.empty()
                : Arrays.stream(period, starts[place], starts[place + 1])
                        .distinct()
                        .mapToObj(periods::get);
    }

    private static boolean sameDays(Period a, Period b) {
        return a.from().equals(b.from()) && a.to().equals(b.to());
    }

    private Observation observation(int i) {
        Vintage from = vintages.get(vintage[i]);
        return new Observation(
                from.table(),
                lines[i],
                periods.get(period[i]),
                values[i] * multiplier,
                range(values[i], exponents[i], Relation.values()[kinds[i] >> 2]).times(multiplier),
                Candidate.Figure.Status.values()[kinds[i] & 3],
                from.sources(),
                from.released());
    }

    private static Interval range(double value, int exponent, Relation relation) {
        double step = Math.pow(10, exponent);
        return switch (relation) {
            case EXACT, DERIVED -> Interval.at(value);
            case APPROX -> Interval.of(value - step / 2, value + step / 2);
            // Who says "more than 4" would say "4.5" or "nearly 5" from the middle on.
            case MORE_THAN, AT_LEAST -> Interval.of(value, value + step / 2);
            case LESS_THAN, AT_MOST -> Interval.of(value - step / 2, value);
        };
    }

    /** What a number that a source gives so may be: {@code more_than 4000} is 4000 to 4500. */
    static Interval range(String number, String relation) {
        return range(Numbers.parse(number), Numbers.exponent(number), relation(relation));
    }

    private static Relation relation(String name) {
        return name.isEmpty() ? Relation.EXACT : Relation.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Takes observations in, row by row. */
    static final class Builder {

        private static final int FIRST_CAPACITY = 1024;

        private final Series series;
        private final List<String> dimensions;
        private final Map<String, Integer> keys = new java.util.LinkedHashMap<>();
        private final Map<Period, Integer> periods = new java.util.LinkedHashMap<>();
        private final Map<Vintage, Integer> vintages = new java.util.LinkedHashMap<>();
        private final Map<String, Integer> periodCells = new HashMap<>();
        private final Map<String, Integer> vintageCells = new HashMap<>();
        private int size;
        private int[] key = new int[FIRST_CAPACITY];
        private double[] values = new double[FIRST_CAPACITY];
        private int[] lines = new int[FIRST_CAPACITY];
        private int[] period = new int[FIRST_CAPACITY];
        private int[] vintage = new int[FIRST_CAPACITY];
        private byte[] exponents = new byte[FIRST_CAPACITY];
        private byte[] kinds = new byte[FIRST_CAPACITY];

        Builder(Series series) {
            this.series = series;
            this.dimensions = fields(series);
        }

        private static List<String> fields(Series series) {
            return series.keys().stream().map(Series.Axis::field).toList();
        }

        void add(Row row) {
            add(row, series, dimensions, "");
        }

        /** Adds a row of another table, which measures the same. */
        void add(Row row, Series other) {
            add(row, other, fields(other), other.resource());
        }

        private void add(Row row, Series from, List<String> keyFields, String table) {
            String value = row.get(from.valueField());
            if (value.isEmpty()) {
                return;
            }
            if (size == key.length) {
                grow();
            }
            String name = key(keyFields.stream().map(row::get).toList());
            key[size] = keys.computeIfAbsent(name, it -> keys.size());
            values[size] = Numbers.parse(value) * (from.multiplier() / series.multiplier());
            exponents[size] = (byte) Numbers.exponent(value);
            lines[size] = row.line();
            period[size] = periodCells.computeIfAbsent(row.get("period"), this::period);
            vintage[size] = vintage(row, from, table);
            kinds[size] = (byte) (relation(row.get("relation")).ordinal() << 2
                    | status(row, from).ordinal());
            size++;
        }

        private int period(String cell) {
            Period read = Dates.period(cell).orElseThrow(() -> new IllegalArgumentException("no period: " + cell));
            return periods.computeIfAbsent(read, it -> periods.size());
        }

        private int vintage(Row row, Series from, String table) {
            String source = row.get(from.sourceField());
            String released = from.releaseField().isEmpty() ? "" : row.get(from.releaseField());
            return vintageCells.computeIfAbsent(
                    table + BETWEEN + source + BETWEEN + released,
                    cells -> vintages.computeIfAbsent(
                            new Vintage(table, Row.split(source), Dates.day(released)), it -> vintages.size()));
        }

        private Candidate.Figure.Status status(Row row, Series from) {
            String status = from.statusField().isEmpty() ? "" : row.get(from.statusField());
            return status.isEmpty()
                    ? Candidate.Figure.Status.FINAL
                    : Candidate.Figure.Status.valueOf(status.toUpperCase(Locale.ROOT));
        }

        private void grow() {
            int capacity = size * 2;
            key = Arrays.copyOf(key, capacity);
            values = Arrays.copyOf(values, capacity);
            lines = Arrays.copyOf(lines, capacity);
            period = Arrays.copyOf(period, capacity);
            vintage = Arrays.copyOf(vintage, capacity);
            exponents = Arrays.copyOf(exponents, capacity);
            kinds = Arrays.copyOf(kinds, capacity);
        }

        ObservationIndex build() {
            return new ObservationIndex(this);
        }
    }
}
