package org.recoupe.article;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How many characters of text stand in each element of a page, taken in one pass over it. */
final class TextMeasures implements NodeVisitor {

    /** Characters in all, of them within links, and of them within paragraphs. */
    private record Amounts(int text, int linked, int prose) {}

    private static final Amounts NONE = new Amounts(0, 0, 0);

    private final Map<Element, Amounts> amounts = new IdentityHashMap<>();
    private Amounts sofar = NONE;
    private int links;
    private int paragraphs;

    private TextMeasures() {}

    /** The measures of that element and all within it, as they are now. */
    static TextMeasures of(Element root) {
        TextMeasures measures = new TextMeasures();
        root.traverse(measures);
        return measures;
    }

    /** All characters. */
    int text(Element element) {
        return amounts.getOrDefault(element, NONE).text();
    }

    /** The characters in paragraphs. */
    int prose(Element element) {
        return amounts.getOrDefault(element, NONE).prose();
    }

    /** The share of its characters that are links, from 0 to 1. */
    double linkedShare(Element element) {
        Amounts amount = amounts.getOrDefault(element, NONE);
        return amount.text() == 0 ? 0 : (double) amount.linked() / amount.text();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            int length = words.text().strip().length();
            sofar = new Amounts(
                    sofar.text() + length,
                    sofar.linked() + (links > 0 ? length : 0),
                    sofar.prose() + (paragraphs > 0 ? length : 0));
        } else if (node instanceof Element element) {
            amounts.put(element, sofar);
            links += isLink(element) ? 1 : 0;
            paragraphs += isParagraph(element) ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            Amounts before = amounts.getOrDefault(element, NONE);
            amounts.put(
                    element,
                    new Amounts(
                            sofar.text() - before.text(),
                            sofar.linked() - before.linked(),
                            sofar.prose() - before.prose()));
            links -= isLink(element) ? 1 : 0;
            paragraphs -= isParagraph(element) ? 1 : 0;
        }
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a") && element.hasAttr("href");
    }

    private static boolean isParagraph(Element element) {
        return element.normalName().equals("p");
    }
}
