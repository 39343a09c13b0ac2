package org.recoupe.language;

import java.util.ArrayList;
import java.util.List;

/** Where the paragraphs of a text begin and end: at empty lines, and at line ends unless the text is wrapped there. */
final class ParagraphBreaks {

    /** From {@code start} to before {@code end}, line ends left out. */
    record Stretch(int start, int end) {}

    private static final int WIDEST_WRAP = 140;
    private static final int NARROWEST_WRAP = 40;
    private static final double MOSTLY = 0.7;

    private final String text;
    private final List<Stretch> lines = new ArrayList<>();
    private final int width;
    private final boolean wrapped;

    private ParagraphBreaks(String text) {
        this.text = text;
        findLines();
        this.width =
                lines.stream().mapToInt(line -> line.end() - line.start()).max().orElse(0);
        this.wrapped = isWrapped();
    }

    /** The paragraphs of that text, in order; those without a visible character are left out. */
    static List<Stretch> of(String text) {
        return new ParagraphBreaks(text).paragraphs();
    }

    private List<Stretch> paragraphs() {
        List<Stretch> paragraphs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !isJoined(lines.get(i - 1), lines.get(i))) {
                Stretch paragraph =
                        new Stretch(lines.get(from).start(), lines.get(i - 1).end());
                if (!isBlank(paragraph)) {
                    paragraphs.add(paragraph);
                }
                from = i;
            }
        }
        return paragraphs;
    }

    private void findLines() {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLineEnd(text.charAt(i))) {
                lines.add(trimmed(start, i));
                boolean pair = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(trimmed(start, text.length()));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B';
    }

    /** The stretch without the spaces around it. */
    private Stretch trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Tokens.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Tokens.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Stretch(from, to);
    }

    private boolean isBlank(Stretch stretch) {
        return stretch.start() >= stretch.end();
    }

    /** Whether most lines are as full as their width allows, and sentences run on over line ends. */
    private boolean isWrapped() {
        int ends = 0;
        int full = 0;
        int runOn = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!isBlank(lines.get(i - 1)) && !isBlank(lines.get(i))) {
                ends++;
                full += isFull(lines.get(i - 1), lines.get(i)) ? 1 : 0;
                runOn += Character.isLowerCase(text.codePointAt(lines.get(i).start())) ? 1 : 0;
            }
        }
        return width >= NARROWEST_WRAP && width <= WIDEST_WRAP && full >= MOSTLY * ends && runOn >= (1 - MOSTLY) * ends;
    }

    /** Whether the next line's first word would not have fitted on the line. */
    private boolean isFull(Stretch line, Stretch next) {
        int wordEnd = next.start();
        while (wordEnd < next.end() && !Tokens.isSpace(text.charAt(wordEnd))) {
            wordEnd++;
        }
        return line.end() - line.start() + 1 + wordEnd - next.start() > width;
    }

    private boolean isJoined(Stretch line, Stretch next) {
        if (isBlank(line) || isBlank(next) || startsItem(next) || text.charAt(line.start()) == '#') {
            return false;
        }
        boolean runsOn = line.end() - line.start() >= NARROWEST_WRAP
                && line.end() - line.start() <= WIDEST_WRAP
                && ".!?…:;".indexOf(text.charAt(line.end() - 1)) < 0
                && Character.isLowerCase(text.codePointAt(next.start()));
        return runsOn || wrapped && isFull(line, next);
    }

    /** Whether the line starts a list item, a heading, a table row or a quotation of Markdown or plain text. */
    private boolean startsItem(Stretch line) {
        char first = text.charAt(line.start());
        char second = line.start() + 1 < line.end() ? text.charAt(line.start() + 1) : ' ';
        return "#|>•◦▪".indexOf(first) >= 0 || "-*+–—".indexOf(first) >= 0 && Tokens.isSpace(second);
    }
}
