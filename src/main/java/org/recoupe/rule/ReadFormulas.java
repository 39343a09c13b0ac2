package org.recoupe.rule;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.rule.FormulaReader.Read;
import org.recoupe.rule.FormulaReader.Unknown;

/** Constraints that were read before: of a thousand rules most say {@code asserted}, {@code speaks} and {@code claim == $id}. */
final class ReadFormulas {

    private static final int MOST = 20_000;

    private static final Map<String, Read> KNOWN = new ConcurrentHashMap<>();

    private ReadFormulas() {}

    /**
     * The same as {@link FormulaReader#read}.
     *
     * @throws Unknown if only the compiler can tell what the text means
     */
    static Read read(String text, Class<?> own, Map<String, Formula> variables) throws Unknown {
        String key = key(text, own, variables);
        Read known = KNOWN.get(key);
        if (known != null) {
            return known;
        }
        Read read = FormulaReader.read(text, own, variables);
        if (KNOWN.size() >= MOST) {
            KNOWN.clear();
        }
        KNOWN.put(key, read);
        return read;
    }

    /** All that a formula hangs on: the fact's type, the text, and what the variables stand for that it names. */
    private static String key(String text, Class<?> own, Map<String, Formula> variables) {
        StringBuilder key = new StringBuilder(own.getName()).append('\n').append(text);
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            Formula formula = variables.get(text.substring(at, end(text, at + 1)));
            key.append('\n').append(formula == null ? "" : formula.text());
        }
        return key.toString();
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && FormulaTokens.inWord(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
