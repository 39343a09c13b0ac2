package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.recoupe.article.Article;
import org.recoupe.article.Span;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.language.Language;
import org.recoupe.report.Coverage;
import org.recoupe.report.Format;
import org.recoupe.report.Report;
import org.recoupe.report.ReportedClaim;

/** Whatever a text holds: it is read to its end, quoted exactly, every mention is accounted for, every format written. */
class AnyTextTest {

    private static final FactChecker CHECKER = FactChecker.of(Options.shipped());

    /** Pieces of articles that mean something together, or nearly so. */
    private static final List<String> FRENCH = List.of(
            "quatre-vingt-dix-neuf",
            "mille",
            "un million et demi",
            "4,36 milliards",
            "1 234 567",
            "12 %",
            "0,5 point",
            "« ",
            " »",
            "\"",
            "lundi 19 août 2024",
            "le 31 février",
            "il y a trois ans",
            "en 2023",
            "du 3 au 5 mai",
            "depuis la chute de l'URSS",
            "entre 2010 et",
            "la France",
            "les deux pays",
            "son homologue",
            "le président",
            "Vladimir Poutine",
            "a déclaré",
            "selon",
            "Berlin, la capitale de",
            "de dollars",
            "€",
            "-5 °C",
            "un tiers des",
            "habitants",
            "a augmenté de",
            "est passé de 3 à",
            "premier exportateur",
            "plus que",
            "?",
            ".",
            ",",
            ";",
            "et",
            "l'",
            "d’",
            "aujourd'hui",
            "il",
            "ne",
            "pas",
            "pourrait",
            "par an",
            "âgé de 45 ans",
            "\n\n",
            "(",
            ")",
            "…");

    private static final List<String> ENGLISH = List.of(
            "ninety-nine",
            "thousand",
            "a million and a half",
            "$4.36bn",
            "1,234,567",
            "12%",
            "half a dozen",
            "2/3",
            "1/0",
            "“",
            "”",
            "Monday, 19 August 2024",
            "February 30",
            "three years ago",
            "last year",
            "from May 3 to 5",
            "the 1990s",
            "since the fall of the USSR",
            "between 2010 and",
            "France",
            "both countries",
            "his counterpart",
            "President",
            "Vladimir Putin",
            "said that",
            "according to",
            "Berlin, the capital of",
            "people",
            "€",
            "-5 °F",
            "a third of",
            "inhabitants",
            "rose by",
            "went from 3 to",
            "largest exporter",
            "more than",
            "?",
            ".",
            ",",
            ";",
            "and",
            "he",
            "not",
            "may",
            "per year",
            "aged 45",
            "45-year-old",
            "\n",
            "--",
            "12:30",
            "192.168.1.1",
            "MH17",
            "3-1");

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void anyCharacters(@ForAll("characters") String text, @ForAll("languages") String language) throws IOException {
        assertAccountedFor(text, language);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void anyPiecesOfFrenchAndEnglish(@ForAll("pieces") String text, @ForAll("languages") String language)
            throws IOException {
        assertAccountedFor(text, language);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void realSentencesTornApart(@ForAll("torn") String text, @ForAll("languages") String language) throws IOException {
        assertAccountedFor(text, language);
    }

    @Example
    void aMillionLettersWithoutASpace() throws IOException {
        assertAccountedFor("a".repeat(1_000_000), "fr");
    }

    @Example
    void aHundredThousandDigits() throws IOException {
        assertAccountedFor("7".repeat(100_000), "en");
    }

    @Example
    void quotesWithinQuotes() throws IOException {
        assertAccountedFor("« Il dit : “".repeat(500) + "12 morts" + "” ». ".repeat(500), "fr");
    }

    @Example
    void marksThatTurnTheDirection() throws IOException {
        assertAccountedFor("La \u202eFrance\u202c compte \u2066" + "68 millions\u2069 d'\u200fhabitants\u200e.", "fr");
    }

    @Example
    void nothingAtAll() throws IOException {
        assertAccountedFor("", "fr");
        assertAccountedFor("\u0000\uffff\ufeff", "en");
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(Language.all().stream().map(Language::code).toList());
    }

    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.oneOf(
                        Arbitraries.chars(), // lone surrogates too
                        Arbitraries.chars().range('\u0000', '\u007f'),
                        Arbitraries.chars().range('\u0600', '\u06ff'),
                        Arbitraries.chars().range('\u2000', '\u206f'),
                        Arbitraries.chars().with("0123456789 .,-«»\"'’%€$½²\u0301\ud83d\ude00\u0661"))
                .list()
                .ofMaxSize(300)
                .map(AnyTextTest::joined);
    }

    private static String joined(List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }

    @Provide
    Arbitrary<String> pieces() {
        Arbitrary<String> gaps = Arbitraries.of(" ", " ", " ", "", "\u00a0", "\u202f", "-", "\u200b");
        Arbitrary<String> words = Arbitraries.oneOf(Arbitraries.of(FRENCH), Arbitraries.of(ENGLISH));
        return Combinators.combine(words, gaps)
                .as((word, gap) -> word + gap)
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> torn() {
        String whole = String.join(" ", FRENCH) + String.join(" ", ENGLISH);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, whole.length());
        return Combinators.combine(places, places)
                .as((a, b) -> whole.substring(Math.min(a, b), Math.min(Math.max(a, b), Math.min(a, b) + 40)))
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    private static void assertAccountedFor(String text, String language) throws IOException {
        Article article =
                new Article("any", "-", "", text, language, Optional.of(LocalDate.of(2024, 8, 19)), Optional.empty());
        Report report = CHECKER.check(article);
        assertThat(report.run().failures()).isEmpty();
        for (Mention mention : report.mentions()) {
            assertQuoted(mention.span(), text);
            boolean accounted = report.coverage().account().stream()
                    .map(Coverage.Entry::span)
                    .anyMatch(mention.span()::equals);
            assertThat(accounted || mention.kind() == MentionKind.ENTITY)
                    .as("%s is accounted for", mention)
                    .isTrue();
        }
        for (ReportedClaim claim : report.claims()) {
            assertQuoted(claim.span(), text);
        }
        assertDigitsRead(text, report.mentions());
        for (Format format : Format.values()) {
            format.writer().write(report, new StringBuilder());
        }
    }

    /** No digit is dropped: it is part of something that was read, be it a code that counts nothing. */
    private static void assertDigitsRead(String text, List<Mention> mentions) {
        BitSet read = new BitSet();
        mentions.forEach(
                mention -> read.set(mention.span().start(), mention.span().end()));
        int dropped = read.nextClearBit(0);
        while (dropped < text.length() && !Character.isDigit(text.charAt(dropped))) {
            dropped = read.nextClearBit(dropped + 1);
        }
        assertThat(dropped).as("the first digit that no mention holds").isGreaterThanOrEqualTo(text.length());
    }

    private static void assertQuoted(Span span, String text) {
        assertThat(text.substring(span.start(), span.end())).isEqualTo(span.quote());
    }
}
