package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Period;

/**
 * The observations of one table, 24 bytes each, by their dimensions without time: in memory where they are few, else
 * mapped from a prepared file. Working memory is no place for a dataset; rules see the few that speak to a claim.
 */
final class ObservationIndex {

    /** Where the parts of an observation stand, after its value. */
    static final int LINE = Double.BYTES;

    static final int PERIOD = LINE + Integer.BYTES;
    static final int VINTAGE = PERIOD + Integer.BYTES;
    static final int EXPONENT = VINTAGE + Integer.BYTES;
    static final int KIND = EXPONENT + 1;
    private static final int RECORD = 24;

    /** A value that its source does not give as a plain number. */
    enum Relation {
        EXACT,
        APPROX,
        MORE_THAN,
        LESS_THAN,
        AT_LEAST,
        AT_MOST,
        DERIVED
    }

    /**
     * Where everything stands in the bytes: four numbers, the texts, the keys in order, the observations.
     *
     * @param texts how many bytes the texts take
     */
    record Layout(int observations, int keys, int dimensions, int textBytes) {

        private static final int NUMBERS = 4 * Integer.BYTES;

        private static Layout read(SealedBytes bytes) {
            return new Layout(bytes.intAt(0), bytes.intAt(4), bytes.intAt(8), bytes.intAt(12));
        }

        void write(SealedBytes bytes) {
            bytes.put(0, observations);
            bytes.put(4, keys);
            bytes.put(8, dimensions);
            bytes.put(12, textBytes);
        }

        long texts() {
            return NUMBERS;
        }

        /** The cells of that key, and the number of its first observation. The one after the last key ends it. */
        long key(int number) {
            return aligned(NUMBERS + textBytes) + (long) number * (dimensions + 1) * Integer.BYTES;
        }

        long record(int number) {
            return aligned(key(keys + 1)) + (long) number * RECORD;
        }

        long size() {
            return record(observations);
        }

        private static long aligned(long place) {
            return (place + Double.BYTES - 1) / Double.BYTES * Double.BYTES;
        }
    }

    private static final int[] NONE = {};

    private record Days(LocalDate from, LocalDate to) {}

    private record Vintage(List<String> sources, Optional<LocalDate> released) {}

    private final double multiplier;
    /** The resource that observations are said to stand in; empty where the series tells. */
    private final String table;
    /** The keys that belong to the resource: all, or those that start with its own cell. */
    private final int firstKey;

    private final int endKey;
    /** How many dimensions tell resources in the file apart: none or one. */
    private final int shared;

    private final SealedBytes bytes;
    private final Layout layout;
    private final List<List<String>> texts;
    private final List<Map<String, Integer>> codes;
    private final Period[] periods;
    /** The numbers of the periods by their days: one may be written in two ways. */
    private final Map<Days, int[]> periodCodes;

    private final Vintage[] vintages;

    /** The index that was written to those bytes. */
    ObservationIndex(SealedBytes bytes) {
        this.multiplier = 1;
        this.table = "";
        this.shared = 0;
        this.firstKey = 0;
        this.bytes = bytes;
        this.codes = new ArrayList<>();
        layout = Layout.read(bytes);
        endKey = layout.keys();
        texts = TextLists.read(bytes.bytes(layout.texts(), layout.textBytes()));
        for (List<String> cells : texts.subList(0, layout.dimensions())) {
            Map<String, Integer> numbers = new HashMap<>();
            cells.forEach(cell -> numbers.put(cell, numbers.size()));
            codes.add(numbers);
        }
        periods = texts.get(layout.dimensions()).stream()
                .map(cell -> Dates.period(cell).orElseThrow())
                .toArray(Period[]::new);
        periodCodes = IntStream.range(0, periods.length)
                .boxed()
                .collect(Collectors.toMap(
                        i -> new Days(periods[i].from(), periods[i].to()),
                        i -> new int[] {i},
                        (a, b) -> IntStream.concat(Arrays.stream(a), Arrays.stream(b))
                                .toArray()));
        vintages = IntStream.range(0, sourceCells().size())
                .mapToObj(i -> new Vintage(
                        Row.split(sourceCells().get(i)), Dates.day(releases().get(i))))
                .toArray(Vintage[]::new);
    }

