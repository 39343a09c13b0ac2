package org.recoupe.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says of its article as JSON-LD; each part is empty where the page does not say it.
 *
 * @param headline the title
 * @param body the text, as the page has it: plain, or with tags
 * @param language the code
 */
record LinkedData(String headline, String body, Optional<LocalDate> published, String language, String url) {

    private static final Set<String> TYPES = Set.copyOf(PageNames.of("articles"));
    private static final int DEEPEST = 6;

    /** What the page says; the article with the longest body where it speaks of several. */
    static LinkedData of(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            collect(parse(script.data()), articles, 0);
        }
        return articles.stream()
                .map(LinkedData::of)
                .max(Comparator.comparingInt(data -> data.body.length()))
                .orElseGet(() -> new LinkedData("", "", Optional.empty(), "", ""));
    }

    private static LinkedData of(JsonNode article) {
        return new LinkedData(
                Parser.unescapeEntities(text(article, "headline", "name"), false)
                        .strip(),
                text(article, "articleBody"),
                PublicationDate.parse(text(article, "datePublished"))
                        .or(() -> PublicationDate.parse(text(article, "dateCreated"))),
                text(article, "inLanguage"),
                text(article, "url", "mainEntityOfPage"));
    }

    private static JsonNode parse(String json) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            // Broken JSON-LD is common; such a page is read as one without.
            return mapper.missingNode();
        }
    }

    private static void collect(JsonNode node, List<JsonNode> articles, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (isArticle(node.path("@type"))) {
            articles.add(node);
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, articles, depth + 1));
        } else {
            for (String key : new String[] {"@graph", "mainEntity", "mainEntityOfPage"}) {
                collect(node.path(key), articles, depth + 1);
            }
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        String name = type.asText("");
        return TYPES.contains(name.substring(name.lastIndexOf('/') + 1));
    }

    private static String text(JsonNode node, String... keys) {
        for (String key : keys) {
            JsonNode value = node.path(key);
            if (value.isArray() && !value.isEmpty()) {
                value = value.get(0);
            }
            if (value.isObject()) {
                JsonNode id = value.path("@id");
                value = id.isTextual() ? id : value.path("alternateName");
            }
            if (value.isTextual() && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return "";
    }
}
