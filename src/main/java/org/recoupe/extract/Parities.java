package org.recoupe.extract;

import java.util.List;
import java.util.Optional;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Currencies told in another: "un dollar s'échange à 1,7 manat" is 1.7 manat for a dollar. */
final class Parities {

    /** Words of hedging that may stand between the verb and the amount: "à près de". */
    private static final int HEDGING = 3;

    /** Words between the currency and its verb: "ne". */
    private static final int WORDS_BETWEEN = 1;

    private final Phrasebook verbs;
    private final Units units;

    Parities(Language language, Units units) {
        this.verbs = Phrasebook.of(language, "exchange-verbs");
        this.units = units;
    }

    /** Lets each amount of money that is said of one unit of another currency be for that one, which it takes in. */
    void give(Tokens tokens, int from, List<Mention.Amount> amounts) {
        for (int i = 0; i < amounts.size(); i++) {
            Mention.Amount amount = amounts.get(i);
            boolean money = amount.quantity().dimension() == Dimension.MONEY;
            if (!money || !amount.quantity().rate().isEmpty()) {
                continue;
            }
            int first = tokens.indexAt(amount.span().start());
            Optional<Phrases.Match<Unit>> currency = verb(tokens, from, first)
                    .flatMap(verb -> before(tokens, from, verb.from()))
                    .filter(unit ->
                            !unit.value().code().equals(amount.quantity().unitCode()));
            Optional<Mention.Amount> counted = currency.flatMap(unit ->
                    amounts.stream().filter(it -> holds(tokens, it, unit)).findFirst());
            boolean one = counted.stream().allMatch(it -> it.quantity().value() == 1);
            if (currency.isPresent() && one) {
                int start = counted.map(it -> tokens.indexAt(it.span().start()))
                        .orElse(currency.get().from());
                Quantity rate = amount.quantity().per(currency.get().value().code());
                amounts.set(
                        i,
                        new Mention.Amount(
                                amount.kind(),
                                tokens.span(start, tokens.indexAt(amount.span().end())),
                                rate,
                                amount.noun()));
                i -= counted.isPresent() ? 1 : 0;
                counted.ifPresent(amounts::remove);
            }
        }
    }

    private static boolean holds(Tokens tokens, Mention.Amount amount, Phrases.Match<Unit> unit) {
        return amount.span().start() <= tokens.get(unit.from()).start()
                && amount.span().end() >= tokens.get(unit.to() - 1).end();
    }

    /** The verb of exchange that ends at that token, or a few words before it. */
    private Optional<Phrasebook.Match> verb(Tokens tokens, int from, int end) {
        int start = from;
        for (int at = end - 1; at >= from && tokens.get(at).kind() != Token.Kind.PUNCTUATION; at--) {
            start = at;
        }
        return verbs.all(tokens, start, end).stream()
                .filter(match -> end - match.to() <= HEDGING)
                .reduce((first, last) -> last);
    }

    /** The currency that ends at that token, or a word before it. */
    private Optional<Phrases.Match<Unit>> before(Tokens tokens, int from, int end) {
        for (int at = end; at >= Math.max(from, end - WORDS_BETWEEN); at--) {
            Optional<Phrases.Match<Unit>> unit = units.endingAt(tokens, at, from);
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }
}
