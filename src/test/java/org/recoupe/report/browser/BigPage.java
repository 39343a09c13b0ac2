package org.recoupe.report.browser;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.recoupe.article.Article;
import org.recoupe.article.Span;
import org.recoupe.finding.Finding;
import org.recoupe.report.Coverage;
import org.recoupe.report.HtmlReport;
import org.recoupe.report.IndexPage;
import org.recoupe.report.Report;
import org.recoupe.report.ReportedClaim;
import org.recoupe.report.Review;
import org.recoupe.report.Shelf;

/**
 * What large pages cost in a browser: {@code BigPage claims <number> <folder>} for one report with so many claims, {@code BigPage
 * reports <number> <folder>} for the list of so many reports.
 */
final class BigPage {

    private static final String PAINT = "return performance.getEntriesByType('paint').map(it => it.startTime)[0] ?? -1";

    /** From the key to the frame that shows the outcome, and to the one that says how many there are. */
    private static final String FILTER = """
            const [text, done] = arguments, q = document.getElementById('q'), start = performance.now();
            q.value = text;
            q.dispatchEvent(new Event('input'));
            const busy = performance.now() - start;
            const counted = shown => document.getElementById('shown').textContent === '…'
              ? setTimeout(() => counted(shown), 5)
              : done([busy, shown, performance.now() - start]);
            requestAnimationFrame(() => setTimeout(() => counted(performance.now() - start), 0));
            """;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private BigPage() {}

    public static void main(String[] arguments) throws IOException {
        int number = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2])).toRealPath();
        if (arguments[0].equals("claims")) {
            new BigPage().claims(number, folder);
        } else {
            new BigPage().reports(number, folder);
        }
    }

    private void claims(int number, Path folder) throws IOException {
        Path page = folder.resolve("big.html");
        Report big = repeated(Pages.report("commerce-caucase.fr"), number);
        long start = System.nanoTime();
        try (Writer writer = Files.newBufferedWriter(page)) {
            HtmlReport.in("fr").write(big, writer);
        }
        out.printf(
                Locale.ROOT,
                "%d claims, %d findings: written in %d ms, %.1f MB%n",
                big.claims().size(),
                big.findings().size(),
                millis(start),
                Files.size(page) / 1e6);
        measure(page, "inconsistent", "v:incohérent s:tass !karabakh", "z", "");
    }

    private void reports(int number, Path folder) throws IOException {
        String json = Files.readString(Path.of("reports/sample/commerce-caucase.fr.json"));
        for (int i = 0; i < number; i++) {
            Path file = folder.resolve("report-" + i + ".json");
            if (!Files.exists(file)) {
                String day = String.format(Locale.ROOT, "20%02d-%02d-%02d", 15 + i % 10, 1 + i % 12, 1 + i % 28);
                Files.writeString(
                        file, json.replace("2024-09-12", day).replace("\"title\": \"", "\"title\": \"" + i + " "));
            }
        }
        long start = System.nanoTime();
        long before = cpu();
        Files.deleteIfExists(folder.resolve(".reports.jsonl"));
        Shelf.in(folder).reports();
        out.printf("%d reports: all read in %d ms (processor %d ms)%n", number, millis(start), cpu() - before);
        start = System.nanoTime();
        before = cpu();
        Path page = folder.resolve("index.html");
        try (Writer writer = Files.newBufferedWriter(page)) {
            IndexPage.write(Shelf.in(folder).reports(), List.of(), "fr", ".html", writer);
        }
        out.printf(
                Locale.ROOT,
                "none changed: list written in %d ms (processor %d ms), %.1f MB%n",
                millis(start),
                cpu() - before,
                Files.size(page) / 1e6);
        measure(page, "caucase", "v:disputed 77", "zzz", "");
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** The processor time that this process has taken so far, which a busy machine does not lengthen. */
    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private void measure(Path page, String... filters) {
        for (int run = 0; run < 3; run++) {
            try (Chromium chromium = Chromium.open()) {
                chromium.size(1280, 900).at(page);
                out.printf(
                        Locale.ROOT,
                        "first paint %.0f ms%n",
                        Double.parseDouble(chromium.ask(PAINT).toString()));
                for (String filter : filters) {
                    List<?> times = (List<?>) chromium.askLater(FILTER, filter);
                    out.printf(
                            "  filter \"%s\": script %s ms, shown after %s ms, all counted after %s ms%n",
                            filter, round(times.get(0)), round(times.get(1)), round(times.get(2)));
                }
            }
        }
    }

    private static long round(Object number) {
        return Math.round(Double.parseDouble(String.valueOf(number)));
    }

    /** The report over and over in one text, until it has so many claims. */
    static Report repeated(Report report, int claims) {
        Article article = report.article();
        StringBuilder text = new StringBuilder();
        List<ReportedClaim> all = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int round = 0; all.size() < claims; round++) {
            int shift = text.length();
            text.append(article.text()).append("\n\n");
            for (ReportedClaim claim : report.claims()) {
                if (claim.span().part() == Span.Part.BODY && all.size() < claims) {
                    String id = "r" + round + claim.id();
                    Span at = claim.span();
                    all.add(new ReportedClaim(
                            id,
                            claim.kind(),
                            new Span(at.part(), at.start() + shift, at.end() + shift, at.quote()),
                            claim.parts(),
                            claim.period(),
                            claim.modality(),
                            claim.attribution(),
                            claim.checkWorthiness(),
                            claim.verdict()));
                    for (Finding it : report.findings()) {
                        if (it.claim().equals(claim.id())) {
                            findings.add(new Finding(
                                    id,
                                    it.verdict(),
                                    it.severity(),
                                    it.rule(),
                                    it.also(),
                                    it.fingerprint() + round,
                                    it.caveats(),
                                    it.explanation(),
                                    it.evidence()));
                        }
                    }
                }
            }
        }
        Article big = new Article(
                article.id(),
                article.origin(),
                article.title(),
                text.toString(),
                article.language(),
                article.published(),
                Optional.empty());
        return new Report(
                big,
                List.of(),
                all,
                findings,
                new Coverage(List.of()),
                report.names(),
                report.sources(),
                report.rules(),
                List.of(),
                Review.NONE,
                report.run());
    }
}
