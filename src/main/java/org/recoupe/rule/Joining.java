package org.recoupe.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.finding.Verdict;

/**
 * Makes one finding of what several rules say of one claim. A rule that yields leaves the word to those that do not: it
 * adds to what asks for attention, and is silent where another rule has found the claim right. A rule that explains
 * adds to what is inconsistent, and never speaks alone.
 */
final class Joining {

    /** Verdicts that rest on a comparison, the gravest first. */
    private static final List<Verdict> SETTLED =
            List.of(Verdict.INCONSISTENT, Verdict.DISPUTED, Verdict.IMPRECISE, Verdict.CONSISTENT);

    private static final Comparator<Draft> GRAVEST_FIRST = Comparator.comparing(
                    (Draft draft) -> SETTLED.indexOf(draft.verdict()))
            .thenComparing(draft -> draft.card().key());

    private Joining() {}

    /** The drafts of all findings, with those that yield and those explanations in their places. */
    static List<Draft> of(Collection<Draft> drafts, Collection<Draft> explanations) {
        Map<String, List<Draft>> why = byClaim(explanations);
        return byClaim(drafts).entrySet().stream()
                .flatMap(claim -> joined(claim.getValue(), why.getOrDefault(claim.getKey(), List.of())))
                .toList();
    }

    private static Map<String, List<Draft>> byClaim(Collection<Draft> drafts) {
        return drafts.stream()
                .sorted(GRAVEST_FIRST)
                .collect(Collectors.groupingBy(
                        draft -> draft.claim().id(), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private static Stream<Draft> joined(List<Draft> drafts, List<Draft> explanations) {
        List<Draft> yielding = drafts.stream().filter(Joining::yields).toList();
        List<Draft> standing = drafts.stream().filter(draft -> !yields(draft)).toList();
        Optional<Draft> speaker = standing.stream()
                .filter(Joining::settles)
                .findFirst()
                .or(() -> yielding.stream().findFirst());
        speaker.ifPresent(main -> {
            if (asksForAttention(main)) {
                yielding.stream()
                        .filter(draft -> draft != main && asksForAttention(draft))
                        .forEach(main::join);
            }
            if (main.verdict() == Verdict.INCONSISTENT) {
                explanations.forEach(main::join);
            }
        });
        return Stream.concat(standing.stream(), speaker.stream().filter(Joining::yields));
    }

    private static boolean yields(Draft draft) {
        return draft.card().yields() && settles(draft);
    }

    private static boolean settles(Draft draft) {
        return SETTLED.contains(draft.verdict());
    }

    private static boolean asksForAttention(Draft draft) {
        return settles(draft) && draft.verdict() != Verdict.CONSISTENT;
    }
}
