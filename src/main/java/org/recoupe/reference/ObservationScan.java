package org.recoupe.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a large table of observations in seconds: each text in it is looked at once, each number without making a text. It
 * takes in only what is right throughout; who is to say what is wrong is {@link TableReader}.
 */
final class ObservationScan {

    /** Something in the file needs a closer look. */
    static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;

        NotPlain(String what, int line) {
            super(what + " in line " + line);
        }
    }

    private static final int MOST_TEXTS = 4_000_000;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What is done with the cell of a column, given what it stands for. */
    private interface Column {
        void read(byte[] bytes, int from, int to) throws NotPlain;
    }

    private final Resource resource;
    private final Series series;
    private final Set<String> sources;
    private final IndexBuilder builder;
    /** The lines at which the tables of the file start; none where it holds but one. */
    private final int[] tables;

    private int nextTable;
    private final List<Column> columns = new ArrayList<>();
    /** What stands in the columns of sources and releases, by number; 0 is nothing. */
    private final List<String> texts = new ArrayList<>(List.of(""));

    private final Map<Long, Integer> vintageNumbers = new HashMap<>();
    private final PlainNumber number = new PlainNumber();
    private int line;

    private final int shared;
    private final int[] dimensions;
    private int period;
    private int source = -1;
    private int released;
    private int relation;
    private int status;
    private boolean valued;

    private ObservationScan(Resource resource, int[] tables, Set<String> sources, IndexBuilder builder) {
        this.resource = resource;
        this.tables = tables;
        this.shared = tables.length > 0 ? 1 : 0;
        this.series = resource.series().orElseThrow();
        this.sources = sources;
        this.builder = builder;
        this.dimensions = new int[shared + series.keys().size()];
    }

    /** Hands all observations in the file to the builder. {@link NotPlain} if anything is unlike what is declared. */
    static void read(InputStream in, Resource resource, int[] tables, Set<String> sources, IndexBuilder builder)
            throws IOException, NotPlain {
        new ObservationScan(resource, tables, sources, builder).read(new CellLines(in));
    }

    private void read(CellLines lines) throws IOException, NotPlain {
        try {
            if (!lines.next()) {
                throw new NotPlain("no header", 1);
            }
            header(lines);
            while (lines.next()) {
                row(lines);
            }
        } catch (CellLines.Unusual e) {
            throw new NotPlain(String.valueOf(e.getMessage()), lines.line());
        } catch (IllegalArgumentException e) {
            throw new NotPlain(String.valueOf(e.getMessage()), lines.line()); // no such period, relation or status
        }
    }

    private void row(CellLines lines) throws NotPlain {
        line = lines.line();
        if (lines.cells() != columns.size()) {
            throw new NotPlain(lines.cells() + " cells", line);
        }
        valued = false;
        if (nextTable < tables.length && line >= tables[nextTable]) {
            dimensions[0] = builder.cell(0, String.valueOf(tables[nextTable++]));
        }
        for (int i = 0; i < lines.cells(); i++) {
            columns.get(i).read(lines.bytes(), lines.start(i), lines.end(i));
        }
        if (valued) {
            builder.add(dimensions, period, vintage(), line, number.value(), (byte) number.exponent(), (byte)
                    (relation | status));
        }
    }

    private int lastVintage = -1;
    private long lastPair = -1;

    private int vintage() {
        long pair = (long) source << Integer.SIZE | released;
        if (pair != lastPair) {
            lastPair = pair;
            lastVintage =
                    vintageNumbers.computeIfAbsent(pair, it -> builder.vintage(texts.get(source), texts.get(released)));
        }
        return lastVintage;
    }

    private void header(CellLines lines) throws NotPlain {
        Map<String, Field> known = new HashMap<>();
        resource.fields().forEach(field -> known.put(field.name(), field));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.cells(); i++) {
            int start = lines.start(i);
            boolean marked = i == 0
                    && ByteBuffer.wrap(lines.bytes(), start, lines.end(i) - start)
                                    .mismatch(ByteBuffer.wrap(BYTE_ORDER_MARK))
                            == BYTE_ORDER_MARK.length;
            int from = marked ? start + BYTE_ORDER_MARK.length : start;
            String name = text(lines.bytes(), from, lines.end(i));
            Field field = known.get(name);
            if (field == null || !seen.add(name)) {
                throw new NotPlain("column " + name, 1);
            }
            columns.add(column(field));
        }
        if (seen.size() != known.size() || !seen.contains("period") || !seen.contains(series.sourceField())) {
            throw new NotPlain("a missing column", 1);
        }
    }

    private Column column(Field field) {
        String name = field.name();
        if (name.equals(series.valueField())) {
            return value(field);
        }
        for (int i = shared; i < dimensions.length; i++) {
            if (series.keys().get(i - shared).field().equals(name)) {
                int dimension = i;
                return coded(field, cell -> builder.cell(dimension, cell), code -> dimensions[dimension] = code);
            }
        }
        if (name.equals("period")) {
            return coded(field, builder::period, code -> period = code);
        }
        if (name.equals(series.sourceField())) {
            return coded(field, this::source, code -> source = code);
        }
        if (name.equals(series.releaseField())) {
            return coded(field, this::noted, code -> released = code);
        }
        if (name.equals("relation")) {
            return coded(field, cell -> IndexBuilder.kind(cell, ""), code -> relation = code);
        }
        if (name.equals(series.statusField())) {
            return coded(field, cell -> IndexBuilder.kind("", cell), code -> status = code);
        }
        boolean free = field.type() == Field.Type.STRING
                && !field.required()
                && field.pattern().isEmpty()
                && field.values().isEmpty();
        return free ? this::inUtf8 : coded(field, cell -> 0, code -> {});
    }

    private int source(String cell) {
        if (cell.isEmpty() || !sources.containsAll(Row.split(cell))) {
            throw new IllegalArgumentException("no source: " + cell);
        }
        return noted(cell);
    }

    private int noted(String cell) {
        texts.add(cell);
        return texts.size() - 1;
    }

    private interface Number {
        int of(String cell);
    }

    private interface Taker {
        void take(int code);
    }

    private Column coded(Field field, Number number, Taker taker) {
        CellCodes codes = new CellCodes();
        return (bytes, from, to) -> {
            int code = codes.of(bytes, from, to, text -> {
                String cell = present(text(text, 0, text.length));
                if (!field.expected(cell).isEmpty() || codes.size() > MOST_TEXTS) {
                    throw new IllegalArgumentException("\"" + cell + "\" as " + field.name());
                }
                return number.of(cell);
            });
            taker.take(code);
        };
    }

    private Column value(Field field) {
        boolean whole = field.type() == Field.Type.INTEGER;
        return (bytes, from, to) -> {
            if (!number.read(bytes, from, to)) {
                String cell = present(text(bytes, from, to));
                if (!field.expected(cell).isEmpty()) {
                    throw new NotPlain("\"" + cell + "\" as " + field.name(), line);
                }
                if (cell.isEmpty()) {
                    return;
                }
                number.read(cell);
            }
            double read = number.value();
            boolean within = field.minimum() <= read
                    && read <= field.maximum()
                    && series.least() <= read
                    && read <= series.most();
            if (!within || whole && read != Math.rint(read)) {
                throw new NotPlain(read + " as " + field.name(), line);
            }
            valued = true;
        };
    }

    private String present(String cell) {
        return resource.missing().contains(cell) ? "" : cell;
    }

    private void inUtf8(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                text(bytes, from, to);
                return;
            }
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("bytes that are not UTF-8", e);
        }
    }
}
