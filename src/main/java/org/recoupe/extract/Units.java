package org.recoupe.extract;

import java.util.Optional;
import java.util.Set;
import org.recoupe.claim.Dimension;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** The units of a language, found around numbers. */
final class Units {

    /** How far before an angle its word of turning may stand, in tokens. */
    private static final int TURN_REACH = 4;

    private final Phrases<Unit> units;
    private final CountedNouns nouns;
    private final Set<String> turns;

    Units(Language language, CountedNouns nouns) {
        this.nouns = nouns;
        turns = CountedNouns.forms(language.table("nouns"), "turn");
        units = new Phrases<>(language);
        for (Table.Row row : language.table("units").rows()) {
            Unit unit = Unit.of(row);
            row.all("form").forEach(form -> units.add(form, unit));
        }
    }

    /** The unit that ends right before that token: "$4", "EUR 4". */
    Optional<Phrases.Match<Unit>> before(Tokens tokens, int at, int floor) {
        return units.endingAt(tokens, at, floor).stream()
                .filter(match -> match.value().before())
                .findFirst();
    }

    /** The unit that starts at that token and belongs before a number. */
    Optional<Phrases.Match<Unit>> startingAt(Tokens tokens, int at, int limit) {
        return units.startingAt(tokens, at, limit).stream()
                .filter(match -> match.value().before())
                .findFirst();
    }

    /** The unit after a number, with "de" between after a scale word or a hyphen in "3-inch". */
    Optional<Phrases.Match<Unit>> after(Tokens tokens, Numeral number, int limit) {
        Optional<Phrases.Match<Unit>> direct = match(tokens, number, afterHyphen(tokens, number.to(), limit), limit);
        if (direct.isPresent() || !number.nominal()) {
            return direct;
        }
        int at = nouns.afterOf(tokens, number.to(), limit);
        return at > number.to() ? match(tokens, number, at, limit) : direct;
    }

    /** The currency whose name ends right before that token, with or without a number: "le dollar". */
    Optional<Phrases.Match<Unit>> endingAt(Tokens tokens, int at, int floor) {
        return units.endingAt(tokens, at, floor).stream()
                .filter(match -> match.value().dimension() == Dimension.MONEY
                        && match.value().factor() == 1)
                .findFirst();
    }

    /** Whether one stands at that token. */
    boolean at(Tokens tokens, int at, int limit) {
        return units.startingAt(tokens, at, limit).stream().anyMatch(match -> !goesOn(tokens, match.to()));
    }

    /** The unit that is written at that token, whatever number it goes with; none that needs a number beside it. */
    Optional<Phrases.Match<Unit>> written(Tokens tokens, int at, int limit) {
        return units.startingAt(tokens, at, limit).stream()
                .filter(match -> match.value().only().isEmpty() && !goesOn(tokens, match.to()))
                .findFirst();
    }

    private Optional<Phrases.Match<Unit>> match(Tokens tokens, Numeral number, int at, int limit) {
        if (at >= limit) {
            return Optional.empty();
        }
        return units.startingAt(tokens, at, limit).stream()
                .filter(match -> match.value().suits(number))
                .filter(match -> !match.value().glued() || tokens.get(at).glued())
                .filter(match -> !match.value().only().equals("angle") || isTurn(tokens, number.from()))
                .filter(match -> !goesOn(tokens, match.to()))
                .findFirst();
    }

    /** Whether a word of turning stands shortly before: "tourner à 90 degrés". */
    private boolean isTurn(Tokens tokens, int at) {
        for (int before = at - 1; before >= Math.max(0, at - TURN_REACH); before--) {
            if (turns.contains(tokens.get(before).norm())) {
                return true;
            }
        }
        return false;
    }

    /** Whether letters follow that make the unit part of a longer word, or digits that go on from its own. */
    private static boolean goesOn(Tokens tokens, int at) {
        if (at >= tokens.size()) {
            return false;
        }
        boolean digitsAfterDigits =
                tokens.get(at).kind() == Token.Kind.DIGITS && tokens.get(at - 1).kind() == Token.Kind.DIGITS;
        return digitsAfterDigits
                || tokens.get(at).glued()
                        && (tokens.get(at).kind() == Token.Kind.DIGITS
                                || tokens.get(at).kind() == Token.Kind.WORD
                                        && tokens.get(at - 1).kind() == Token.Kind.WORD);
    }

    private static int afterHyphen(Tokens tokens, int at, int limit) {
        boolean hyphen = at + 1 < limit
                && tokens.get(at).kind() == Token.Kind.HYPHEN
                && tokens.get(at).glued()
                && tokens.get(at + 1).glued();
        return hyphen ? at + 1 : at;
    }
}
