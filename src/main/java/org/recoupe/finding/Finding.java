package org.recoupe.finding;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a rule says of a claim.
 *
 * @param claim the claim's id
 * @param verdict what it says
 * @param severity how much it asks for attention
 * @param rule the rule's id: its folder path, {@code series/agreement}
 * @param also the ids of other rules whose sentences, caveats and evidence this finding holds, too
 * @param fingerprint tells it from others across runs and edits; see {@link Fingerprint}
 * @param caveats what rides on the verdict: {@code understated}, {@code hindsight}, {@code scope-differs}, …
 * @param explanation why
 * @param evidence the rows it rests on, best first
 */
public record Finding(
        String claim,
        Verdict verdict,
        Severity severity,
        String rule,
        SortedSet<String> also,
        String fingerprint,
        SortedSet<String> caveats,
        Explanation explanation,
        List<Evidence> evidence) {
    public Finding {
        also = new TreeSet<>(also);
        caveats = new TreeSet<>(caveats);
        evidence = List.copyOf(evidence);
    }

    /** Whether that rule found it, or added to it. */
    public boolean restsOn(String id) {
        return rule.equals(id) || also.contains(id);
    }
}
