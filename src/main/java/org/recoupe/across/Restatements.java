package org.recoupe.across;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.against.Counterparts;
import org.recoupe.reference.Candidate.Restatement;
import org.recoupe.reference.Provenance;

/** What other articles state otherwise than a claim does: Java finds it, rules say what it means. */
public final class Restatements {

    private Restatements() {}

    /**
     * Those of the others' statements that have the key of one of the article's own, and another figure. An article that gives two
     * figures itself knows of both, or speaks of two things: nothing is held against either.
     */
    public static List<Restatement> of(List<Statement> own, List<Statement> others) {
        Map<String, Group> groups = new HashMap<>();
        others.forEach(statement ->
                groups.computeIfAbsent(statement.key(), key -> new Group()).add(statement));
        List<Restatement> all = new ArrayList<>();
        for (Statement statement : own) {
            Group group = groups.get(statement.key());
            boolean torn = own.stream()
                    .anyMatch(other -> other.key().equals(statement.key())
                            && !other.quantity()
                                    .range()
                                    .meets(statement.quantity().range()));
            if (group != null && !torn) {
                all.addAll(of(statement.claim(), Version.of(statement), group.versions()));
            }
        }
        return all;
    }

    /** What those versions have against that one, for which that claim stands. */
    static List<Restatement> of(String claim, Version own, List<Version> versions) {
        List<Restatement> all = new ArrayList<>();
        for (Version other : versions) {
            double gap = own.gap(other);
            if (gap > 0) {
                all.add(restatement(claim, own, other, gap));
            }
        }
        return all;
    }

    private static Restatement restatement(String claim, Version own, Version other, double gap) {
        Statement said = other.first();
        return new Restatement(
                claim,
                new Provenance(Counterparts.DATASET, 1, other.ids(), said.published()),
                said.article(),
                other.articles(),
                said.quantity(),
                said.period(),
                said.modality(),
                said.speaker(),
                said.dated(),
                gap,
                own.daysApart(other),
                said.quote());
    }
}
