package org.recoupe.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.recoupe.claim.Period;

/**
 * The observations of one table, 24 bytes each, by their dimensions without time: in memory where they are few, else
 * mapped from a prepared file. Working memory is no place for a dataset; rules see the few that speak to a claim.
 */
final class ObservationIndex {

    private final double multiplier;
    /** The resource that observations are said to stand in; empty where the series tells. */
    private final String table;
    /** The keys that belong to the resource: all, or those that start with its own cell. */
    private final int firstKey;

    private final int endKey;
    /** How many dimensions tell resources in the file apart: none or one. */
    private final int shared;

    private final SealedBytes bytes;
    private final IndexLayout layout;
    private final IndexWords words;

    /** The index that was written to those bytes. */
    ObservationIndex(SealedBytes bytes) {
        this.multiplier = 1;
        this.table = "";
        this.shared = 0;
        this.firstKey = 0;
        this.bytes = bytes;
        layout = IndexLayout.read(bytes);
        endKey = layout.keys();
        words = IndexWords.read(bytes.bytes(layout.texts(), layout.textBytes()), layout.dimensions());
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
        this.words = of.words;
    }

    /** The same with its observations said to stand in that table, and all values multiplied. */
    ObservationIndex of(String resource, double factor) {
        return factor == multiplier && resource.equals(table)
                ? this
                : new ObservationIndex(this, resource, factor, shared, firstKey, endKey);
    }

    /** Of a file with several resources, that one; empty if there is none of that cell. */
    Optional<ObservationIndex> within(String cell) {
        Integer code = words.codes(0).get(cell);
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
        return words.sourceCells();
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
        return words.cells(dimension).get(bytes.intAt(layout.key(key) + (long) dimension * Integer.BYTES));
    }

    /** All values of that dimension, counted from 0 in the order of {@link Series#keys()}. */
    Set<String> values(int dimension) {
        return shared == 0
                ? words.codes(dimension).keySet()
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
        int[] written = words.written(wanted);
        if (written.length == 0) {
            return List.of();
        }
        List<Observation> found = new ArrayList<>(2);
        int end = start(key + 1);
        for (int i = start(key); i < end; i++) {
            int code = bytes.intAt(layout.record(i) + IndexLayout.PERIOD);
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
            Integer code = words.codes(shared + i).get(cells.get(i));
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
        return words.period(bytes.intAt(layout.record(i) + IndexLayout.PERIOD));
    }

    private Observation observation(int i) {
        long place = layout.record(i);
        IndexWords.Vintage from = words.vintage(bytes.intAt(place + IndexLayout.VINTAGE));
        double value = bytes.doubleAt(place);
        byte kind = bytes.byteAt(place + IndexLayout.KIND);
        return new Observation(
                table,
                bytes.intAt(place + IndexLayout.LINE),
                period(i),
                value * multiplier,
                RELATIONS[kind >> 2]
                        .range(value, bytes.byteAt(place + IndexLayout.EXPONENT))
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
        int[] partOf = words.parts(part);
        for (int key = firstKey; key < endKey; key++) {
            long[] all = IntStream.range(start(key), start(key + 1))
                    .mapToLong(i -> {
                        long place = layout.record(i);
                        long period = byPeriod ? bytes.intAt(place + IndexLayout.PERIOD) : 0;
                        return period << Integer.SIZE | partOf[bytes.intAt(place + IndexLayout.VINTAGE)];
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

    /** What stands in it, all observations looked at. */
    IndexWords.Summary summary() {
        BitSet periods = new BitSet();
        BitSet vintages = new BitSet();
        int end = keys() == 0 ? 0 : start(endKey);
        for (int i = keys() == 0 ? 0 : start(firstKey); i < end; i++) {
            periods.set(bytes.intAt(layout.record(i) + IndexLayout.PERIOD));
            vintages.set(bytes.intAt(layout.record(i) + IndexLayout.VINTAGE));
        }
        return words.summary(periods, vintages);
    }
}
