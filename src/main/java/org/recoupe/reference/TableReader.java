package org.recoupe.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file row by row and checks each cell against its column. */
final class TableReader {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final int MOST_REMEMBERED = 1000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final DataFolder folder;
    private final String path;
    private final List<Field> fields;
    private final Set<String> missing;
    private final Stretch stretch;
    private final Problems problems;
    private Field[] columns = {};
    /** For each column the last cells that were right: most stand many times, and a pattern is dear to match. */
    private List<Set<String>> rightCells = List.of();

    /** A reader of that file, whose columns are those fields. */
    TableReader(DataFolder folder, String path, List<Field> fields, Set<String> missing, Problems problems) {
        this(folder, path, fields, missing, Stretch.WHOLE, problems);
    }

    /** A reader of those rows of that file. */
    TableReader(
            DataFolder folder,
            String path,
            List<Field> fields,
            Set<String> missing,
            Stretch stretch,
            Problems problems) {
        this.folder = folder;
        this.path = path;
        this.fields = fields;
        this.missing = missing;
        this.stretch = stretch;
        this.problems = problems;
    }

    /** Hands over each row that is right; the problems of the others are noted. */
    void read(Consumer<Row> rows) {
        Optional<PreparedTable> prepared = folder.prepared(path);
        if (prepared.isPresent()) {
            prepared.get().each(rows);
            return;
        }
        Optional<InputStream> file = folder.open(path);
        if (file.isEmpty()) {
            problems.add(folder.shown(path), 1, 1, "no such file", "a CSV file", "add it, or correct its path");
            return;
        }
        try (InputStream in = file.get();
                CSVParser parser = FORMAT.parse(reader(stretch.of(in)))) {
            read(parser, rows);
        } catch (CharacterCodingException e) {
            problems.add(folder.shown(path), 1, 1, "bytes that are not UTF-8", "UTF-8", "save the file as UTF-8");
        } catch (UncheckedIOException e) {
            broken(e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.shown(path), e);
        }
    }

    private static Reader reader(InputStream in) {
        return new InputStreamReader(
                in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    }

    /** Commons CSV wraps what its iterator meets: wrong bytes, or a quote that is not closed. */
    private void broken(UncheckedIOException e) {
        boolean coding = e.getCause() instanceof CharacterCodingException;
        String found = coding ? "bytes that are not UTF-8" : String.valueOf(e.getMessage());
        String expected = coding ? "UTF-8" : "CSV with closed quotes";
        problems.add(folder.shown(path), 1, 1, found, expected, "save the file as CSV in UTF-8");
    }

    private void read(CSVParser parser, Consumer<Row> rows) {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            problems.add(folder.shown(path), 1, 1, "an empty file", "a header line", "write the column names into it");
            return;
        }
        Map<String, Integer> places = header(records.next().values());
        int skipped = stretch.line() - 2;
        int line = (int) parser.getCurrentLineNumber() + 1 + skipped;
        while (records.hasNext()) {
            String[] cells = records.next().values();
            if (right(cells, line)) {
                rows.accept(new Row(places, cells, line));
            }
            line = (int) parser.getCurrentLineNumber() + 1 + skipped;
        }
    }

    private Map<String, Integer> header(String[] names) {
        if (!names[0].isEmpty() && names[0].charAt(0) == BYTE_ORDER_MARK) {
            names[0] = names[0].substring(1);
        }
        Map<String, Field> known = new HashMap<>();
        fields.forEach(field -> known.put(field.name(), field));
        Map<String, Integer> places = new HashMap<>();
        columns = new Field[names.length];
        rightCells = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            Field field = known.get(names[i]);
            if (field == null) {
                unknownColumn(names[i], i, known.keySet());
                field = TEXT;
            }
            columns[i] = field;
            rightCells.add(new HashSet<>());
            places.put(names[i], i);
        }
        for (Field field : fields) {
            if (!places.containsKey(field.name())) {
                String expected = "a column " + field.name();
                problems.add(folder.shown(path), 1, 1, "no such column", expected, "add it to the header and each row");
            }
        }
        return places;
    }

    private static final Field TEXT = new Field(
            "",
            Field.Type.STRING,
            false,
            Optional.empty(),
            Set.of(),
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY);

    private void unknownColumn(String name, int place, Set<String> known) {
        String remedy = Problems.didYouMean(name, known, "declare it in the descriptor, or take it out");
        report(1, place, "column " + quoted(name), "one of " + String.join(", ", fieldNames()), remedy);
    }

    private List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }

    private boolean right(String[] cells, int line) {
        if (cells.length != columns.length) {
            String found = cells.length == 1 && cells[0].isEmpty() ? "an empty line" : cells.length + " cells";
            report(line, 0, found, columns.length + " cells", "quote a cell that holds a comma; fill or cut the row");
            return false;
        }
        boolean right = true;
        for (int i = 0; i < cells.length; i++) {
            if (missing.contains(cells[i])) {
                cells[i] = "";
            }
            if (columns[i] == TEXT || rightCells.get(i).contains(cells[i])) {
                continue;
            }
            String expected = columns[i].expected(cells[i]);
            if (expected.isEmpty()) {
                remember(i, cells[i]);
            } else {
                report(line, i, quoted(cells[i]), expected, "correct column " + columns[i].name());
                right = false;
            }
        }
        return right;
    }

    private void remember(int column, String cell) {
        Field.Type type = columns[column].type();
        boolean manifold = type == Field.Type.NUMBER || type == Field.Type.INTEGER;
        if (!manifold && rightCells.get(column).size() < MOST_REMEMBERED) {
            rightCells.get(column).add(cell);
        }
    }

    /** Notes a problem with that cell of that line. */
    private void report(int line, int cell, String found, String expected, String remedy) {
        problems.add(folder.shown(path), line, problems.column(folder, path, line, cell), found, expected, remedy);
    }

    static String quoted(String cell) {
        return cell.isEmpty() ? "nothing" : "\"" + cell + "\"";
    }

    /** The character, 1 for the first, at which that cell of a line starts. */
    static int start(String line, int cell) {
        boolean quoted = false;
        int commas = 0;
        for (int i = 0; i < line.length() && commas < cell; i++) {
            char mark = line.charAt(i);
            quoted ^= mark == '"';
            if (mark == ',' && !quoted && ++commas == cell) {
                return i + 2;
            }
        }
        return 1;
    }
}
