package org.recoupe.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.recoupe.article.Span;
import org.recoupe.finding.Verdict;

/**
 * What became of everything that could be checked: each number, date, duration, role and relation is in it once.
 *
 * @param account one entry for each, in reading order
 */
public record Coverage(List<Entry> account) {
    public Coverage {
        account = List.copyOf(account);
    }

    /**
     * What became of one mention.
     *
     * @param kind the mention's kind, or that of a claim that holds no other mention
     * @param span where it stands
     * @param claim the id of the claim it is part of, empty if of none
     * @param verdict that claim's; empty where nothing was checked
     * @param reason why nothing was checked, a key of the messages ({@code reason.…}); empty where there is a verdict
     */
    public record Entry(String kind, Span span, String claim, Optional<Verdict> verdict, String reason) {}

    /** How many were compared with reference data. */
    public long checked() {
        return count(verdict -> verdict != Verdict.NO_DATA && verdict != Verdict.NOT_CHECKABLE);
    }

    /** How many no reference series covers. */
    public long noData() {
        return count(verdict -> verdict == Verdict.NO_DATA);
    }

    /** How many cannot be checked in kind. */
    public long notCheckable() {
        return count(verdict -> verdict == Verdict.NOT_CHECKABLE);
    }

    /** How many were left alone, for the reason each gives. */
    public long notChecked() {
        return account.stream().filter(entry -> entry.verdict().isEmpty()).count();
    }

    private long count(Predicate<Verdict> which) {
        return account.stream()
                .filter(entry -> entry.verdict().filter(which).isPresent())
                .count();
    }
}
