package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.rule.Dossiers.dossier;
import static org.recoupe.rule.Dossiers.figure;
import static org.recoupe.rule.Dossiers.mayor;
import static org.recoupe.rule.Dossiers.moreThan;
import static org.recoupe.rule.Dossiers.tenure;
import static org.recoupe.rule.Dossiers.weekday;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.RuleExample;
import org.recoupe.RuleExamples;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.reference.Candidate.Figure;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.Dossier;

/** Rules that need no compiler say what the same rules say once they are compiled to classes. */
class PlainRulesTest {

    private static final Path SHIPPED = Path.of("rules");

    /** Each is a rule of its own; {@code $x}, {@code $y} and {@code $z} are numbers, of which some are infinite or none. */
    private static final List<String> CONSTRAINTS = """
            gap == 0
            gap != 0
            gap > $x
            gap >= $x
            gap < $x
            gap <= $x
            value == $x
            value != $x
            value > $x * 2
            value >= $x + 1
            value < $x - 1 || value > $x + 1
            value <= $x / 2
            value % 7 == 3
            value / $y > 0
            value / ( $x - $x ) > 1
            ( value - $x ) / $x * 100 > -5.5
            value * -1 < 0 - $x
            ratio > 1 - $z && ratio < 1 + $z
            Math.abs( value - $x ) <= $z
            Math.abs( value - $x ) > $z || gap == $z
            Math.max( value, $x ) == value
            Math.min( value, $x ) == value
            Math.abs( gap ) < 1e-3
            Double.isNaN( gap )
            range.low == value
            range.bounded()
            ! range.bounded
            !( gap > 1 )
            source == "port"
            source != "port"
            source.length() > 4
            source.length > 4
            source.startsWith( "po" )
            source.contains( "or" )
            source.contains( source )
            source.matches( "[a-p]ort" )
            unitCode == $c.quantity.unitCode
            unitCode.equals( "USD" )
            conversion == ""
            timing == Timing.AS_OF
            timing != Figure.Timing.AS_OF
            variant in ( Figure.Variant.SAME, Figure.Variant.OTHER_YEAR )
            variant in ( Figure.Variant.OTHER_ENTITY )
            source in ( "news", "port", "else" )
            speaks
            speaks == true
            speaks == false
            same && speaks && once
            same || once
            period == $c.period
            period.from == $c.period.from
            period.from != $c.period.to
            period.from < $c.period.to
            period.to >= $c.period.from
            period.from.year == 2023
            period.from.year - $c.period.from.year < 1
            period.from.year * 2 > 4045
            period.from.plusYears( 1 ).dayOfWeek == period.to.dayOfWeek
            period.from.dayOfMonth == period.from.monthValue
            dimensions["country"] == "LVA"
            dimensions["year"] == "LVA"
            dimensions == $c.dimensions
            $c.context.entities contains "LVA"
            $c.context.words contains source
            $c.span.quote.contains( "ord" )
            $c.span.start < $c.span.end
            $c.modality == Modality.ASSERTED
            $c.quantity.comparator.lower && value > $c.quantity.value
            $c.quantity.range.meets( range )
            $c.quantity.range.high == Double.POSITIVE_INFINITY
            value > $x && ( gap < $y || ratio * 2 > 2 ) && !( source == "x" )
            """.lines().toList();

    @TempDir
    Path place;

    @Test
    void aConstraintHoldsWhereItHoldsOnceCompiled() throws IOException {
        RuleFile file = RuleFile.of("all/all.drl", "all.drl", drl(), false);
        CompiledFile plain = build(new RuleBuild(keys(), List.of(), cache("plain")), file);
        CompiledFile classes = build(RuleBuild.toClasses(keys(), cache("classes")), file);

        assertThat(plain.plain().outlines()).hasSameSizeAs(CONSTRAINTS);
        assertThat(classes.models()).isNotEmpty();
        Network one = Network.of(List.of(plain));
        Network other = Network.of(List.of(classes));
        int matches = 0;
        for (Dossier dossier : dossiers()) {
            Map<String, Integer> expected = matches(other, dossier);
            assertThat(matches(one, dossier)).isEqualTo(expected);
            matches += expected.size();
        }
        assertThat(matches).as("of them and %s dossiers", dossiers().size()).isGreaterThan(3 * CONSTRAINTS.size());
    }

