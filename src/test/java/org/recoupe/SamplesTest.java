package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.article.Span;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Verdict;
import org.recoupe.report.Report;
import org.recoupe.report.ReportedClaim;

/** The sample articles come out as their table says: every planted error is found, and nothing else is called wrong. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("src/samples");

    private static FactChecker checker;

    /** A line of the table: what stands in the sample, and the verdict on it. */
    record Expected(String sample, String quote, Verdict verdict) {}

    @BeforeAll
    static void load() {
        checker = FactChecker.of(Options.shipped());
    }

    static List<Expected> expected() throws IOException {
        List<Expected> rows = new ArrayList<>();
        String sample = "";
        for (String line : Files.readAllLines(SAMPLES.resolve("README.md"))) {
            if (line.startsWith("## ")) {
                sample = line.substring(3);
            }
            String[] cells = line.split("\\|");
            boolean verdict = cells.length > 3 && cells[2].strip().matches("[A-Z_]+");
            if (verdict) {
                rows.add(new Expected(sample, cells[1].strip(), Verdict.valueOf(cells[2].strip())));
            }
        }
        return rows;
    }

    static Stream<String> samples() throws IOException {
        return expected().stream().map(Expected::sample).distinct();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void eachLineOfTheTable(Expected expected) {
        Report report = check(expected.sample());
        Span span = find(report, expected.quote());
        Set<Verdict> verdicts = report.claims().stream()
                .filter(claim -> claim.span().overlaps(span))
                .flatMap(claim -> claim.verdict().stream())
                .collect(Collectors.toSet());
        assertThat(verdicts).as(expected.quote()).contains(expected.verdict());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingElseIsCalledWrong(String sample) throws IOException {
        Report report = check(sample);
        List<Span> planted = expected().stream()
                .filter(row -> row.sample().equals(sample))
                .filter(row -> Set.of(Verdict.INCONSISTENT, Verdict.DISPUTED, Verdict.IMPRECISE)
                        .contains(row.verdict()))
                .map(row -> find(report, row.quote()))
                .toList();
        List<String> accused = report.findings().stream()
                .filter(finding -> Set.of(Verdict.INCONSISTENT, Verdict.DISPUTED, Verdict.IMPRECISE)
                        .contains(finding.verdict()))
                .map(finding -> claim(report, finding))
                .filter(claim -> planted.stream().noneMatch(span -> span.overlaps(claim.span())))
                .map(claim -> claim.span().quote())
                .toList();
        assertThat(accused).isEmpty();
    }

    private static ReportedClaim claim(Report report, Finding finding) {
        return report.claims().stream()
                .filter(claim -> claim.id().equals(finding.claim()))
                .findFirst()
                .orElseThrow();
    }

    private static Span find(Report report, String quote) {
        int at = report.article().text().indexOf(quote);
        assertThat(at).as("\"%s\" stands in the sample", quote).isNotNegative();
        return report.article().span(Span.Part.BODY, at, at + quote.length());
    }

    private static Report check(String sample) {
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none())
                .open(SAMPLES.resolve(sample).toString())) {
            return checker.check(checker.article(drafts.next()));
        }
    }
}
