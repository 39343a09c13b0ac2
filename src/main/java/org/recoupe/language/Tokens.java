package org.recoupe.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.recoupe.article.Span;

/** The tokens of one part of an article, in order, with their offsets in it. */
public final class Tokens {

    private static final int FIRST_ACCENTED = 0x80;
    /** Text of characters below it is NFC. */
    private static final int FIRST_COMBINING = 0x300;
    /** Latin letters without their accents, up to the end of Latin Extended-A; 0 where not asked for yet. */
    private static final char[] BARE = new char[0x180];

    private final Span.Part part;
    private final String text;
    private final Token[] tokens;
    private final int[] starts;
    /** The tokens' numbers among the {@link Words}: as they stand, then without accents. */
    private int[] words = {};
    /** How many words there were when the numbers were looked up. */
    private int known = -1;

    private Tokens(Span.Part part, String text, List<Token> tokens) {
        this.part = part;
        this.text = text;
        this.tokens = tokens.toArray(new Token[0]);
        this.starts = new int[this.tokens.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = this.tokens[i].start();
        }
    }

    /** The tokens of that text. Never fails, whatever the text holds. */
    public static Tokens of(Span.Part part, String text, Language language) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
        int at = 0;
        while (at < text.length()) {
            int code = text.codePointAt(at);
            if (isSpace(code)) {
                at += Character.charCount(code);
                continue;
            }
            int end = endOfToken(text, at, language);
            boolean glued = !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == at;
            tokens.add(token(text, at, end, glued));
            at = end;
        }
        return new Tokens(part, text, tokens);
    }

    /** Whether it separates words: any Unicode space, no-break ones included. */
    public static boolean isSpace(int code) {
        return Character.isWhitespace(code) || Character.isSpaceChar(code) || code == 0xFEFF || code == 0x200B;
    }

    private static int endOfToken(String text, int start, Language language) {
        int first = text.codePointAt(start);
        if (isWordPart(first)) {
            return endOfWord(text, start, language);
        }
        int end = start + Character.charCount(first);
        if (Character.isDigit(first)) {
            while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        return end;
    }

    private static int endOfWord(String text, int start, Language language) {
        int end = start;
        while (end < text.length()) {
            int code = text.codePointAt(end);
            if (!isWordPart(code)) {
                break;
            }
            end += Character.charCount(code);
        }
        if (end < text.length() && isApostrophe(text.charAt(end))) {
            return language.endOfElision(text, start, end);
        }
        return end;
    }

    private static boolean isWordPart(int code) {
        return Character.isLetter(code) || Character.getType(code) == Character.NON_SPACING_MARK;
    }

    /** Whether it is one of the marks that stand for an apostrophe. */
    public static boolean isApostrophe(char mark) {
        return mark == '\'' || mark == '’' || mark == 'ʼ' || mark == '＇';
    }

    private static Token token(String text, int start, int end, boolean glued) {
        String written = text.substring(start, end);
        String norm = norm(written);
        return new Token(kind(written), start, end, written, norm, fold(norm), glued);
    }

    /** Lower case, NFC, straight apostrophe. */
    public static String norm(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        String plain = lower.replace('’', '\'').replace('ʼ', '\'').replace('＇', '\'');
        return isBelow(plain, FIRST_COMBINING) ? plain : Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Without accents and ligatures; what {@link #norm} gives goes in. */
    public static String fold(String norm) {
        if (isBelow(norm, FIRST_ACCENTED)) {
            return norm;
        }
        if (isBelow(norm, BARE.length)) {
            return bare(norm);
        }
        String bare = Normalizer.normalize(norm, Normalizer.Form.NFD)
                .codePoints()
                .filter(code -> Character.getType(code) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return bare.replace("œ", "oe").replace("æ", "ae");
    }

    /** The same for Latin letters, which all words of most texts are made of. */
    private static String bare(String norm) {
        StringBuilder bare = new StringBuilder(norm.length() + 1);
        for (int i = 0; i < norm.length(); i++) {
            char letter = norm.charAt(i);
            switch (letter) {
                case 'œ' -> bare.append("oe");
                case 'æ' -> bare.append("ae");
                default -> bare.append(bare(letter));
            }
        }
        return bare.toString();
    }

    /** Each letter is worked out when first met: two threads that meet it at once find the same. */
    private static char bare(char letter) {
        if (BARE[letter] == 0) {
            BARE[letter] = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                    .charAt(0);
        }
        return BARE[letter];
    }

    private static boolean isBelow(String text, int limit) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= limit) {
                return false;
            }
        }
        return true;
    }

    private static Token.Kind kind(String written) {
        int first = written.codePointAt(0);
        if (isWordPart(first)) {
            return Token.Kind.WORD;
        }
        if (Character.isDigit(first)) {
            return Token.Kind.DIGITS;
        }
        return switch (Character.getType(first)) {
            case Character.DASH_PUNCTUATION -> Token.Kind.HYPHEN;
            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL ->
                Token.Kind.SYMBOL;
            case Character.CONNECTOR_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                "%‰°/&#@*".indexOf(first) >= 0 ? Token.Kind.SYMBOL : Token.Kind.PUNCTUATION;
            default -> Token.Kind.OTHER;
        };
    }

    /** The part of the article they stand in. */
    public Span.Part part() {
        return part;
    }

    /** The text they were taken from. */
    public String text() {
        return text;
    }

    /** How many there are. */
    public int size() {
        return tokens.length;
    }

    /** The token at that index. */
    public Token get(int index) {
        return tokens[index];
    }

    /** The number of that token's {@code norm} among the {@link Words}, {@link Words#UNKNOWN} if no table holds it. */
    public int word(int index) {
        return words()[index];
    }

    /** The same without accents: the number of its {@code folded}. */
    public int bareWord(int index) {
        return words()[tokens.length + index];
    }

    private int[] words() {
        if (known != Words.count()) {
            known = Words.count();
            int[] numbers = new int[2 * tokens.length];
            for (int i = 0; i < tokens.length; i++) {
                Token token = tokens[i];
                numbers[i] = Words.find(token.norm());
                numbers[tokens.length + i] =
                        token.folded().equals(token.norm()) ? numbers[i] : Words.find(token.folded());
            }
            words = numbers;
        }
        return words;
    }

    /** All tokens. */
    public List<Token> all() {
        return Collections.unmodifiableList(Arrays.asList(tokens));
    }

    /** The index of the first token that starts at or after that offset; {@link #size()} if none does. */
    public int indexAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** The span from the first token to before the last. */
    public Span span(int from, int to) {
        return Span.of(part, text, get(from).start(), get(to - 1).end());
    }
}