    @Test
    void mostShippedRulesNeedNoCompiler() {
        long plain = RuleReader.read(SHIPPED, true).files().stream()
                .filter(file -> RuleCheck.of(file).plain().isPresent())
                .filter(PlainRulesTest::isPlain)
                .count();

        assertThat(plain).isGreaterThan(RuleReader.read(SHIPPED, true).files().size() * 9L / 10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shippedRulesSayTheSameOfEveryExample(boolean trusted) throws IOException {
        Catalog catalog = FactChecker.catalog(Options.shipped());
        FactChecker compiled = FactChecker.of(catalog, RuleBook.load(List.of(RuleFolder.shipped())));
        FactChecker plain = FactChecker.of(catalog, RuleBook.load(List.of(another(trusted)), cache("shipped")));

        List<Article> articles = new ArrayList<>(
                RuleExamples.in(SHIPPED).stream().map(RuleExample::article).toList());
        articles.addAll(wikinews(compiled));
        for (Article article : articles) {
            assertThat(plain.check(article).findings())
                    .as(article.origin())
                    .isEqualTo(compiled.check(article).findings());
        }
    }

    @Test
    void aFileWithOneRuleThatNeedsTheCompilerIsCompiled() throws IOException {
        String odd = drl()
                + "rule \"odd\" @en(\"e\") @fr(\"f\") when $c: QuantityClaim() forall(Figure(claim == $c.id) Figure(claim == $c.id, speaks))"
                + " then report.consistent($c); end";

        CompiledFile built = build(
                new RuleBuild(keys(), List.of(), cache("odd")), RuleFile.of("all/all.drl", "all.drl", odd, false));

        assertThat(built.plain().isEmpty()).isTrue();
        assertThat(built.models()).isNotEmpty();
    }

    private static boolean isPlain(RuleFile file) {
        try {
            PlainRules.of(RuleCheck.of(file).plain().orElseThrow());
            return true;
        } catch (FormulaReader.Unknown e) {
            return false;
        }
    }

    /** A copy of the shipped rules that is not taken for them. */
    private RuleFolder another(boolean trusted) throws IOException {
        Path copy = place.resolve("rules");
        try (Stream<Path> all = Files.walk(SHIPPED)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(SHIPPED.relativize(file));
                Files.createDirectories(target.getParent());
                String text = Files.readString(file);
                Files.writeString(target, RuleFolder.holdsRules(file) ? text + "\n// Another file.\n" : text);
            }
        }
        return trusted ? RuleFolder.trusted(copy) : RuleFolder.of(copy);
    }

    private static List<Article> wikinews(FactChecker checker) throws IOException {
        List<Article> articles = new ArrayList<>();
        Path path = Path.of("../shared/bench/wikinews-fr");
        if (Files.exists(path)) {
            try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(path.toString())) {
                while (drafts.hasNext()) {
                    articles.add(checker.article(drafts.next()));
                }
            }
        }
        return articles;
    }

    private static RuleKeys keys() {
        return RuleKeys.of(Vocabulary.hash());
    }

    private RuleCache cache(String name) {
        return new RuleCache(place.resolve(name));
    }

    private static CompiledFile build(RuleBuild build, RuleFile file) {
        build.add(new FolderContent(List.of(file), List.of(), List.of(), Levels.NONE, List.of()));
        List<CompiledFile> files = build.build();
        assertThat(build.problems()).isEmpty();
        return files.get(0);
    }

    private static Map<String, Integer> matches(Network network, Dossier dossier) {
        try {
            return Hearing.of(network, Set.of(), dossier, List.of()).matches();
        } catch (Hearing.RuleFault e) {
            throw new AssertionError(e);
        }
    }

    private static String drl() {
        StringBuilder drl = new StringBuilder();
        for (String constraint : CONSTRAINTS) {
            drl.append("rule \"%d\" @title(\"t\") @titre(\"t\") @en(\"e\") @fr(\"f\") when\n".formatted(drl.length()))
                    .append("$c: QuantityClaim($x: quantity.value, $y: quantity.range.high, $z: quantity.step)\n")
                    .append("$f: Figure(claim == $c.id, ")
                    .append(constraint)
                    .append(")\nthen report.consistent($c).caveat(\"tried\");\nend\n");
        }
        return drl.toString();
    }

    /** Without -0.0: compiled rules find what equals a number by its hash, to which that is another number than 0.0. */
    private static List<Dossier> dossiers() {
        List<Dossier> dossiers = new ArrayList<>();
        for (double said : new double[] {4e9, 3, 0.5, 0}) {
            QuantityClaim claim = moreThan(said);
            for (double found : new double[] {4e9, 4.4e9, 3, 10, 0, -7, Double.POSITIVE_INFINITY}) {
                Figure near = figure(claim, found, "port", 3);
                dossiers.add(dossier(claim, near, figure(claim, found * 2, "newspaper", 7)));
            }
        }
        dossiers.add(dossier(mayor("jane-doe"), tenure("jane-doe", true)));
        dossiers.add(dossier(weekday(LocalDate.of(2024, 3, 1), DayOfWeek.MONDAY)));
        return dossiers;
    }
}
