package org.recoupe.article;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of an element as a reader sees it: block elements become paragraphs with an empty line between. */
final class Paragraphs implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final String title;
    private boolean space;
    private int breaks;
    private int preformatted;

    private Paragraphs(String title) {
        this.title = title;
    }

    /** The paragraphs of that element; one that repeats the title is left out. */
    static String of(Element element, String title) {
        Paragraphs paragraphs = new Paragraphs(title);
        element.traverse(paragraphs);
        paragraphs.end();
        return paragraphs.text.toString();
    }

    /** The text of that element on one line. */
    static String line(Element element) {
        return of(element, "").replace("\n\n", " ").replace('\n', ' ');
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                breaks++;
            } else if (isBlock(element)) {
                end();
                preformatted += element.normalName().equals("pre") ? 1 : 0;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && isBlock(element)) {
            end();
            preformatted -= element.normalName().equals("pre") ? 1 : 0;
        }
    }

    private static boolean isBlock(Element element) {
        return switch (element.normalName()) {
            case "td", "th", "li", "dt", "dd", "option", "caption", "tr" -> true;
            default -> element.isBlock();
        };
    }

    private void append(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\n' && preformatted > 0) {
                breaks++;
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
            } else {
                separate();
                paragraph.append(c);
            }
        }
    }

    /** Puts what stands between the last character and the next one: nothing at the start of a paragraph. */
    private void separate() {
        if (breaks > 1) {
            end();
        } else if (!paragraph.isEmpty() && (breaks == 1 || space)) {
            paragraph.append(breaks == 1 ? '\n' : ' ');
        }
        breaks = 0;
        space = false;
    }

    private void end() {
        boolean blank = paragraph.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        if (!blank && !paragraph.toString().strip().equals(title)) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
        }
        paragraph.setLength(0);
        breaks = 0;
        space = false;
    }
}
