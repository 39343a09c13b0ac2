package org.recoupe.reference;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes the observations of a table in, in any order, and writes them by key. Each cell is kept once; the observations
 * themselves do not stay in memory where they are many.
 */
final class IndexBuilder implements AutoCloseable {

    /** Key, period, vintage and line, the value, its last digit's place, relation and status. */
    private static final int RECORD = 4 * Integer.BYTES + Double.BYTES + 2;

    private final Series series;
    private final List<String> dimensions;
    private final List<Map<String, Integer>> cells = new ArrayList<>();
    private final LongNumbers[] numbers;
    private final Map<String, Integer> periods = new LinkedHashMap<>();
    private final Map<List<String>, Integer> vintages = new LinkedHashMap<>();
    private final RecordStore records = new RecordStore(RECORD);
    private int[] codesOfKeys = new int[16];
    private int[] sizes = new int[16];
    private int keys;
    private int size;

    /**
     * A builder for such a series.
     *
     * @param shared whether the file holds several resources, so that the first dimension tells them apart
     */
    IndexBuilder(Series series, boolean shared) {
        this.series = series;
        this.dimensions = Stream.concat(
                        shared ? Stream.of("") : Stream.empty(),
                        series.keys().stream().map(Series.Axis::field))
                .toList();
        dimensions.forEach(dimension -> cells.add(new LinkedHashMap<>()));
        numbers = dimensions.stream().map(it -> new LongNumbers()).toArray(LongNumbers[]::new);
    }

    /** The number of a cell of that dimension. */
    int cell(int dimension, String text) {
        Map<String, Integer> known = cells.get(dimension);
        return known.computeIfAbsent(text, it -> known.size());
    }

    /** The number of a period; {@link IllegalArgumentException} if it is none. */
    int period(String cell) {
        Integer known = periods.get(cell);
        if (known != null) {
            return known;
        }
        boolean undated = cell.isEmpty() && !series.dated();
        if (!undated && Dates.period(cell).isEmpty()) {
            throw new IllegalArgumentException("no period: " + cell);
        }
        periods.put(cell, periods.size());
        return periods.size() - 1;
    }

    /** The number of a source's release. */
    int vintage(String source, String released) {
        return vintages.computeIfAbsent(List.of(source, released), it -> vintages.size());
    }

    /** A value's relation and status in one; {@link IllegalArgumentException} if one is not known. */
    static byte kind(String relation, String status) {
        Candidate.Figure.Status known = status.isEmpty()
                ? Candidate.Figure.Status.FINAL
                : Candidate.Figure.Status.valueOf(status.toUpperCase(Locale.ROOT));
        return (byte) (Relation.of(relation).ordinal() << 2 | known.ordinal());
    }

    void add(Row row) {
        String value = row.get(series.valueField());
        if (value.isEmpty()) {
            return;
        }
        int[] codes = new int[dimensions.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = cell(i, row.get(dimensions.get(i)));
        }
        String released = series.releaseField().isEmpty() ? "" : row.get(series.releaseField());
        String status = series.statusField().isEmpty() ? "" : row.get(series.statusField());
        add(
                codes,
                period(row.get("period")),
                vintage(row.get(series.sourceField()), released),
                row.line(),
                Numbers.parse(value),
                (byte) Numbers.exponent(value),
                kind(row.get("relation"), status));
    }

    void add(int[] codes, int period, int vintage, int line, double value, byte exponent, byte kind) {
        int key = 0;
        for (int i = 0; i < codes.length; i++) {
            key = numbers[i].of(key, codes[i]);
        }
        if (key == keys) {
            addKey(codes);
        }
        sizes[key]++;
        size++;
        records.next()
                .putInt(key)
                .putInt(period)
                .putInt(vintage)
                .putInt(line)
                .putDouble(value)
                .put(exponent)
                .put(kind);
    }

    private void addKey(int[] codes) {
        int from = keys * codes.length;
        if (from + codes.length > codesOfKeys.length) {
            codesOfKeys = Arrays.copyOf(codesOfKeys, 2 * (from + codes.length));
        }
        if (keys == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * keys);
        }
        System.arraycopy(codes, 0, codesOfKeys, from, codes.length);
        keys++;
    }

    /** The index, in memory. */
    ObservationIndex inMemory() {
        return new ObservationIndex(written());
    }

    /** The bytes of the index, in memory. */
    SealedBytes written() {
        byte[] texts = texts();
        SealedBytes bytes = SealedBytes.inMemory(Math.toIntExact(layout(texts).size()));
        write(texts, bytes);
        return bytes;
    }

    /** All texts of the index: the cells of each dimension, the periods, the sources and releases. */
    byte[] texts() {
        List<List<String>> lists = new ArrayList<>();
        cells.forEach(known -> lists.add(List.copyOf(known.keySet())));
        lists.add(List.copyOf(periods.keySet()));
        lists.add(vintages.keySet().stream().map(it -> it.get(0)).toList());
        lists.add(vintages.keySet().stream().map(it -> it.get(1)).toList());
        return TextLists.toBytes(lists);
    }

    /** Where everything goes. */
    IndexLayout layout(byte[] texts) {
        return new IndexLayout(size, keys, dimensions.size(), texts.length);
    }

    /** Writes it all. */
    void write(byte[] texts, SealedBytes bytes) {
        IndexLayout layout = layout(texts);
        layout.write(bytes);
        bytes.put(layout.texts(), texts);
        int[] next = starts(layout, bytes);
        records.each(chunk -> {
            while (chunk.hasRemaining()) {
                put(chunk, layout.record(next[chunk.getInt()]++), bytes);
            }
        });
    }

    private static void put(ByteBuffer record, long place, SealedBytes bytes) {
        int period = record.getInt();
        int vintage = record.getInt();
        int line = record.getInt();
        bytes.put(place, record.getDouble());
        bytes.put(place + IndexLayout.LINE, line);
        bytes.put(place + IndexLayout.PERIOD, period);
        bytes.put(place + IndexLayout.VINTAGE, vintage);
        bytes.put(place + IndexLayout.EXPONENT, record.get());
        bytes.put(place + IndexLayout.KIND, record.get());
    }

    /** Writes the keys in order, each with the place of its first observation; returns these places by the keys' numbers. */
    private int[] starts(IndexLayout layout, SealedBytes bytes) {
        int dimensionCount = dimensions.size();
        int[] next = new int[keys];
        int start = 0;
        int at = 0;
        for (int key : inOrder()) {
            long place = layout.key(at++);
            for (int i = 0; i < dimensionCount; i++) {
                bytes.put(place + (long) i * Integer.BYTES, codesOfKeys[key * dimensionCount + i]);
            }
            bytes.put(place + (long) dimensionCount * Integer.BYTES, start);
            next[key] = start;
            start += sizes[key];
        }
        bytes.put(layout.key(keys) + (long) dimensionCount * Integer.BYTES, start);
        return next;
    }

    private int[] inOrder() {
        int width = dimensions.size();
        Comparator<Integer> byCells = (a, b) ->
                Arrays.compare(codesOfKeys, a * width, (a + 1) * width, codesOfKeys, b * width, (b + 1) * width);
        return IntStream.range(0, keys)
                .boxed()
                .sorted(byCells)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public void close() {
        records.close();
    }
}
