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

    /** Where nouns and adjectives stand before the noun, it may be this many words off. */
    private static final int FARTHEST_COMPOUND = 6;

    /** A noun found: the token after it, the noun, and all that is counted, as written: "cells", "black queen cells". */
    record Noun(int to, String head, String written) {}

    private final Phrases<String> of;
    private final Phrases<String> sets;
    private final Set<String> before;
    private final Set<String> degrees;
    private final List<String> adjectives;
    private final List<String> leading;
    private final Set<String> stops;
    private final Set<String> irregular;
    private final List<String> endings;
    private final List<String> singulars;
    private final boolean compounds;

    CountedNouns(Language language) {
        Table table = language.table("nouns");
        of = new Phrases<>(language);
        forms(table, "of").forEach(form -> of.add(form, form));
        sets = new Phrases<>(language);
        forms(table, "of-set").forEach(form -> sets.add(form, form));
        adjectives = List.copyOf(forms(table, "adjective"));
        leading = List.copyOf(forms(table, "leading"));
        before = forms(table, "before");
        degrees = forms(table, "degree");
        stops = forms(table, "stop");
        irregular = forms(table, "irregular");
        endings = List.copyOf(forms(table, "plural"));
        singulars = List.copyOf(forms(table, "singular"));
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
            return noun ? Optional.of(new Noun(from + 2, next.text(), next.text())) : Optional.empty();
        }
        int set = sets.startingAt(tokens, from, limit).stream()
                .findFirst()
                .map(Phrases.Match::to)
                .orElse(from);
        if (set > from) {
            return at(tokens, set, limit, false);
        }
        int start = number.nominal() ? afterOf(tokens, from, limit) : from;
        return at(tokens, start, limit, !number.nominal() && Math.abs(number.value()) < 2);
    }

    /** The noun in "de …": what a share is of, or what is measured. */
    Optional<Noun> of(Tokens tokens, int at, int limit) {
        int start = afterOf(tokens, at, limit);
        return start == at ? Optional.empty() : at(tokens, start, limit, true);
    }

    private Optional<Noun> at(Tokens tokens, int start, int limit, boolean singular) {
        Optional<Noun> first = Optional.empty();
        Optional<Noun> capitals = Optional.empty();
        int words = 0;
        int at = start;
        while (at < limit && words < (compounds ? FARTHEST_COMPOUND : FARTHEST)) {
            Token token = tokens.get(at);
            boolean between = token.kind() == Token.Kind.HYPHEN && token.glued()
                    || compounds && words > 0 && isComma(token) && isAdjective(tokens.get(at - 1));
            if (between) {
                at++;
                continue;
            }
            boolean degree = isDegree(tokens, at, limit);
            if (token.kind() != Token.Kind.WORD || isStop(token) && !degree || endsInApostrophe(token)) {
                break;
            }
            at++;
            words++;
            if (degree || before.contains(token.norm())) {
                continue;
            }
            if (isPlural(token)) {
                return Optional.of(noun(tokens, start, compounds ? endOfPlurals(tokens, at, limit) : at));
            }
            if (isCapitals(token) && capitals.isEmpty()) {
                capitals = Optional.of(noun(tokens, start, at));
            }
            if (first.isEmpty() && !(compounds && isAdjective(token) && goesOn(tokens, at, limit))) {
                first = Optional.of(noun(tokens, start, at));
            }
            if (!compounds) {
                break;
            }
        }
        return singular ? first : capitals;
    }

    /** "Plus" in "les 10 plus grandes villes". */
    private boolean isDegree(Tokens tokens, int at, int limit) {
        return degrees.contains(tokens.get(at).norm())
                && at + 1 < limit
                && before.contains(tokens.get(at + 1).norm());
    }

    /** The token after the plurals that follow each other, the first of which ends there: "arms dealers". */
    private int endOfPlurals(Tokens tokens, int end, int limit) {
        int at = end;
        while (at < limit && !tokens.get(at).capitalised() && isPlural(tokens.get(at))) {
            at++;
        }
        return at;
    }

    /** The noun that ends before that token, without the adverbs and participles that its phrase starts with. */
    private Noun noun(Tokens tokens, int start, int end) {
        int from = compounds ? start : end - 1;
        while (from + 1 < end && isLeading(tokens.get(from))) {
            from++;
        }
        String written = tokens.span(from, end).quote();
        return new Noun(end, tokens.get(end - 1).text(), written);
    }

    private boolean isLeading(Token word) {
        return word.kind() == Token.Kind.HYPHEN || leading.stream().anyMatch(word.norm()::endsWith);
    }

    private static boolean isComma(Token token) {
        return token.text().equals(",");
    }

    private boolean isAdjective(Token word) {
        return before.contains(word.norm()) || adjectives.stream().anyMatch(word.norm()::endsWith);
    }

    private boolean goesOn(Tokens tokens, int at, int limit) {
        return at < limit && tokens.get(at).kind() == Token.Kind.WORD && !isStop(tokens.get(at));
    }

    /** Whether that word looks like a noun in the plural. */
    boolean isPlural(Token word) {
        if (word.kind() != Token.Kind.WORD || isStop(word)) {
            return false;
        }
        boolean regular = endings.stream().anyMatch(word.norm()::endsWith)
                && singulars.stream().noneMatch(word.norm()::endsWith);
        return regular || irregular.contains(word.norm()) || !compounds && isCapitals(word);
    }

    /** "12 CDI", "3 SMS": abbreviations take no ending. */
    private static boolean isCapitals(Token word) {
        return word.text().length() > 1 && word.text().equals(word.text().toUpperCase(Locale.ROOT));
    }

    private static boolean endsInApostrophe(Token word) {
        return Tokens.isApostrophe(word.text().charAt(word.text().length() - 1));
    }
}
