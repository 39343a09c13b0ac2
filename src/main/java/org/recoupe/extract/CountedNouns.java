package org.recoupe.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Finds what a number counts: the noun after it, past the adjectives that may stand before one. */
final class CountedNouns {

    private static final int FARTHEST = 4;

    /** A noun found: the token after it and the noun as written. */
    record Noun(int to, String written) {}

    private final Phrases<String> of;
    private final Set<String> before;
    private final Set<String> stops;
    private final Set<String> irregular;
    private final List<String> endings;
    private final boolean compounds;

    CountedNouns(Language language) {
        Table table = language.table("nouns");
        of = new Phrases<>(language);
        forms(table, "of").forEach(form -> of.add(form, form));
        before = forms(table, "before");
        stops = forms(table, "stop");
        irregular = forms(table, "irregular");
        endings = List.copyOf(forms(table, "plural"));
        compounds = !forms(table, "compound").isEmpty();
    }

    static Set<String> forms(Table table, String kind) {
        return table.rows().stream()
                .filter(row -> row.get("kind").equals(kind))
                .flatMap(row -> row.all("form").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The token after "de" or "of"; the same one if none stands there. */
    int afterOf(Tokens tokens, int at, int limit) {
        return of.startingAt(tokens, at, limit).stream()
                .findFirst()
                .map(Phrases.Match::to)
                .orElse(at);
    }

    /** Whether that word can stand neither as a noun nor within a noun phrase. */
    boolean isStop(Token word) {
        return stops.contains(word.norm());
    }

    /** The noun that a number counts, from that token on, the number's "de" included; "page" in "10-page". */
    Optional<Noun> after(Tokens tokens, Numeral number, int from, int limit) {
        if (from + 1 < limit
                && tokens.get(from).kind() == Token.Kind.HYPHEN
                && tokens.get(from).glued()) {
            Token next = tokens.get(from + 1);
            boolean noun = next.kind() == Token.Kind.WORD && next.glued() && !isStop(next);
            return noun ? Optional.of(new Noun(from + 2, next.text())) : Optional.empty();
        }
        int start = number.nominal() ? afterOf(tokens, from, limit) : from;
        return at(tokens, start, limit, !number.nominal() && number.value() < 2);
    }

    /** The noun in "de …": what a share is of, or what is measured. */
    Optional<Noun> of(Tokens tokens, int at, int limit) {
        int start = afterOf(tokens, at, limit);
        return start == at ? Optional.empty() : at(tokens, start, limit, true);
    }

    private Optional<Noun> at(Tokens tokens, int start, int limit, boolean singular) {
        Optional<Noun> first = Optional.empty();
        int at = start;
        while (at < limit && at < start + FARTHEST) {
            Token token = tokens.get(at);
            if (token.kind() == Token.Kind.HYPHEN && token.glued()) {
                at++;
                continue;
            }
            if (token.kind() != Token.Kind.WORD || isStop(token) || endsInApostrophe(token)) {
                break;
            }
            at++;
            if (before.contains(token.norm())) {
                continue;
            }
            if (isPlural(token)) {
                return Optional.of(new Noun(at, token.text()));
            }
            if (first.isEmpty()) {
                first = Optional.of(new Noun(at, token.text()));
            }
            if (!compounds) {
                break;
            }
        }
        return singular ? first : Optional.empty();
    }

    /** Whether that word looks like a noun in the plural. */
    boolean isPlural(Token word) {
        if (word.kind() != Token.Kind.WORD || isStop(word)) {
            return false;
        }
        return irregular.contains(word.norm())
                || endings.stream().anyMatch(word.norm()::endsWith)
                || word.text().length() > 1 && word.text().equals(word.text().toUpperCase(Locale.ROOT));
    }

    private static boolean endsInApostrophe(Token word) {
        return Tokens.isApostrophe(word.text().charAt(word.text().length() - 1));
    }
}
