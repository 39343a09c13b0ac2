package org.recoupe.language;

/**
 * A word, a run of digits, or a mark.
 *
 * @param kind what it is
 * @param start offset of its first character in the text
 * @param end offset after its last character
 * @param text as written
 * @param norm lower case, NFC, straight apostrophe: {@code l'} for {@code L’}
 * @param folded {@code norm} without accents
 * @param glued whether it follows the token before it without a space
 */
public record Token(Kind kind, int start, int end, String text, String norm, String folded, boolean glued) {

    /** What a token is. */
    public enum Kind {
        /** Letters; an elided article keeps its apostrophe ({@code l'}), so does {@code aujourd'hui}. */
        WORD,
        /** Digits only: "4,36" is three tokens, "1 234" two. */
        DIGITS,
        /** A hyphen or dash between words. */
        HYPHEN,
        PUNCTUATION,
        /** A currency sign, {@code %}, {@code ‰}, {@code °}, {@code +}, {@code =}, {@code /}, … */
        SYMBOL,
        /** Anything else: emoji, control characters. */
        OTHER
    }

    /** Whether it is a word that starts with a capital letter. */
    public boolean capitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is that word, as {@link #norm} has it. */
    public boolean is(String word) {
        return norm.equals(word);
    }
}
