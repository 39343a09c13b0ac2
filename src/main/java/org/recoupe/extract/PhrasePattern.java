package org.recoupe.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoupe.article.Span;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/**
 * A pattern of a phrase, written as {@code [le|la] <weekday> (en|au) <year:1000-2199>}: words as they stand, a choice in
 * round brackets, an optional choice in square ones, {@code _} between the words of one alternative, a phrase of a class
 * in angle brackets with an optional name before it, digits by their least and greatest value (as many as there are
 * digits in the least if that starts with a zero), {@code =} before a word whose accents must not be missing, {@code *} for any ending of a word, {@code ~} before what must follow
 * without a space, and {@code COMMA} for a comma.
 */
final class PhrasePattern {

    private static final Pattern SLOT = Pattern.compile("<(?:(\\w+):)?([\\w-]+)>");
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");

    /** Stands before a word that must have its accents. */
    private static final String EXACT = "=";

    /** Stands before what must follow without a space. */
    private static final String GLUED = "~";

    /** One step of a pattern. */
    sealed interface Step {
        /** Whether it must follow without a space. */
        boolean glued();
    }

    /** A word: folded, or as {@link Token#norm} has it where its accents must not be missing. */
    record Word(String form, boolean exact, boolean glued) implements Step {}

    /** A word that ends so. */
    record Ending(String folded, boolean glued) implements Step {
        /** Whether that token is a word that ends so. */
        boolean fits(Token token) {
            return token.kind() == Token.Kind.WORD
                    && token.folded().length() > folded.length()
                    && token.folded().endsWith(folded);
        }
    }

    /** A phrase of a class. */
    record Phrase(String name, String label, boolean glued) implements Step {}

    /** A run of digits between two values; of a fixed width unless {@code width} is 0. */
    record Digits(String name, int least, int greatest, int width, boolean glued) implements Step {}

    private PhrasePattern() {}

    /**
     * A piece of a pattern.
     *
     * @param choices its alternatives, each a list of steps
     * @param optional whether it may be left out
     */
    record Piece(List<List<Step>> choices, boolean optional) {}

    /** The pieces of that pattern, in order. */
    static List<Piece> pieces(String pattern, Language language) {
        return Arrays.stream(pattern.strip().split("\\s+"))
                .map(piece -> piece(piece, language))
                .toList();
    }

    private static Piece piece(String piece, Language language) {
        boolean optional = piece.length() > 1 && piece.startsWith("[") && piece.endsWith("]");
        boolean choice = piece.length() > 1 && piece.startsWith("(") && piece.endsWith(")");
        String inner = optional || choice ? piece.substring(1, piece.length() - 1) : piece;
        List<List<Step>> choices = new ArrayList<>();
        for (String alternative : inner.split("\\|")) {
            List<Step> steps = new ArrayList<>();
            for (String atom : alternative.split("_")) {
                steps.addAll(steps(atom, language));
            }
            choices.add(steps);
        }
        return new Piece(choices, optional);
    }

    private static List<Step> steps(String atom, Language language) {
        boolean glued = atom.length() > 1 && atom.startsWith(GLUED);
        String rest = glued ? atom.substring(1) : atom;
        Matcher slot = SLOT.matcher(rest);
        if (slot.matches()) {
            String label = slot.group(2);
            String name = slot.group(1) == null ? label : slot.group(1);
            Matcher range = RANGE.matcher(label);
            return List.of(range.matches() ? digits(name, range, glued) : new Phrase(name, label, glued));
        }
        if (rest.length() > 1 && rest.startsWith(EXACT)) {
            return List.of(new Word(Tokens.norm(rest.substring(1)), true, glued));
        }
        if (rest.startsWith("*")) {
            return List.of(new Ending(Tokens.fold(Tokens.norm(rest.substring(1))), glued));
        }
        List<Step> steps = new ArrayList<>();
        String text = rest.equals("COMMA") ? "," : rest;
        for (Token token : Tokens.of(Span.Part.BODY, text, language).all()) {
            boolean close = steps.isEmpty() ? glued : token.glued() && !afterElision(steps);
            steps.add(new Word(token.folded(), false, close));
        }
        return steps;
    }

    /** An elided word may stand before a space too: "d' ici" in text that was taken apart. */
    private static boolean afterElision(List<Step> steps) {
        return steps.get(steps.size() - 1) instanceof Word word && word.form().endsWith("'");
    }

    private static Digits digits(String name, Matcher range, boolean glued) {
        String least = range.group(1);
        int width = least.length() > 1 && least.startsWith("0") ? least.length() : 0;
        return new Digits(name, Integer.parseInt(least), Integer.parseInt(range.group(2)), width, glued);
    }
}
