package org.recoupe.article;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Finds the element of a page that holds the article's text: by its name, else by where the text is densest. */
final class MainText {

    private static final List<String> PLACES = List.of("[itemprop=articleBody]", "article", "main, [role=main]");
    /** So many characters in paragraphs make an article; fewer are a teaser. */
    private static final int SHORTEST = 140;
    /** No name of a class takes away more than this share of a page's paragraphs. */
    private static final double MOSTLY = 0.5;
    /** From here on an element is a list of links to other articles. */
    private static final double LINKS = 0.7;

    private static final Set<String> FURNITURE = Set.copyOf(PageNames.of("furniture"));
    private static final String NEVER_TEXT = String.join(",", PageNames.of("elements"));

    private MainText() {}

    /** The element with the main text, cleared of what is no text of the article; the page loses it too. */
    static Optional<Element> of(Document page) {
        clear(page);
        TextMeasures measures = TextMeasures.of(page);
        for (String place : PLACES) {
            Optional<Element> longest = page.select(place).stream().max(Comparator.comparingInt(measures::prose));
            if (longest.filter(element -> measures.prose(element) >= SHORTEST).isPresent()) {
                return longest;
            }
        }
        return densest(page, measures);
    }

    private static void clear(Document page) {
        page.select(NEVER_TEXT).remove();
        page.select("[hidden], [aria-hidden=true]").stream()
                .filter(element -> !isWholePage(element))
                .forEach(Node::remove);
        PageNames.of("roles").forEach(role -> page.select("[role=" + role + "]").remove());
        TextMeasures measures = TextMeasures.of(page);
        int prose = measures.prose(page);
        page.select("[class], [id]").stream()
                .filter(element -> isFurniture(element) && measures.prose(element) <= MOSTLY * prose)
                .forEach(Node::remove);
        page.select("ul, ol, p, div, section").stream()
                .filter(element -> measures.linkedShare(element) > LINKS)
                .forEach(Node::remove);
    }

    private static boolean isWholePage(Element element) {
        return element.normalName().equals("body") || element.normalName().equals("html");
    }

    /** Whether a word of its class or id says that it is no text: {@code share-bar}, {@code relatedLinks}. */
    private static boolean isFurniture(Element element) {
        String names = element.className() + " " + element.id();
        for (String word : names.replaceAll("([a-z])([A-Z])", "$1 $2").split("[^A-Za-z]+")) {
            if (FURNITURE.contains(word.toLowerCase(Locale.ROOT))) {
                return !isWholePage(element);
            }
        }
        return false;
    }

    private static Optional<Element> densest(Document page, TextMeasures measures) {
        Map<Element, Double> weights = new IdentityHashMap<>();
        List<Element> elements = page.body().getAllElements();
        for (Element element : elements) {
            int own = element.textNodes().stream()
                    .mapToInt(words -> words.text().strip().length())
                    .sum();
            if (own > 0) {
                weigh(block(element), measures.linkedShare(element) == 1 ? -own : own, weights);
            }
        }
        return elements.stream()
                .filter(weights::containsKey)
                .max(Comparator.comparingDouble(element -> weights.getOrDefault(element, 0.0)));
    }

    /** A run of text counts for the block it stands in and that block's parent, half for the one above. */
    private static void weigh(Element block, double length, Map<Element, Double> weights) {
        weights.merge(block, length, Double::sum);
        Element parent = block.parent();
        if (parent != null && !isWholePage(block)) {
            weights.merge(parent, length, Double::sum);
            Element above = parent.parent();
            if (above != null && !isWholePage(parent)) {
                weights.merge(above, length / 2, Double::sum);
            }
        }
    }

    private static Element block(Element inline) {
        Element at = inline;
        Element parent = at.parent();
        while (!at.isBlock() && parent != null) {
            at = parent;
            parent = at.parent();
        }
        return at;
    }
}
