package org.recoupe.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a {@code .dsl} file, and the DRL that it stands for.
 *
 * @param scope where it may stand
 * @param fact the fact that it says more about, for a sentence that starts with a dash; empty if any
 * @param text the sentence with its slots: {@code - à plus de {p:percent} du texte}
 * @param drl what it stands for, with the same slots: {@code gap > {p}}
 */
record DslSentence(Scope scope, String fact, String text, String drl) {

    private static final String SPACES = "[\\s\\u00a0\\u202f]";

    private static final Pattern SLOT = Pattern.compile("\\{(\\p{L}\\w*)(?::(\\w+))?}");

    private static final Pattern PIECE = Pattern.compile("(\\{[^}]*})|(" + SPACES + "+)|(['’])|([^{\\s'’]+|\\{)");

    /** Where a sentence may stand. */
    enum Scope {
        KEYWORD,
        WHEN,
        THEN,
        MESSAGE;

        static Optional<Scope> of(String word) {
            for (Scope scope : values()) {
                if (scope.word().equals(word)) {
                    return Optional.of(scope);
                }
            }
            return Optional.empty();
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What can fill a slot. None lets in a quote or a backslash, so what is filled in stays inside its quotes. */
    private enum Filling {
        TEXT("[^\"\\\\]+?"),
        WORD("[\\p{L}\\p{N}._/-]+"),
        NUMBER("-?\\d+(?:[.,]\\d+)?"),
        PERCENT("\\d+(?:[.,]\\d+)?" + SPACES + "*%"),
        YEAR("\\d{4}");

        private final String pattern;

        Filling(String pattern) {
            this.pattern = pattern;
        }

        static Optional<Filling> of(String word) {
            for (Filling filling : values()) {
                if (filling.name().toLowerCase(java.util.Locale.ROOT).equals(word)) {
                    return Optional.of(filling);
                }
            }
            return Optional.empty();
        }

        private String drl(String written) {
            return switch (this) {
                case NUMBER -> new BigDecimal(written.replace(',', '.')).toPlainString();
                case PERCENT ->
                    new BigDecimal(written.replaceAll("[%\\s\\u00a0\\u202f]", "")
                                    .replace(',', '.'))
                            .movePointLeft(2)
                            .toPlainString();
                case TEXT, WORD, YEAR -> written;
            };
        }
    }

    /** Why the sentence cannot be used; empty if it can. */
    Optional<String> fault() {
        Matcher slot = SLOT.matcher(text);
        List<String> names = new ArrayList<>();
        while (slot.find()) {
            if (filling(slot).isEmpty()) {
                return Optional.of("no slot is of the kind " + slot.group(2));
            }
            names.add(slot.group(1));
        }
        Matcher used = SLOT.matcher(drl);
        while (used.find()) {
            if (!names.contains(used.group(1))) {
                return Optional.of("{%s} stands after = but not in the sentence".formatted(used.group(1)));
            }
        }
        return Optional.empty();
    }

    /** Whether it says more about the pattern before it. */
    boolean more() {
        return text.startsWith("-");
    }

    /** The DRL for that line, if the line is this sentence. */
    Optional<String> expand(String line) {
        Pattern whole = Pattern.compile(pattern(pieces()) + SPACES + "*[.,;]?", FLAGS);
        try {
            Matcher matcher = Allowance.matcher(whole, line);
            return matcher.matches() ? Optional.of(filled(matcher)) : Optional.empty();
        } catch (Allowance.Overrun e) {
            // A sentence of many slots, made to be tried for ever: no line is it.
            return Optional.empty();
        }
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** How many characters of that line could be the start of this sentence, in whole words. */
    int agrees(String line) {
        List<String> pieces = pieces();
        for (int n = pieces.size(); n > 0; n--) {
            Pattern start = Pattern.compile(pattern(pieces.subList(0, n)) + "(?![\\p{L}\\p{N}])", FLAGS);
            try {
                Matcher matcher = Allowance.matcher(start, line);
                if (matcher.lookingAt()) {
                    return matcher.end();
                }
            } catch (Allowance.Overrun e) {
                return 0;
            }
        }
        return 0;
    }

    private List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            pieces.add(piece.group());
        }
        return pieces;
    }

    private static String pattern(List<String> pieces) {
        StringBuilder pattern = new StringBuilder();
        for (String piece : pieces) {
            Matcher slot = SLOT.matcher(piece);
            if (slot.matches()) {
                pattern.append('(')
                        .append(filling(slot).orElse(Filling.TEXT).pattern)
                        .append(')');
            } else if (piece.isBlank()) {
                pattern.append(SPACES).append('+');
            } else if (piece.equals("'") || piece.equals("’")) {
                pattern.append("['’]");
            } else {
                pattern.append(Pattern.quote(piece));
            }
        }
        return pattern.toString();
    }

    private static Optional<Filling> filling(Matcher slot) {
        return slot.group(2) == null ? Optional.of(Filling.TEXT) : Filling.of(slot.group(2));
    }

    private String filled(Matcher line) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher slot = SLOT.matcher(text);
        while (slot.find()) {
            String written = line.group(values.size() + 1);
            values.put(slot.group(1), filling(slot).orElse(Filling.TEXT).drl(written.strip()));
        }
        return SLOT.matcher(drl)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
