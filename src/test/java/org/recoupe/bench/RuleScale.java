package org.recoupe.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.article.Article;
import org.recoupe.reference.Catalog;
import org.recoupe.rule.RuleBook;
import org.recoupe.rule.RuleFolder;

/**
 * What many rules cost. {@code write FOLDER N general} writes a pack of N rules as large as shipped ones, each of which looks at
 * every figure and says nothing; {@code mixed} one of which a tenth matches, four tenths look at every figure, and the others speak of a
 * measure, offices, changes and events; {@code compile FOLDER} prints how long it takes to load it, in milliseconds;
 * {@code speed FOLDER FOLDER} how many articles a second go through with each, beside the shipped rules, and their ratio.
 */
final class RuleScale {

    private static final int ROUNDS = 7;
    private static final int ARTICLES = 60;
    private static final double NANO = 1e9;
    private static final double MILLI = 1e6;

    private static final PrintStream OUT = System.out;

    private static final String HEAD = """
            package scale.n%1$d

            // Rule %1$d of a pack that measures what rules cost.

            rule "is beyond all measure"
              @title("Beyond all measure, %1$d")
              @titre("Hors de toute mesure, %1$d")
              @en("{c.period}: rule %1$d.")
              @fr("{c.period} : règle %1$d.")
            when
            """;

    private static final String GENERAL = """
              $c : QuantityClaim( $id : id, asserted, quantity.value > %1$d )
              $t : Tolerance( measure == $c.measure )
              Threshold( name == "imprecise", scope == "*", $zone : value )
              $f : Figure( claim == $id, speaks, gap > $t.relative * $zone * 1e9 + %1$d )
              not Figure( claim == $id, speaks, gap <= $t.relative * $zone )
            then
              report.imprecise($c);
            end
            """;

    private static final String MATCHING = """
              $c : QuantityClaim( $id : id, asserted, quantity.value > %1$d )
              $t : Tolerance( measure == $c.measure )
              $f : Figure( claim == $id, speaks, gap <= $t.relative * %1$d )
              not Figure( claim == $id, speaks, gap > $t.relative * %1$d )
            then
              report.caveat($c, "check-by-hand");
            end
            """;

    private static final String OF_A_MEASURE = """
              $c : QuantityClaim( $id : id, asserted, measure == "bench/measure-%1$d" )
              $t : Tolerance( measure == $c.measure )
              $f : Figure( claim == $id, speaks, gap > $t.relative * %1$d )
              not Figure( claim == $id, speaks, gap <= $t.relative )
            then
              report.inconsistent($c);
            end
            """;

    private static final String OF_OFFICES = """
              $c : OfficeClaim( $id : id, asserted, named, role == "bench-office-%1$d" )
              $t : Tenure( claim == $id, person == $c.person, entity == $c.entity, fits, validity.to <= $c.period.from )
              not Tenure( claim == $id, person == $c.person, holds )
            then
              report.inconsistent($c);
            end
            """;

    private static final String OF_CHANGES = """
              $c : ChangeClaim( $id : id, asserted, change.unitCode == "%%", change.value > 1000000 + %1$d )
              Threshold( name == "change", scope == "*", $near : value )
              $f : Figure( claim == $id, speaks, unitCode == $c.change.unitCode, gap > $near )
              not Figure( claim == $id, speaks, unitCode == $c.change.unitCode, gap <= $near )
            then
              report.inconsistent($c);
            end
            """;

    private static final String OF_EVENTS = """
              $c : EventClaim( $id : id, asserted, eventKind == "bench-kind-%1$d" )
              $o : Occurrence( claim == $id, named, daysOff > %1$d )
              not Occurrence( claim == $id, daysOff == 0 )
            then
              report.inconsistent($c);
            end
            """;

    /** What the rules of a mixed pack look at, in turn. */
    private static final List<String> MIXED = List.of(
            MATCHING,
            GENERAL,
            OF_A_MEASURE,
            GENERAL,
            OF_OFFICES,
            GENERAL,
            OF_A_MEASURE,
            GENERAL,
            OF_CHANGES,
            OF_EVENTS);

    private RuleScale() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "write" ->
                write(
                        Path.of(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        arguments[3].equals("mixed") ? MIXED : List.of(GENERAL));
            case "compile" -> compile(Path.of(arguments[1]));
            case "speed" -> speed(Path.of(arguments[1]), Path.of(arguments[2]));
            default -> throw new IllegalArgumentException("write, compile or speed, not " + arguments[0]);
        }
    }

    private static void write(Path folder, int rules, List<String> kinds) throws IOException {
        for (int i = 1; i <= rules; i++) {
            Path rule = folder.resolve("scale/n%1$d/n%1$d.drl".formatted(i));
            Files.createDirectories(rule.getParent());
            Files.writeString(rule, (HEAD + kinds.get(i % kinds.size())).formatted(i));
        }
    }

    private static void compile(Path folder) {
        long start = System.nanoTime();
        RuleBook book = RuleBook.load(List.of(RuleFolder.of(folder)));
        double wall = (System.nanoTime() - start) / MILLI;
        double worked = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
        OUT.printf(
                "%d rules: %.0f ms; %.0f ms of work, the start of the JVM included%n",
                book.rules().size(), wall, worked);
    }

    private static void speed(Path few, Path many) throws IOException {
        Catalog catalog = FactChecker.catalog(Options.shipped());
        FactChecker one = checker(catalog, few);
        FactChecker other = checker(catalog, many);
        if (!verdicts(one).equals(verdicts(other))) {
            throw new IllegalStateException("the verdicts differ");
        }
        double best = 0;
        double least = 0;
        for (int i = 0; i < ROUNDS; i++) {
            best = Math.max(best, round(one));
            least = Math.max(least, round(other));
        }
        OUT.printf("%.1f and %.1f articles/s, ratio %.2f%n", best, least, least / best);
    }

    private static FactChecker checker(Catalog catalog, Path folder) {
        return FactChecker.of(catalog, RuleBook.load(List.of(RuleFolder.shipped(), RuleFolder.of(folder))));
    }

    private static List<String> verdicts(FactChecker checker) throws IOException {
        return checker.check(sample()).findings().stream()
                .map(finding -> finding.claim() + " " + finding.rule() + " " + finding.verdict())
                .toList();
    }

    /** Articles a second, by the time that the thread itself has worked. */
    private static double round(FactChecker checker) throws IOException {
        Article article = sample();
        var clock = java.lang.management.ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        for (int i = 0; i < ARTICLES; i++) {
            checker.check(article);
        }
        return ARTICLES * NANO / (clock.getCurrentThreadCpuTime() - start);
    }

    private static Article sample() throws IOException {
        Path path = Path.of("src/samples/commerce-caucase.fr.md");
        return new Article(
                "sample",
                path.toString(),
                "",
                Files.readString(path),
                "fr",
                Optional.of(LocalDate.of(2024, 8, 20)),
                Optional.empty());
    }
}
