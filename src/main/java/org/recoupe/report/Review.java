package org.recoupe.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoupe.finding.Finding;
import org.recoupe.review.Decision;

/**
 * What people decided about the findings of a report.
 *
 * @param decisions the latest of each person on each finding of the report, by time
 * @param unused the latest on findings that the report no longer has
 */
public record Review(List<Decision> decisions, List<Decision> unused) {

    /** Nothing decided. */
    public static final Review NONE = new Review(List.of(), List.of());

    public Review {
        decisions = List.copyOf(decisions);
        unused = List.copyOf(unused);
    }

    /** What of those decisions, in the order they were taken, concerns the findings of that article. */
    public static Review of(String article, List<Finding> findings, List<Decision> all) {
        Map<String, Decision> latest = new LinkedHashMap<>();
        all.stream()
                .filter(each -> each.article().equals(article))
                .sorted(Comparator.comparing(Decision::at))
                .forEach(each -> latest.put(each.fingerprint() + '\n' + each.reviewer(), each));
        Set<String> present = findings.stream().map(Finding::fingerprint).collect(Collectors.toSet());
        List<Decision> byTime = latest.values().stream()
                .sorted(Comparator.comparing(Decision::at).thenComparing(Decision::fingerprint))
                .toList();
        Map<Boolean, List<Decision>> used =
                byTime.stream().collect(Collectors.partitioningBy(each -> present.contains(each.fingerprint())));
        return new Review(used.getOrDefault(true, List.of()), used.getOrDefault(false, List.of()));
    }

    /** All that was decided about that finding, the latest last. */
    public List<Decision> on(Finding finding) {
        return decisions.stream()
                .filter(each -> each.fingerprint().equals(finding.fingerprint()))
                .toList();
    }

    /** The decision that holds: the latest, unless the finding says something else by now. */
    public Optional<Decision> holding(Finding finding) {
        List<Decision> made = new ArrayList<>(on(finding));
        made.removeIf(each -> !each.holdsFor(finding.verdict().name()));
        return made.isEmpty() ? Optional.empty() : Optional.of(made.get(made.size() - 1));
    }

    /** Whether it was decided that this finding is to be quiet. */
    public boolean quiets(Finding finding) {
        return !decisions.isEmpty()
                && holding(finding).map(each -> each.outcome().quiets()).orElse(false);
    }

    /** Whether all that was decided about it was about something that it no longer says. */
    public boolean reopened(Finding finding) {
        return !on(finding).isEmpty() && holding(finding).isEmpty();
    }
}
