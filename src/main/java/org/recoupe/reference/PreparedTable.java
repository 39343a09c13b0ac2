package org.recoupe.reference;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A table as the build has read and checked it, so that a start need not: each text once, and for each cell the number
 * of its text.
 *
 * @param columns the columns' names, in order
 * @param texts all texts that stand in cells
 * @param lines the line of each row, 1 for the header
 * @param cells for each row, for each column, which of the texts stands there
 */
record PreparedTable(List<String> columns, String[] texts, int[] lines, int[] cells) {

    /** The table of those rows, which have those columns. */
    static PreparedTable of(List<String> columns, List<Row> rows) {
        Map<String, Integer> texts = new LinkedHashMap<>();
        int[] lines = new int[rows.size()];
        int[] cells = new int[rows.size() * columns.size()];
        int at = 0;
        for (int i = 0; i < lines.length; i++) {
            lines[i] = rows.get(i).line();
            for (String cell : rows.get(i).cells()) {
                cells[at++] = texts.computeIfAbsent(cell, text -> texts.size());
            }
        }
        return new PreparedTable(columns, texts.keySet().toArray(String[]::new), lines, cells);
    }

    /** The one that {@link #toBytes} wrote. */
    static PreparedTable read(ByteBuffer bytes) {
        List<String> columns = List.of(texts(bytes));
        String[] texts = texts(bytes);
        return new PreparedTable(columns, texts, numbers(bytes), numbers(bytes));
    }

    private static String[] texts(ByteBuffer bytes) {
        int[] ends = numbers(bytes);
        int size = bytes.getInt();
        String joined = new String(bytes.array(), bytes.position(), size, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + size);
        String[] texts = new String[ends.length];
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            texts[i] = joined.substring(start, ends[i]);
            start = ends[i];
        }
        return texts;
    }

    private static int[] numbers(ByteBuffer bytes) {
        int[] numbers = new int[bytes.getInt()];
        IntBuffer from = bytes.asIntBuffer();
        from.get(numbers);
        bytes.position(bytes.position() + numbers.length * Integer.BYTES);
        return numbers;
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(columns.toArray(String[]::new), out);
            write(texts, out);
            write(lines, out);
            write(cells, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(String[] texts, DataOutputStream out) throws IOException {
        int[] ends = new int[texts.length];
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            ends[i] = joined.append(texts[i]).length();
        }
        write(ends, out);
        byte[] bytes = joined.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(int[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    /** Hands over each row. */
    void each(Consumer<Row> rows) {
        Map<String, Integer> places = new HashMap<>();
        columns.forEach(column -> places.put(column, places.size()));
        int at = 0;
        for (int line : lines) {
            String[] row = new String[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = texts[cells[at++]];
            }
            rows.accept(new Row(places, row, line));
        }
    }
}
