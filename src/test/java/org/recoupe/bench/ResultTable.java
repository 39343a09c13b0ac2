package org.recoupe.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The figures of one run, as a table: set, measure, this project, the best known, difference, cases. */
record ResultTable(List<Measure> measures) {

    /** Where the last run is kept. */
    static final Path KEPT = Path.of("src/site/markdown/benchmarks.md");

    private static final List<String> HEADS =
            List.of("set", "measure", "this project", "best known", "difference", "cases");
    private static final String MARK = "| ";
    private static final int FIGURE = 2;

    /** For the terminal, in aligned columns. */
    String plain() {
        List<List<String>> rows = Stream.concat(
                        Stream.of(HEADS), measures.stream().map(ResultTable::cells))
                .toList();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < HEADS.size(); column++) {
                text.append(padded(row.get(column), width(rows, column), column))
                        .append("  ");
            }
            text.append('\n');
        }
        return text.toString().replaceAll(" +\n", "\n");
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String cell, int width, int column) {
        String space = " ".repeat(width - cell.length());
        boolean figure = column >= FIGURE && column < HEADS.size() - 1;
        return figure ? space + cell : cell + space;
    }

    private static List<String> cells(Measure measure) {
        return List.of(
                measure.set(),
                measure.name(),
                measure.shown(),
                measure.shownBest(),
                measure.difference(),
                measure.note());
    }

    /** As the page that keeps the last run. */
    String markdown(LocalDate day) {
        StringBuilder text = new StringBuilder();
        text.append("# Benchmarks\n\nWritten by `src/bench/quality.sh --write` on ")
                .append(day)
                .append(".\n\n")
                .append(
                        "Public test sets, the part that developers may look at; what each measures and how it is scored stands in the\n")
                .append(
                        "Javadoc of its class in `src/test/java/org/recoupe/bench`. In percent, throughput in MB/s. The best known results are\n")
                .append(
                        "those published or measured on the whole sets, which are larger. `QualityTest` fails when a figure falls more than\n")
                .append("one point under this page; throughput is not tested.\n\n");
        row(text, HEADS);
        row(text, HEADS.stream().map(head -> "---").toList());
        measures.forEach(measure -> row(text, cells(measure)));
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(MARK).append(String.join(" | ", cells)).append(" |\n");
    }

    /** The percentages that such a page holds, by {@link Measure#key}; throughput is left out. */
    static Map<String, Double> figures(String page) {
        Map<String, Double> figures = new HashMap<>();
        page.lines().filter(line -> line.startsWith(MARK)).forEach(line -> {
            String[] cells = line.substring(MARK.length()).split(" \\| ", -1);
            if (cells[FIGURE].matches("\\d+\\.\\d")) {
                figures.put(cells[0] + " | " + cells[1], Double.parseDouble(cells[FIGURE]));
            }
        });
        return figures;
    }
}
