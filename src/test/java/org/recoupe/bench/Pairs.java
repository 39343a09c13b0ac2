package org.recoupe.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.recoupe.against.Counterparts;
import org.recoupe.article.Article;
import org.recoupe.finding.Finding;
import org.recoupe.report.Report;

/**
 * Pairs of texts of which the second contradicts the first or does not: each text is an article, and the second is set against
 * the first. A pair is found contradictory where a rule says so on the strength of the other article.
 */
final class Pairs implements Benchmark {

    private static final CSVFormat TABS =
            CSVFormat.TDF.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String set;
    private final String contradiction;

    /** The pairs of that folder, with what stands in the column {@code label} where they contradict each other. */
    Pairs(String set, String contradiction) {
        this.set = set;
        this.contradiction = contradiction;
    }

    @Override
    public String set() {
        return set;
    }

    @Override
    public Path needs() {
        return Path.of(set);
    }

    @Override
    public List<Measure> run(Path folder, Program program, Misses misses) throws IOException {
        int gold = 0;
        int found = 0;
        int right = 0;
        for (CSVRecord pair : pairs(folder.resolve(needs()))) {
            boolean contradicts = pair.get("label").equals(contradiction);
            List<Finding> findings = findings(program, pair.get("premise"), pair.get("hypothesis"));
            boolean says = !findings.isEmpty();
            gold += contradicts ? 1 : 0;
            found += says ? 1 : 0;
            right += says && contradicts ? 1 : 0;
            if (says || contradicts) {
                misses.miss(
                        set,
                        pair.get("id") + (says == contradicts ? " right" : says ? " WRONG" : " missed"),
                        pair.get("premise") + " || " + pair.get("hypothesis"),
                        pair.get("label_text"),
                        findings.stream()
                                .map(finding -> finding.rule() + " "
                                        + finding.evidence().get(0).label())
                                .toList()
                                .toString());
            }
        }
        return List.of(
                Measure.share(set, "contradicts, precision", right, found),
                Measure.share(set, "contradicts, recall", right, gold));
    }

    private static List<CSVRecord> pairs(Path folder) throws IOException {
        List<CSVRecord> pairs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, TABS)) {
                    pairs.addAll(rows.getRecords());
                }
            }
        }
        return pairs;
    }

    private static List<Finding> findings(Program program, String premise, String hypothesis) {
        Report report = program.checker().check(article("two", hypothesis), List.of(article("one", premise)));
        return report.findings().stream()
                .filter(finding -> finding.evidence().stream()
                        .anyMatch(evidence -> evidence.dataset().equals(Counterparts.DATASET)))
                .toList();
    }

    private static Article article(String id, String text) {
        return new Article(id, "bench", "", text, "fr", Optional.empty(), Optional.empty());
    }
}
