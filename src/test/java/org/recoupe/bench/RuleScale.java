package org.recoupe.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * What many rules cost. {@code write FOLDER N} writes a pack of N rules as large as shipped ones that say nothing of the
 * samples; {@code compile FOLDER} prints how long it takes to load it, in milliseconds; {@code speed FOLDER FOLDER} how
 * many articles a second go through with each, beside the shipped rules, and their ratio.
 */
final class RuleScale {

    private static final int ROUNDS = 7;
    private static final int ARTICLES = 60;
    private static final double NANO = 1e9;
    private static final double MILLI = 1e6;

    private static final PrintStream OUT = System.out;

    private static final String RULE = """
            package scale.n%1$d

            // Rule %1$d of a pack that measures what rules cost: it looks at each figure and says nothing of it.

            rule "is beyond all measure"
              @title("Beyond all measure, %1$d")
              @titre("Hors de toute mesure, %1$d")
              @en("{c.quantity}: the reference has {f.value} ({f.source}).")
              @fr("{c.quantity} : la référence donne {f.value} ({f.source}).")
            when
              $c : QuantityClaim( $id : id, asserted, quantity.value > %1$d )
              $t : Tolerance( measure == $c.measure )
              Threshold( name == "imprecise", scope == "*", $zone : value )
              $f : Figure( claim == $id, speaks, gap > $t.relative * $zone * 1e9 + %1$d )
              not Figure( claim == $id, speaks, gap <= $t.relative * $zone )
            then
              report.imprecise($c);
            end
            """;

    private RuleScale() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "write" -> write(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            case "compile" -> compile(Path.of(arguments[1]));
            case "speed" -> speed(Path.of(arguments[1]), Path.of(arguments[2]));
            default -> throw new IllegalArgumentException("write, compile or speed, not " + arguments[0]);
        }
    }

    private static void write(Path folder, int rules) throws IOException {
        for (int i = 1; i <= rules; i++) {
            Path rule = folder.resolve("scale/n%1$d/n%1$d.drl".formatted(i));
            Files.createDirectories(rule.getParent());
            Files.writeString(rule, RULE.formatted(i));
        }
    }

    private static void compile(Path folder) {
        long start = System.nanoTime();
        RuleBook book = RuleBook.load(List.of(RuleFolder.of(folder)));
        OUT.printf("%d rules: %.0f ms%n", book.rules().size(), (System.nanoTime() - start) / MILLI);
    }

    private static void speed(Path few, Path many) throws IOException {
        Catalog catalog = FactChecker.catalog(Options.shipped());
        FactChecker one = checker(catalog, few);
        FactChecker other = checker(catalog, many);
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
