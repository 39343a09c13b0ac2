package org.recoupe.extract;

import java.util.List;
import java.util.Optional;
import org.recoupe.extract.NumberWord.Kind;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Reads one cardinal or ordinal number from a token on: words, digits, or digits with scale words. */
final class NumberGrammar {

    private final Phrases<NumberWord> words;
    private final CompoundNumbers compounds = new CompoundNumbers();
    private final DigitReader digits;
    private final CountedNouns nouns;

    NumberGrammar(Language language) {
        words = new Phrases<>(language);
        digits = new DigitReader(language);
        nouns = new CountedNouns(language);
        for (Table.Row row : language.table("numbers").rows()) {
            NumberWord word = NumberWord.of(row);
            row.all("form").forEach(form -> add(form, word));
            List<String> ordinals = row.all("ordinal");
            ordinals.forEach(form -> add(form, word.ordinal(isPluralOfOne(form, ordinals))));
        }
    }

    private void add(String form, NumberWord word) {
        words.add(form, word);
        compounds.add(form, word);
    }

    private static boolean isPluralOfOne(String form, List<String> forms) {
        return forms.stream().anyMatch(other -> form.equals(other + "s"));
    }

    /** Whether a word of numbers stands at that token. */
    boolean knows(Tokens tokens, int at) {
        return words.mayStartAt(tokens, at)
                || compounds.read(tokens.get(at).norm()).isPresent();
    }

    /** The longest word of that kind that starts at that token. */
    Optional<Phrases.Match<NumberWord>> word(Tokens tokens, int at, int limit, Kind kind) {
        if (at < limit && knows(tokens, at)) {
            for (Phrases.Match<NumberWord> match : words.startingAt(tokens, at, limit)) {
                if (match.value().kind() == kind) {
                    return Optional.of(match);
                }
            }
        }
        return Optional.empty();
    }

    /** The longest number that starts at that token. */
    Optional<Numeral> at(Tokens tokens, int from, int limit) {
        NumberBuilder number = new NumberBuilder(from);
        int at = from;
        while (at < limit) {
            int next = step(tokens, at, limit, number);
            if (next == at) {
                break;
            }
            at = next;
        }
        return number.build();
    }

    /** Takes the next piece of the number and gives the token after it; the same token if none fits. */
    private int step(Tokens tokens, int at, int limit, NumberBuilder number) {
        if (number.closed()) {
            return at;
        }
        int start = number.started() && isHyphen(tokens, at, limit) ? at + 1 : at;
        Token first = tokens.get(start);
        if (first.kind() == Token.Kind.DIGITS) {
            return start == at && number.takesDigits() ? digits(tokens, at, limit, number) : at;
        }
        if (first.kind() != Token.Kind.WORD) {
            return at;
        }
        for (Phrases.Match<NumberWord> match : words.startingAt(tokens, start, limit)) {
            int end = accept(tokens, match, limit, number);
            if (end > start) {
                return end;
            }
        }
        boolean compound = compounds
                .read(first.norm())
                .filter(word -> number.takes(word, start + 1))
                .isPresent();
        return compound ? start + 1 : at;
    }

    private int digits(Tokens tokens, int at, int limit, NumberBuilder number) {
        Optional<Numeral> read = digits.at(tokens, at, limit);
        return read.isPresent() && number.takes(read.get()) ? read.get().to() : at;
    }

    private int accept(Tokens tokens, Phrases.Match<NumberWord> match, int limit, NumberBuilder number) {
        NumberWord word = match.value();
        return switch (word.kind()) {
            case JOINER -> joined(tokens, match, limit, number);
            case ABBREVIATION ->
                isLoneLetter(tokens, match.from()) && match.to() < tokens.size() ? match.from() : taken(match, number);
            case POINT -> decimals(tokens, match.to(), limit, number);
            case MONEY_ABBREVIATION ->
                isMoney(tokens, number.from() - 1, 0, limit) || isMoney(tokens, match.to(), 0, limit)
                        ? taken(match, number)
                        : match.from();
            case COUNT_ABBREVIATION ->
                isCounted(tokens, match, limit, number.from()) ? taken(match, number) : match.from();
            default -> taken(match, number);
        };
    }

    /** "2.5m people"; a capital may have "of" after it, "5 M d'euros", or be all there is, as in a table: "1,2M". */
    private boolean isCounted(Tokens tokens, Phrases.Match<NumberWord> match, int limit, int from) {
        boolean capital = tokens.get(match.from()).capitalised();
        if (match.to() >= limit) {
            return capital && from <= 1 && match.to() == tokens.size();
        }
        return nouns.isPlural(tokens.get(match.to()))
                || capital && nouns.afterOf(tokens, match.to(), limit) > match.to();
    }

    private static boolean isLoneLetter(Tokens tokens, int at) {
        return tokens.get(at).text().length() == 1 && !tokens.get(at).glued();
    }

