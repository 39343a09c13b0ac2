package org.recoupe.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code tables/*.csv}: the columns {@code name,scope,value}, a header, {@code #} for comments. */
final class Thresholds {

    private static final String HEADER = "name,scope,value";

    private Thresholds() {}

    /** The rows of that table; rows that are not right go to the problems. */
    static List<Threshold> read(String path, String text, List<RuleProblem> problems) {
        List<Threshold> rows = new ArrayList<>();
        boolean header = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!header) {
                header = true;
                if (!line.strip().equals(HEADER)) {
                    problems.add(new RuleProblem(
                            path,
                            number,
                            1,
                            "not the header of a table",
                            HEADER,
                            "put it on the first line",
                            line,
                            RuleProblem.Section.FOLDERS));
                    return rows;
                }
                continue;
            }
            row(path, number, line, rows, problems);
        }
        return rows;
    }

    private static void row(String path, int number, String line, List<Threshold> rows, List<RuleProblem> problems) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3) {
            problems.add(new RuleProblem(
                    path,
                    number,
                    1,
                    cells.length + " cells",
                    "3: " + HEADER,
                    "add or remove commas",
                    line,
                    RuleProblem.Section.FOLDERS));
            return;
        }
        try {
            rows.add(new Threshold(cells[0].strip(), scope(cells[1].strip()), Double.parseDouble(cells[2].strip())));
        } catch (NumberFormatException e) {
            int column = cells[0].length() + cells[1].length() + 3;
            problems.add(new RuleProblem(
                    path,
                    number,
                    column,
                    "\"%s\" is no number".formatted(cells[2]),
                    "a number with a dot, such as 0.05",
                    "write it in digits",
                    line,
                    RuleProblem.Section.FOLDERS));
        }
    }

    /** Quotation marks keep the spaces around a word. */
    private static String scope(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1) : cell;
    }

    /** All rows, a later one of the same name and scope in place of an earlier. */
    static List<Threshold> merged(List<Threshold> rows) {
        Map<String, Threshold> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(row.name() + "," + row.scope(), row));
        return List.copyOf(byKey.values());
    }
}
