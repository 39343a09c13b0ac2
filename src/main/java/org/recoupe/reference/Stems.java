package org.recoupe.reference;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.recoupe.article.Span;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Words of one language without what inflection adds, so that {@code échange} is found in {@code échanges}. */
public final class Stems {

    private record Ending(String ending, String stem, int least) {}

    private static final Map<Language, Stems> ALL = new ConcurrentHashMap<>();

    private final Language language;
    /** In the order of the table, by their last letters. */
    private final Map<Character, List<Ending>> endings;

    private final Map<String, List<String>> phrases = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> tables = new ConcurrentHashMap<>();
    private final Map<String, List<List<String>>> listed = new ConcurrentHashMap<>();

    private Stems(Language language) {
        this.language = language;
        this.endings = language.table("endings").rows().stream()
                .map(Stems::ending)
                .collect(Collectors.groupingBy(
                        ending -> ending.ending().charAt(ending.ending().length() - 1)));
    }

    private static Ending ending(Table.Row row) {
        return new Ending(row.get("ending"), row.get("stem"), (int) row.number("least", 0));
    }

    /** Those of that language. */
    public static Stems of(Language language) {
        return ALL.computeIfAbsent(language, Stems::new);
    }

    Language language() {
        return language;
    }

    /** The stem of a folded word. */
    public String stem(String folded) {
        if (folded.isEmpty()) {
            return folded;
        }
        for (Ending each : endings.getOrDefault(folded.charAt(folded.length() - 1), List.of())) {
            if (folded.endsWith(each.ending())
                    && folded.length() - each.ending().length() >= each.least()) {
                return folded.substring(0, folded.length() - each.ending().length()) + each.stem();
            }
        }
        return folded;
    }

    /** The stems of the words and numbers of a text, in order. */
    List<String> of(String text) {
        return Tokens.of(Span.Part.BODY, text, language).all().stream()
                .filter(Stems::counts)
                .map(token -> stem(token.folded()))
                .toList();
    }

    /** The stems of a phrase of the reference data, which are worked out once. */
    List<String> ofPhrase(String phrase) {
        return phrases.computeIfAbsent(phrase, this::of);
    }

    /** The forms that a table of the language lists for that part. */
    Set<String> words(String table, String part) {
        return tables.computeIfAbsent(
                table + " " + part,
                name -> language.table(table).rows().stream()
                        .filter(row -> row.get("part").equals(part))
                        .flatMap(row -> row.all("form").stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The forms that a table of the language lists, in small letters. */
    Set<String> forms(String table) {
        return tables.computeIfAbsent(
                table,
                name -> language.table(name).rows().stream()
                        .flatMap(row -> row.all("form").stream())
                        .map(form -> form.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The phrases that a table of the language lists for that part, as stems. */
    List<List<String>> phrases(String table, String part) {
        return listed.computeIfAbsent(
                table + " " + part,
                name -> language.table(table).rows().stream()
                        .filter(row -> row.get("part").equals(part))
                        .flatMap(row -> row.all("form").stream())
                        .map(this::ofPhrase)
                        .toList());
    }

    /** The stems of folded words. */
    Set<String> of(Collection<String> folded) {
        Set<String> stems = new HashSet<>();
        folded.forEach(word -> stems.add(stem(word)));
        return stems;
    }

    /** Whether it is a word or a number, and not elided: {@code d'} tells nothing. */
    public static boolean counts(Token token) {
        boolean elided = Tokens.isApostrophe(token.text().charAt(token.text().length() - 1));
        return (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.DIGITS) && !elided;
    }
}
