package org.recoupe.extract;

import java.util.Optional;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Finds so many out of so many: "un Français sur trois", "two out of three voters", "one in five". */
final class Ratios {

    private static final int LONGEST_NOUN = 3;

    /** A ratio found: the token after it, its value, and what is counted, empty if not said. */
    record Ratio(int to, double value, String noun) {}

    private final Phrases<String> words;
    private final Phrases<String> bare;
    private final NumberRecogniser numbers;
    private final CountedNouns nouns;

    Ratios(Language language, NumberRecogniser numbers, CountedNouns nouns) {
        this.numbers = numbers;
        this.nouns = nouns;
        Table table = language.table("nouns");
        words = new Phrases<>(language);
        CountedNouns.forms(table, "ratio").forEach(form -> words.add(form, form));
        bare = new Phrases<>(language);
        CountedNouns.forms(table, "ratio-bare").forEach(form -> bare.add(form, form));
    }

    /** The ratio whose first number that is. */
    Optional<Ratio> from(Tokens tokens, Numeral first, int limit) {
        if (!first.cardinal() || first.value() % 1 != 0 || first.value() <= 0) {
            return Optional.empty();
        }
        int at = first.to();
        while (at < limit && at <= first.to() + LONGEST_NOUN) {
            var word = words.startingAt(tokens, at, limit);
            if (word.isEmpty() && at == first.to()) {
                word = bare.startingAt(tokens, at, limit);
            }
            if (!word.isEmpty()) {
                return second(tokens, first, at, word.get(0).to(), limit);
            }
            Token token = tokens.get(at);
            if (token.kind() != Token.Kind.WORD || nouns.isStop(token)) {
                return Optional.empty();
            }
            at++;
        }
        return Optional.empty();
    }

    private Optional<Ratio> second(Tokens tokens, Numeral first, int nounEnd, int at, int limit) {
        if (at >= limit) {
            return Optional.empty();
        }
        boolean named = nounEnd > first.to();
        String noun = named ? tokens.get(nounEnd - 1).text() : "";
        return numbers.at(tokens, at, limit)
                .filter(number -> number.cardinal() && !number.article() && number.value() % 1 == 0)
                .filter(number -> number.value() > first.value())
                .filter(number -> !named
                        || nouns.after(tokens, number, number.to(), limit).isEmpty())
                .map(number -> new Ratio(number.to(), first.value() / number.value(), noun));
    }
}
