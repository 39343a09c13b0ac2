package org.recoupe.curation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Prints where the shipped tables and public files do not say the same and nobody has said why: {@code
 * ReferenceDifferences <public files> <reference data>}, with {@code --all} also those that are explained. The rows are
 * in the form of the list of explained ones, {@code explained-differences.csv}, which lies beside this class.
 */
public final class ReferenceDifferences {

    private ReferenceDifferences() {}

    /**
     * Compares and prints.
     *
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        List<Difference> all = all(new PublicFiles(Path.of(args[0])), Path.of(args[1]));
        Map<Difference, String> reasons = reasons();
        boolean everything = args.length > 2 && args[2].equals("--all");
        try (CSVPrinter printer = new CSVPrinter(
                System.out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(Difference.COLUMNS);
            for (Difference difference : all) {
                String reason = reasons.getOrDefault(difference, "");
                if (everything || reason.isEmpty()) {
                    List<String> cells = new ArrayList<>(difference.cells());
                    cells.add(reason);
                    printer.printRecord(cells);
                }
            }
        }
    }

    /** All differences, in the order of the tables. */
    static List<Difference> all(PublicFiles files, Path data) {
        List<Difference> all = new ArrayList<>(CountryDifferences.of(files, data));
        all.addAll(SeriesDifferences.of(files, data));
        all.addAll(HolderDifferences.of(files, data));
        return all.stream().distinct().toList();
    }

    /** Why each of the explained ones is there. */
    static Map<Difference, String> reasons() {
        Map<Difference, String> reasons = new java.util.LinkedHashMap<>();
        Countries.carried("explained-differences.csv")
                .forEach(row -> reasons.put(Difference.of(row), row.get("reason")));
        return reasons;
    }

    /** How many there are of each table and field. */
    static Map<String, Integer> counts(List<Difference> differences) {
        Map<String, Integer> counts = new TreeMap<>();
        differences.forEach(each -> counts.merge(each.table() + " " + each.field(), 1, Integer::sum));
        return counts;
    }
}
