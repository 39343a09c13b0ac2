package org.recoupe.extract;

import java.util.List;
import java.util.Optional;
import org.recoupe.article.Span;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Units that stand in brackets before a bare number, as in tables: "Pump price for diesel (US$ per litre) 2012: 1.21". */
final class BracketUnits {

    /** How many tokens may stand between the bracket and its number: "(US dollar) in France was last measured at". */
    private static final int REACH = 20;

    /** How many tokens a bracket may hold that is looked at. */
    private static final int LONGEST = 14;

    /** A unit with what it is per. */
    private record Told(Unit unit, String rate) {}

    private final Measures measures;
    private final NumberRecogniser numbers;
    private final Rates rates;
    private final Phrases<Unit> own;

    BracketUnits(Language language, Measures measures, NumberRecogniser numbers, Rates rates) {
        this.measures = measures;
        this.numbers = numbers;
        this.rates = rates;
        own = new Phrases<>(language);
        for (Table.Row row : language.table("bracket-units").rows()) {
            Unit unit = new Unit(
                    row.get("code"), Dimension.valueOf(row.get("dimension")), row.number("factor", 1), false, "");
            row.all("form").forEach(form -> own.add(form, unit));
        }
    }

    /** Gives its unit to each bare number of those amounts that has one in brackets before it. */
    void give(Tokens tokens, int from, List<Mention.Amount> amounts) {
        for (int i = 0; i < amounts.size(); i++) {
            Mention.Amount bare = amounts.get(i);
            if (bare.kind() == MentionKind.NUMBER) {
                int floor =
                        i == 0 ? from : tokens.indexAt(amounts.get(i - 1).span().end());
                int place = i;
                before(tokens, bare.span(), from, floor, amounts)
                        .ifPresent(told -> amounts.set(place, with(bare, told)));
            }
        }
    }

    /** "US" in "(US dollar)" is no country: removes the names that stand in a unit in brackets. */
    void removeNames(Passage passage) {
        Tokens tokens = passage.tokens();
        for (Mention.Name name : passage.names().toList()) {
            int first = passage.first(name.span());
            boolean inBrackets = last(tokens, passage.from(), first, "(") > last(tokens, passage.from(), first, ")");
            boolean unit = inBrackets
                    && unit(tokens, first, passage.to())
                            .filter(match -> match.to() > passage.after(name.span()))
                            .isPresent();
            if (unit) {
                passage.remove(name);
            }
        }
    }

    private static Mention.Amount with(Mention.Amount bare, Told told) {
        Unit unit = told.unit();
        Quantity said = bare.quantity();
        Quantity quantity = said.in(unit.code(), unit.dimension())
                .times(unit.factor(), unit.code())
                .per(said.rate().isEmpty() ? told.rate() : said.rate());
        MentionKind kind = unit.dimension() == Dimension.DURATION ? MentionKind.MEASURE : unit.kind();
        return new Mention.Amount(kind, bare.span(), quantity, bare.noun());
    }

    /** What the last bracket tells that closes before the number and behind the amount before it. */
    private Optional<Told> before(Tokens tokens, Span number, int from, int floor, List<Mention.Amount> amounts) {
        int first = tokens.indexAt(number.start());
        int close = last(tokens, Math.max(floor, first - REACH), first, ")");
        int open = close < 0 ? -1 : last(tokens, Math.max(from, close - LONGEST), close, "(");
        boolean amount = open >= 0
                && amounts.stream()
                        .map(each -> tokens.indexAt(each.span().start()))
                        .anyMatch(at -> at > open && at < close);
        return open < 0 || amount ? Optional.empty() : in(tokens, open + 1, close);
    }

    private static int last(Tokens tokens, int from, int to, String text) {
        for (int at = to - 1; at >= from; at--) {
            if (tokens.get(at).text().equals(text)) {
                return at;
            }
        }
        return -1;
    }

    /** The first unit in the bracket; none behind a number, or a word like "million" that it would be multiplied with. */
    private Optional<Told> in(Tokens tokens, int from, int close) {
        for (int at = from; at < close; at++) {
            if (tokens.get(at).kind() == Token.Kind.DIGITS
                    || numbers.at(tokens, at, close)
                            .filter(number -> !number.article())
                            .isPresent()) {
                return Optional.empty();
            }
            Optional<Phrases.Match<Unit>> unit = unit(tokens, at, close);
            if (unit.isPresent()) {
                String rate = rates.after(tokens, unit.get().to(), close)
                        .map(Phrases.Match::value)
                        .orElse("");
                return Optional.of(new Told(unit.get().value(), rate));
            }
        }
        return Optional.empty();
    }

    private Optional<Phrases.Match<Unit>> unit(Tokens tokens, int at, int close) {
        boolean letter = tokens.get(at).kind() == Token.Kind.WORD
                && tokens.get(at).text().length() == 1;
        return letter
                ? Optional.empty()
                : own.startingAt(tokens, at, close).stream().findFirst().or(() -> measures.written(tokens, at, close));
    }
}
