package org.recoupe.extract;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.article.Span;
import org.recoupe.language.Language;
import org.recoupe.language.Tokens;

/** The numbers of a text as its writer put them, before any unit is converted. */
public final class WrittenNumbers {

    private static final Map<String, NumberRecogniser> RECOGNISERS = new ConcurrentHashMap<>();

    private WrittenNumbers() {}

    /**
     * A number in a text.
     *
     * @param start its first character
     * @param end the one after its last
     * @param value the number
     */
    public record Written(int start, int end, double value) {}

    /** All cardinal numbers of a text in that language, a lone "un" or "a" aside. */
    public static List<Written> in(String text, String language) {
        Language of = Language.of(language).orElseThrow();
        Tokens tokens = Tokens.of(Span.Part.BODY, text, of);
        return RECOGNISERS
                .computeIfAbsent(language, code -> NumberRecogniser.of(of))
                .find(tokens, 0, tokens.size())
                .all()
                .stream()
                .filter(number -> !number.article() && number.form() != Numeral.Form.ORDINAL)
                .map(number -> {
                    Span span = tokens.span(number.from(), number.to());
                    return new Written(span.start(), span.end(), number.value());
                })
                .toList();
    }
}
