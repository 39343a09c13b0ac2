package org.recoupe.curation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.recoupe.curation.SeriesTable.Origin;

/**
 * Makes the series of military expenditure from the World Factbook as it stood over the years: {@code
 * FactbookReleases <releases> <public files> <reference data>}. The folder of releases holds the pages of
 * github.com/factbook/factbook.json as its history has them, each state in a folder named by its day. Of each year the last
 * figure is taken, and the day of the last state read is its release. What the Factbook had on a day is not taken for what
 * was known on that day: it was slower to revise than the offices that it quotes.
 */
public final class FactbookReleases {

    private static final String SOURCE = "factbook-releases";
    private static final List<String> COLUMNS =
            List.of("economy", "period", "value", "relation", "status", "source", "release_date", "note");
    private static final int FIRST = 2010;

    private final Set<String> economies;
    private final Map<String, Double> military = new TreeMap<>();

    /** The day of the state read last. */
    private String last = "";

    private FactbookReleases(Set<String> economies) {
        this.economies = economies;
    }

    /**
     * Writes the tables anew.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[2]);
        Map<String, String> codes = new PublicFiles(Path.of(args[1])).codes("FIPS");
        FactbookReleases releases = new FactbookReleases(Countries.of(data).economies());
        try (Stream<Path> days = Files.list(Path.of(args[0]))) {
            for (Path day : days.sorted().toList()) {
                releases.last = day.getFileName().toString();
                releases.read(Factbook.of(day, codes));
            }
        }
        Path series = data.resolve("series");
        write(series.resolve("military-expenditure.csv"), releases.military, releases.last);
    }

    private void read(Factbook book) {
        for (String section : List.of("Military", "Military and Security")) {
            book.figures(section, "Military expenditures", "", (economy, dated) -> keep(military, economy, dated));
        }
    }

    private void keep(Map<String, Double> figures, String economy, Factbook.Dated dated) {
        if (economies.contains(economy) && Integer.parseInt(dated.year()) >= FIRST) {
            figures.put(economy + "," + dated.year(), dated.value());
        }
    }

    private static void write(Path file, Map<String, Double> figures, String day) {
        SeriesTable table = SeriesTable.open(file, COLUMNS, Set.of("factbook-2026", SOURCE));
        Origin origin = Origin.exact(SOURCE, "the history of factbook.json", "estimated", day);
        figures.forEach((place, value) -> {
            String[] key = place.split(",", -1);
            table.add(key[0], key[1], value, 2, origin);
        });
        System.out.print(table.write());
    }
}
