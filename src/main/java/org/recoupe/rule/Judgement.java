package org.recoupe.rule;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.recoupe.finding.Finding;

/**
 * What the rules said of one article.
 *
 * @param findings what they found, in the claims' reading order
 * @param failures the rules that broke down on it; the findings are those of the others
 * @param fired the rules that matched, as {@code series/agreement#agrees}
 */
public record Judgement(List<Finding> findings, List<RuleFailure> failures, SortedSet<String> fired) {
    public Judgement {
        findings = List.copyOf(findings);
        failures = List.copyOf(failures);
        fired = new TreeSet<>(fired);
    }
}
