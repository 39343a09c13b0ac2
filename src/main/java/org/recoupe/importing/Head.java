package org.recoupe.importing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The beginning of a file, by which its format is recognised.
 *
 * @param lines its first lines, without line ends and byte order mark
 */
record Head(List<String> lines) {

    private static final int SIZE = 1 << 16;

    Head {
        lines = List.copyOf(lines);
    }

    /** That of a file; a byte that is no UTF-8 is taken as windows-1252, as only the whole can tell. */
    static Head of(Member member) throws IOException {
        CharBuffer text = CharBuffer.allocate(SIZE);
        try (Decoder in = member.characters(true)) {
            while (text.hasRemaining() && in.read(text) >= 0) {
                // until it is full, or the file at its end
            }
        }
        return new Head(text.flip().toString().lines().toList());
    }

    /** The line of that number, 0 for the first; empty where there is none. */
    String line(int number) {
        return number < lines.size() ? lines.get(number) : "";
    }

    /** The cells of that line; none if it is no row of such a table. */
    List<String> cells(int number, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (var parser = format.parse(new StringReader(line(number)))) {
            return parser.stream()
                    .findFirst()
                    .map(CSVRecord::values)
                    .map(Arrays::asList)
                    .orElse(List.of());
        } catch (IOException | RuntimeException e) {
            return List.of(); // a quote that is not closed: no header of this format
        }
    }

    /** Whether the first line's cells hold all those names. */
    boolean has(char delimiter, String... names) {
        return cells(0, delimiter).containsAll(List.of(names));
    }
}
