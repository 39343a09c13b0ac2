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
    private static final int SHORTEST = 140;
    private static final double MOSTLY = 0.5;
    private static final Set<String> FURNITURE = Set.copyOf(PageNames.of("furniture"));
    private static final String DROPPED = String.join(",", PageNames.of("elements"));

    private MainText() {}

    /** The element with the main text, cleared of what is no text of the article; the page loses it too. */
    static Optional<Element> of(Document page) {
        clear(page);
        for (String place : PLACES) {
            Optional<Element> longest = page.select(place).stream().max(Comparator.comparingInt(MainText::prose));
            if (longest.filter(element -> prose(element) >= SHORTEST).isPresent()) {
                return longest;
            }
        }
        return densest(page);
    }

    private static void clear(Document page) {
        page.select(DROPPED).remove();
        page.select("[hidden], [aria-hidden=true]").stream()
                .filter(element -> !element.normalName().equals("body"))
                .forEach(Node::remove);
        PageNames.of("roles").forEach(role -> page.select("[role=" + role + "]").remove());
        int all = prose(page);
        page.select("[class], [id]").stream()
                .filter(MainText::isFurniture)
                .filter(element -> prose(element) <= MOSTLY * all || isLinks(element))
                .forEach(Node::remove);
        page.select("ul, ol, p, div, section").stream()
                .filter(MainText::isLinks)
                .forEach(Node::remove);
    }

    /** Whether a word of its class or id says that it is no text: {@code share-bar}, {@code relatedLinks}. */
    private static boolean isFurniture(Element element) {
        String names = element.className() + " " + element.id();
        for (String word : names.replaceAll("([a-z])([A-Z])", "$1 $2").split("[^A-Za-z]+")) {
            if (FURNITURE.contains(word.toLowerCase(Locale.ROOT))) {
                return !element.normalName().equals("body")
                        && !element.normalName().equals("html");
            }
        }
        return false;
    }

    /** Whether it is mostly made of links, as lists of related articles are. */
    private static boolean isLinks(Element element) {
        int linked = element.select("a[href]").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        return linked > 0 && linked > 0.7 * element.text().length();
    }

    /** How many characters of it stand in paragraphs. */
    private static int prose(Element element) {
        return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
    }

    /** Each run of text counts for the block it stands in, fully for that block's parent, half for the one above. */
    private static Optional<Element> densest(Document page) {
        Map<Element, Double> weights = new IdentityHashMap<>();
        for (Element element : page.body().getAllElements()) {
            int length = element.textNodes().stream()
                    .mapToInt(words -> words.text().strip().length())
                    .sum();
            if (length > 0) {
                weigh(block(element), element.closest("a[href]") == null ? length : -length, weights);
            }
        }
        return page.body().getAllElements().stream()
                .filter(weights::containsKey)
                .max(Comparator.comparingDouble(element -> weights.getOrDefault(element, 0.0)));
    }

    private static void weigh(Element block, double length, Map<Element, Double> weights) {
        weights.merge(block, length, Double::sum);
        Element parent = block.parent();
        if (parent != null && !block.normalName().equals("body")) {
            weights.merge(parent, length, Double::sum);
            Element above = parent.parent();
            if (above != null && !parent.normalName().equals("body")) {
                weights.merge(above, length / 2, Double::sum);
            }
        }
    }

    private static Element block(Element inline) {
        Element at = inline;
        while (!at.isBlock() && at.parent() != null) {
            at = at.parent();
        }
        return at;
    }
}
