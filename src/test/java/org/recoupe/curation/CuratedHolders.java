package org.recoupe.curation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Names the public list that confirms a tenure as its source: {@code CuratedHolders <public files> <reference data>}. In
 * place of our own word stands the World Factbook where it has the very day; Wikidata, which has years, beside it.
 */
public final class CuratedHolders {

    private static final String OURS = "recoupe-holders";
    private static final String FACTBOOK = "factbook-2026";

    private CuratedHolders() {}

    /**
     * Writes the table of tenures anew.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[1]);
        Map<Long, Set<String>> confirmed = HolderDifferences.confirmed(new PublicFiles(Path.of(args[0])), data);
        List<CSVRecord> rows = Countries.shipped(data, "core/office-holders.csv");
        Map<String, Integer> counts = new TreeMap<>();
        try (CSVPrinter printer = new CSVPrinter(
                Files.newBufferedWriter(data.resolve("core/office-holders.csv")),
                CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(rows.get(0).getParser().getHeaderNames());
            for (CSVRecord row : rows) {
                List<String> cells = new ArrayList<>(row.toList());
                String source = source(row.get("source"), confirmed.getOrDefault(row.getRecordNumber(), Set.of()));
                cells.set(cells.size() - 1, source);
                counts.merge(source, 1, Integer::sum);
                printer.printRecord(cells);
            }
        }
        System.out.println("office-holders.csv: " + rows.size() + " rows");
        counts.forEach((source, count) -> System.out.println("  " + count + " rows of " + source));
    }

    private static String source(String source, Set<String> confirming) {
        List<String> sources = new ArrayList<>(List.of(source.split("\\|", -1)));
        confirming.stream().filter(each -> !sources.contains(each)).forEach(sources::add);
        if (confirming.contains(FACTBOOK)) {
            sources.remove(OURS);
            sources.remove(HolderDays.COMPARED);
        }
        return String.join("|", sources);
    }
}
