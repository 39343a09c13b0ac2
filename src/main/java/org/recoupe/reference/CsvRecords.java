package org.recoupe.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The records of a CSV text, after RFC 4180, one by one. A line without quotes is cut at its commas: reading character
 * by character takes a fresh process, which has compiled nothing yet, several times as long.
 */
final class CsvRecords {

    /** A quoted cell is not closed, or not followed by a comma or the end of the line. */
    static final class Misquoted extends Exception {

        private static final long serialVersionUID = 1;

        private final int line;

        Misquoted(int line) {
            super("a quote that is not closed before a comma or the end of the line");
            this.line = line;
        }

        /** The line in which the record starts, 1 for the first. */
        int line() {
            return line;
        }
    }

    private static final int NONE = Integer.MAX_VALUE;

    private final String text;
    private int at;
    private int line = 1;
    /** Where the next quote stands, from {@link #at} on. */
    private int quote = -1;

    CsvRecords(String text) {
        this.text = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether another record follows. */
    boolean hasNext() {
        return at < text.length();
    }

    /** The line in which the next record starts, 1 for the first. */
    int line() {
        return line;
    }

    /** The cells of the next record. */
    String[] next() throws Misquoted {
        int end = endOfLine(at);
        if (quote < at) {
            int found = text.indexOf('"', at);
            quote = found < 0 ? NONE : found;
        }
        if (quote < end) {
            return quoted();
        }
        String[] cells = plain(end);
        at = end + 1;
        line++;
        return cells;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private String[] plain(int end) {
        String[] cells = new String[16];
        int count = 0;
        int start = at;
        while (true) {
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, 2 * count);
            }
            int comma = text.indexOf(',', start);
            if (comma < 0 || comma > end) {
                cells[count++] = text.substring(start, end);
                return Arrays.copyOf(cells, count);
            }
            cells[count++] = text.substring(start, comma);
            start = comma + 1;
        }
    }

    private String[] quoted() throws Misquoted {
        int first = line;
        List<String> cells = new ArrayList<>();
        while (true) {
            boolean opens = at < text.length() && text.charAt(at) == '"';
            cells.add(opens ? inQuotes(first) : bare());
            boolean last = at == text.length() || text.charAt(at) == '\n';
            at++;
            if (last) {
                line++;
                return cells.toArray(String[]::new);
            }
        }
    }

    private String bare() {
        int from = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(from, at);
    }

    private String inQuotes(int first) throws Misquoted {
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char mark = text.charAt(at);
            line += mark == '\n' ? 1 : 0;
            if (mark != '"') {
                cell.append(mark);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(mark);
                at++;
            } else {
                at++;
                if (at == text.length() || text.charAt(at) == ',' || text.charAt(at) == '\n') {
                    return cell.toString();
                }
                throw new Misquoted(first);
            }
        }
        throw new Misquoted(first);
    }
}