    private static int taken(Phrases.Match<NumberWord> match, NumberBuilder number) {
        return number.takes(match.value(), match.to()) ? match.to() : match.from();
    }

    private static boolean isMoney(Tokens tokens, int at, int floor, int limit) {
        return at >= floor
                && at < limit
                && Character.getType(tokens.get(at).text().codePointAt(0)) == Character.CURRENCY_SYMBOL;
    }

    /** "vingt et un", "one hundred and five"; not "one hundred and two hundred". */
    private int joined(Tokens tokens, Phrases.Match<NumberWord> joiner, int limit, NumberBuilder number) {
        int at = joiner.to();
        int start = isHyphen(tokens, at, limit) ? at + 1 : at;
        if (start >= limit || !number.takesJoiner(joiner.value())) {
            return joiner.from();
        }
        for (Phrases.Match<NumberWord> match : words.startingAt(tokens, start, limit)) {
            NumberWord word = match.value();
            boolean adds = word.kind() == Kind.ADD
                    || word.kind() == Kind.ONE
                    || word.kind() == Kind.ORDINAL
                    || word.kind() == Kind.ORDINAL_PLURAL;
            boolean fits = adds && joiner.value().takes().holds(word.value()) && number.hasRoomFor(word.value());
            boolean hundreds = word(tokens, match.to(), limit, Kind.HUNDRED).isPresent();
            if (fits && (!hundreds || number.takesHundredAfterJoiner())) {
                return taken(match, number) == match.to() ? match.to() : joiner.from();
            }
        }
        return joiner.from();
    }

    /** Whether the word before that token is a plural: "dizaines". */
    boolean endsInPlural(Tokens tokens, int to) {
        return nouns.isPlural(tokens.get(to - 1));
    }

    /** Whether a function word stands at that token. */
    boolean isStop(Tokens tokens, int at) {
        return tokens.get(at).kind() == Token.Kind.WORD && nouns.isStop(tokens.get(at));
    }

    /** Whether what stands at that token may be what a number counts or measures. */
    boolean mayCount(Tokens tokens, int at, int limit) {
        if (at >= limit) {
            return false;
        }
        Token next = tokens.get(at);
        return next.kind() == Token.Kind.SYMBOL || next.kind() == Token.Kind.WORD && !nouns.isStop(next);
    }

    /** A number that starts with its decimal mark right after a sign: "-.25". */
    Optional<Numeral> decimalsAfterSign(Tokens tokens, int from, int limit) {
        return digits.decimalsAfterSign(tokens, from, limit);
    }

    /** A number that starts with its decimal mark: ".25". */
    Optional<Numeral> decimals(Tokens tokens, int from, int limit) {
        return digits.decimals(tokens, from, limit);
    }

    /** The words after "virgule" or "point": each gives its digits. */
    private int decimals(Tokens tokens, int from, int limit, NumberBuilder number) {
        if (!number.takesDecimals()) {
            return from - 1;
        }
        StringBuilder written = new StringBuilder();
        int at = from;
        while (at < limit && tokens.get(at).kind() == Token.Kind.WORD && written.length() < 9) {
            Optional<Numeral> piece = small(tokens, at, limit);
            if (piece.isEmpty()) {
                break;
            }
            written.append((long) piece.get().value());
            at = piece.get().to();
        }
        if (written.length() > 0) {
            number.takesDecimals(written.toString(), at);
        }
        return written.length() > 0 ? at : from - 1;
    }

    /** A number under 1,000, so that a scale after the decimals multiplies the whole. */
    private Optional<Numeral> small(Tokens tokens, int from, int limit) {
        NumberBuilder number = new NumberBuilder(from);
        int at = from;
        while (at < limit) {
            List<Phrases.Match<NumberWord>> found = words.startingAt(tokens, at, limit);
            boolean fits = !found.isEmpty()
                    && (found.get(0).value().kind() == Kind.ADD
                            || found.get(0).value().kind() == Kind.ONE)
                    && taken(found.get(0), number) > at;
            if (!fits) {
                break;
            }
            at = found.get(0).to();
            at = isHyphen(tokens, at, limit) ? at + 1 : at;
        }
        return number.build();
    }

    private static boolean isHyphen(Tokens tokens, int at, int limit) {
        return at + 1 < limit
                && tokens.get(at).kind() == Token.Kind.HYPHEN
                && tokens.get(at).glued()
                && tokens.get(at + 1).glued();
    }

    /** The token after a hyphen glued to what stands before it; the same token if none does. */
    static int afterHyphen(Tokens tokens, int at, int limit) {
        boolean hyphen = at + 1 < limit
                && tokens.get(at).kind() == Token.Kind.HYPHEN
                && tokens.get(at).glued();
        return hyphen ? at + 1 : at;
    }
}
