package org.recoupe.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;

/** Claims by where they stand, so that nobody looks for one through a whole article. */
final class ClaimsByPlace {

    private final Map<Span.Part, NavigableMap<Integer, List<Claim>>> byStart;
    private final Map<Span.Part, NavigableMap<Integer, List<Claim>>> bySentence;
    private final int longest;

    ClaimsByPlace(List<Claim> claims) {
        byStart = index(claims, Claim::span);
        bySentence = index(claims, claim -> claim.context().sentence().span());
        longest = claims.stream()
                .mapToInt(claim -> claim.span().end() - claim.span().start())
                .max()
                .orElse(0);
    }

    private static Map<Span.Part, NavigableMap<Integer, List<Claim>>> index(
            List<Claim> claims, Function<Claim, Span> place) {
        Map<Span.Part, NavigableMap<Integer, List<Claim>>> index = new EnumMap<>(Span.Part.class);
        for (Span.Part part : Span.Part.values()) {
            index.put(part, new TreeMap<>());
        }
        for (Claim claim : claims) {
            Span span = place.apply(claim);
            index.getOrDefault(span.part(), new TreeMap<>())
                    .computeIfAbsent(span.start(), start -> new ArrayList<>())
                    .add(claim);
        }
        return index;
    }

    /** The claims that share a character with that span, in reading order. */
    List<Claim> overlapping(Span span) {
        return byStart
                .getOrDefault(span.part(), new TreeMap<>())
                .subMap(span.start() - longest, true, span.end(), true)
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(claim -> claim.span().overlaps(span) || claim.span().covers(span))
                .toList();
    }

    /** The claims of the sentence that span starts in, or of the one before it that has any. */
    List<Claim> inSentenceOf(Span span) {
        Map.@Nullable Entry<Integer, List<Claim>> sentence =
                bySentence.getOrDefault(span.part(), new TreeMap<>()).floorEntry(span.start());
        return sentence == null ? List.of() : sentence.getValue();
    }
}