    private ObservationIndex(
            ObservationIndex of, String table, double multiplier, int shared, int firstKey, int endKey) {
        this.table = table;
        this.multiplier = multiplier;
        this.shared = shared;
        this.firstKey = firstKey;
        this.endKey = endKey;
        this.bytes = of.bytes;
        this.layout = of.layout;
        this.texts = of.texts;
        this.codes = of.codes;
        this.periods = of.periods;
        this.periodCodes = of.periodCodes;
        this.vintages = of.vintages;
    }

    /** The same with its observations said to stand in that table, and all values multiplied. */
    ObservationIndex of(String resource, double factor) {
        return factor == multiplier && resource.equals(table)
                ? this
                : new ObservationIndex(this, resource, factor, shared, firstKey, endKey);
    }

    /** Of a file with several resources, that one; empty if there is none of that cell. */
    Optional<ObservationIndex> within(String cell) {
        Integer code = codes.get(0).get(cell);
        if (code == null) {
            return Optional.empty();
        }
        int first = first(code);
        return Optional.of(new ObservationIndex(this, table, multiplier, 1, first, first(code + 1)));
    }

    /** The first key whose first cell has that number or a greater one. */
    private int first(int code) {
        int low = 0;
        int high = layout.keys();
        while (low < high) {
            int middle = low + high >>> 1;
            if (bytes.intAt(layout.key(middle)) < code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The texts in its column of sources, one for each release. */
    List<String> sourceCells() {
        return texts.get(layout.dimensions() + 1);
    }

    /** The texts in its column of releases, one for each source. */
    private List<String> releases() {
        return texts.get(layout.dimensions() + 2);
    }

    /** How many observations there are. */
    int size() {
        return keys() == 0 ? 0 : start(endKey) - start(firstKey);
    }

    /** How many series there are: sets of dimensions without time. */
    int keys() {
        return endKey - firstKey;
    }

    /** The dimensions of one of them, in the order of {@link Series#keys()}. */
    List<String> cells(int key) {
        List<String> cells = new ArrayList<>();
        for (int i = shared; i < layout.dimensions(); i++) {
            cells.add(cell(firstKey + key, i));
        }
        return cells;
    }

    private String cell(int key, int dimension) {
        return texts.get(dimension).get(bytes.intAt(layout.key(key) + (long) dimension * Integer.BYTES));
    }

    /** All values of that dimension, counted from 0 in the order of {@link Series#keys()}. */
    Set<String> values(int dimension) {
        return shared == 0
                ? codes.get(dimension).keySet()
                : IntStream.range(firstKey, endKey)
                        .mapToObj(key -> cell(key, shared + dimension))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** All observations with those dimensions, in the order of the file. */
    List<Observation> all(List<String> cells) {
        int key = find(cells);
        return key < 0
                ? List.of()
                : IntStream.range(start(key), start(key + 1))
                        .mapToObj(this::observation)
                        .toList();
    }

    /** Those of that period: one for each source and release. */
    List<Observation> at(List<String> cells, Period wanted) {
        int key = find(cells);
        if (key < 0) {
            return List.of();
        }
        int[] written = periodCodes.getOrDefault(new Days(wanted.from(), wanted.to()), NONE);
        if (written.length == 0) {
            return List.of();
        }
        List<Observation> found = new ArrayList<>(2);
        int end = start(key + 1);
        for (int i = start(key); i < end; i++) {
            int code = bytes.intAt(layout.record(i) + PERIOD);
            if (code == written[0]
                    || written.length > 1 && Arrays.stream(written).anyMatch(it -> it == code)) {
                found.add(observation(i));
            }
        }
        return found;
    }

    /** The periods there are observations with those dimensions for. */
    Stream<Period> periods(List<String> cells) {
        int key = find(cells);
        return key < 0
                ? Stream.empty()
                : IntStream.range(start(key), start(key + 1))
                        .mapToObj(this::period)
                        .distinct();
    }

    /** The number of the key with those dimensions, negative if there is none. */
    private int find(List<String> cells) {
        int[] wanted = new int[layout.dimensions() - shared];
        for (int i = 0; i < wanted.length; i++) {
            Integer code = codes.get(shared + i).get(cells.get(i));
            if (code == null) {
                return -1;
            }
            wanted[i] = code;
        }
        int low = firstKey;
        int high = endKey - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = compare(middle, wanted);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int compare(int key, int[] wanted) {
        long place = layout.key(key) + (long) shared * Integer.BYTES;
        for (int i = 0; i < wanted.length; i++) {
            int order = Integer.compare(bytes.intAt(place + (long) i * Integer.BYTES), wanted[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int start(int key) {
        return bytes.intAt(layout.key(key) + (long) layout.dimensions() * Integer.BYTES);
    }

    private Period period(int i) {
        return periods[bytes.intAt(layout.record(i) + PERIOD)];
    }

    private Observation observation(int i) {
        long place = layout.record(i);
        Vintage from = vintages[bytes.intAt(place + VINTAGE)];
        double value = bytes.doubleAt(place);
        byte kind = bytes.byteAt(place + KIND);
        return new Observation(
                table,
                bytes.intAt(place + LINE),
                period(i),
                value * multiplier,
                range(value, bytes.byteAt(place + EXPONENT), RELATIONS[kind >> 2])
                        .times(multiplier),
                STATUSES[kind & 3],
                from.sources(),
                from.released());
    }

    private static final Relation[] RELATIONS = Relation.values();
    private static final Candidate.Figure.Status[] STATUSES = Candidate.Figure.Status.values();

    /**
     * Whether two observations with the same dimensions have the same of all that makes a key.
     *
     * @param byPeriod whether the period is part of it
     * @param part what is part of it of a source and its release
     */
    boolean repeats(boolean byPeriod, Function<List<String>, List<String>> part) {
        Map<List<String>, Integer> parts = new HashMap<>();
        int[] partOf = IntStream.range(0, vintages.length)
                .map(i -> parts.computeIfAbsent(
                        part.apply(List.of(sourceCells().get(i), releases().get(i))), it -> parts.size()))
                .toArray();
        for (int key = firstKey; key < endKey; key++) {
            long[] all = IntStream.range(start(key), start(key + 1))
                    .mapToLong(i -> {
                        long place = layout.record(i);
                        long period = byPeriod ? bytes.intAt(place + PERIOD) : 0;
                        return period << Integer.SIZE | partOf[bytes.intAt(place + VINTAGE)];
                    })
                    .sorted()
                    .toArray();
            for (int i = 1; i < all.length; i++) {
                if (all[i] == all[i - 1]) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * What stands in it.
     *
     * @param sources the ids of all sources
     */
    record Summary(Set<Period> periods, Set<String> sources, Set<LocalDate> releases) {}

    /** What stands in it, all observations looked at. */
    Summary summary() {
        boolean[] periodSeen = new boolean[periods.length];
        boolean[] vintageSeen = new boolean[vintages.length];
        int end = keys() == 0 ? 0 : start(endKey);
        for (int i = keys() == 0 ? 0 : start(firstKey); i < end; i++) {
            periodSeen[bytes.intAt(layout.record(i) + PERIOD)] = true;
            vintageSeen[bytes.intAt(layout.record(i) + VINTAGE)] = true;
        }
        Summary summary = new Summary(new LinkedHashSet<>(), new TreeSet<>(), new TreeSet<>());
        for (int i = 0; i < periods.length; i++) {
            if (periodSeen[i]) {
                summary.periods().add(periods[i]);
            }
        }
        for (int i = 0; i < vintages.length; i++) {
            if (vintageSeen[i]) {
                summary.sources().addAll(vintages[i].sources());
                vintages[i].released().ifPresent(summary.releases()::add);
            }
        }
        return summary;
    }

    private static Interval range(double value, int exponent, Relation relation) {
        return switch (relation) {
            case EXACT, DERIVED -> Interval.at(value);
            case APPROX -> Interval.of(value - step(exponent) / 2, value + step(exponent) / 2);
            // Who says "more than 4" would say "4.5" or "nearly 5" from the middle on.
            case MORE_THAN, AT_LEAST -> Interval.of(value, value + step(exponent) / 2);
            case LESS_THAN, AT_MOST -> Interval.of(value - step(exponent) / 2, value);
        };
    }

    private static double step(int exponent) {
        return Math.pow(10, exponent);
    }

    /** What a number that a source gives so may be: {@code more_than 4000} is 4000 to 4500. */
    static Interval range(String number, String relation) {
        return range(Numbers.parse(number), Numbers.exponent(number), relation(relation));
    }

    static Relation relation(String name) {
        return name.isEmpty() ? Relation.EXACT : Relation.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
