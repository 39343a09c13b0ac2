package org.recoupe.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.recoupe.claim.Mention;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Finds what a quantity is per: "par an", "a year", with what is counted between: "de marchandises par an". */
final class Rates {

    private static final int FARTHEST = 6;

    private record Rate(String per, List<String> unless) {}

    private final Phrases<Rate> rates;
    private final CountedNouns nouns;

    Rates(Language language, CountedNouns nouns) {
        this.nouns = nouns;
        rates = new Phrases<>(language);
        for (Table.Row row : language.table("rates").rows()) {
            Rate rate = new Rate(row.get("rate"), row.all("unless"));
            row.all("form").forEach(form -> rates.add(form, rate));
        }
    }

    /** "A year" is the rate of "$5 a year" and no length of time: removes those that the time grammar has read. */
    static void removeTimes(Passage passage) {
        List<Mention.Amount> amounts = passage.all(Mention.Amount.class);
        for (Mention.Lapse lapse : passage.all(Mention.Lapse.class)) {
            int first = passage.first(lapse.span());
            boolean inside = amounts.stream().anyMatch(amount -> amount.span().overlaps(lapse.span()));
            boolean rate = lapse.quantity().value() == 1
                    && amounts.stream()
                            .filter(amount -> amount.quantity()
                                    .rate()
                                    .equals(lapse.quantity().unitCode()))
                            .mapToInt(amount -> first - passage.after(amount.span()))
                            .anyMatch(distance -> distance >= 0 && distance < FARTHEST);
            if (inside || rate) {
                passage.remove(lapse);
            }
        }
    }

    /** Those closed tokens without the ones that say a rate: a unit may hold them ("miles an hour"). */
    BitSet opened(Tokens tokens, BitSet closed, int limit) {
        BitSet opened = (BitSet) closed.clone();
        for (int at = closed.nextSetBit(0); at >= 0 && at < limit; at = closed.nextSetBit(at + 1)) {
            at(tokens, at, limit).ifPresent(rate -> opened.clear(rate.from(), rate.to()));
        }
        return opened;
    }

    /** The token after a rate that stands at that one; the same token if none does. */
    int end(Tokens tokens, int at, int limit) {
        return at < limit ? at(tokens, at, limit).map(Phrases.Match::to).orElse(at) : at;
    }

    /** The rate that follows an amount. */
    Optional<Phrases.Match<String>> after(Tokens tokens, int from, int limit) {
        boolean hyphen = from < limit
                && tokens.get(from).kind() == Token.Kind.HYPHEN
                && tokens.get(from).glued();
        int at = hyphen ? from + 1 : from;
        while (at < limit && at < from + FARTHEST) {
            Optional<Phrases.Match<String>> found = at(tokens, at, limit);
            if (found.isPresent()) {
                return found;
            }
            int next = nouns.afterOf(tokens, at, limit);
            Token token = tokens.get(at);
            if (next == at && (token.kind() != Token.Kind.WORD || nouns.isStop(token))) {
                return Optional.empty();
            }
            at = Math.max(next, at + 1);
        }
        return Optional.empty();
    }

    private Optional<Phrases.Match<String>> at(Tokens tokens, int at, int limit) {
        return rates.startingAt(tokens, at, limit).stream()
                .filter(match -> match.to() >= limit
                        || !match.value()
                                .unless()
                                .contains(tokens.get(match.to()).norm()))
                .findFirst()
                .map(match -> new Phrases.Match<>(
                        match.from(), match.to(), match.value().per()));
    }
}
