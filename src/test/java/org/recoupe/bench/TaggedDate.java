package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recoupe.article.Span;
import org.recoupe.claim.Mention;

/**
 * A date that somebody marked in a text.
 *
 * @param start its first character
 * @param end the one after its last
 * @param text what stands there
 * @param node its other fields
 */
record TaggedDate(int start, int end, String text, JsonNode node) {

    /** The dates of an article of a set. */
    static List<TaggedDate> of(JsonNode article) {
        List<TaggedDate> dates = new ArrayList<>();
        for (JsonNode date : article.get("dates")) {
            dates.add(new TaggedDate(
                    date.get("start").asInt(),
                    date.get("end").asInt(),
                    date.get("text").asText(),
                    date));
        }
        return dates;
    }

    /** Whether the mention stands just there. */
    boolean exactly(Mention mention) {
        return mention.span().start() == start && mention.span().end() == end;
    }

    /** The mention that stands just there, else the first that overlaps it. */
    Optional<Mention> in(List<Mention> found) {
        return found.stream()
                .filter(this::exactly)
                .findFirst()
                .or(() -> found.stream()
                        .filter(mention -> overlaps(mention.span()))
                        .findFirst());
    }

    private boolean overlaps(Span span) {
        return span.start() < end && start < span.end();
    }
}
