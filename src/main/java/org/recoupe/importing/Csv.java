package org.recoupe.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table as they come: one is in memory at a time. */
final class Csv implements Closeable {

    private static final CSVFormat QUOTED =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final Member member;
    private final Decoder decoder;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private String[] cells = {};
    private long line;
    private int width;

    private Csv(Member member, Decoder decoder, CSVFormat format) throws IOException {
        this.member = member;
        this.decoder = decoder;
        this.parser = format.parse(decoder);
        this.records = parser.iterator();
    }

    /** The rows of that file, whose cells that mark separates and quotes may enclose. */
    static Csv open(Member member, char delimiter) throws IOException {
        return open(member, delimiter, false);
    }

    /** The same; where {@code western}, bytes that are no UTF-8 are taken as windows-1252. */
    static Csv open(Member member, char delimiter, boolean western) throws IOException {
        CSVFormat format = QUOTED.builder().setDelimiter(delimiter).get();
        return new Csv(member, member.characters(western), format);
    }

    /** The rows of that file of cells with tabs between; quotes are but characters. */
    static Csv tabs(Member member, boolean western) throws IOException {
        CSVFormat format = QUOTED.builder().setDelimiter('\t').setQuote(null).get();
        return new Csv(member, member.characters(western), format);
    }

    /** Goes on to the next row; false at the end. */
    boolean next() {
        decoder.allow();
        long before = parser.getCurrentLineNumber();
        try {
            if (!records.hasNext()) {
                return false;
            }
            cells = records.next().values();
        } catch (UncheckedIOException e) {
            String found = String.valueOf(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
            throw UnusableDownload.at(
                    member.shown(),
                    before + 1,
                    "a broken row (" + found + ")",
                    "a whole table",
                    "the file may be cut or changed by hand; get it again from where it came");
        }
        line = before + 1;
        if (width > 0) {
            checkWidth();
        }
        return true;
    }

    /** From here on every row must be as wide as this one; cells over that must be empty. */
    void thisIsTheHeader() {
        width = cells.length;
    }

    /** From here on no row need be as wide as the header: notes follow the table. */
    void notes() {
        width = 0;
    }

    private void checkWidth() {
        if (blank()) {
            return;
        }
        boolean surplus = false;
        for (int i = width; i < cells.length; i++) {
            surplus |= !cells[i].isEmpty();
        }
        if (surplus || cells.length < width && !(cells.length == width - 1 && lastNameIsEmpty)) {
            throw UnusableDownload.at(
                    member.shown(),
                    line,
                    cells.length + " cells",
                    width + " as in the header",
                    "the file may be cut or changed by hand; get it again from where it came");
        }
    }

    private boolean lastNameIsEmpty;

    /** The names in this row, which is the header. */
    List<String> names() {
        thisIsTheHeader();
        lastNameIsEmpty = cells.length > 0 && cells[cells.length - 1].isEmpty();
        return List.of(cells);
    }

    /** The cells of the row. */
    List<String> cells() {
        return List.of(cells);
    }

    /** Whether nothing stands in the row: no cell, or but empty ones. */
    boolean blank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The cell at that place, 0 for the first; empty where the row has none. */
    String get(int place) {
        return place >= 0 && place < cells.length ? cells[place] : "";
    }

    /** How many cells the row has. */
    int size() {
        return cells.length;
    }

    /** The row's first line in the file, 1 for the first. */
    long line() {
        return line;
    }

    /** Whether some byte was no UTF-8. */
    boolean western() {
        return decoder.fellBack();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
