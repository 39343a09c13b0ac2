package org.recoupe.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Severity;
import org.recoupe.finding.Verdict;
import org.recoupe.review.Decision;

/**
 * What became of the findings that ask for attention, from one report on an article to a later one.
 *
 * @param changes one for each finding, those of the later report first
 */
public record Diff(List<Change> changes) {
    public Diff {
        changes = List.copyOf(changes);
    }

    /** What became of a finding. */
    public enum Kind {
        /** It was not there before. */
        NEW,
        /** It had been settled, by a decision or by going away, and asks again. */
        REOPENED,
        /** It is there as before. */
        SAME,
        /** The text says something else by now, or what it says was checked again and is right. */
        FIXED,
        /** The text still says so, and nothing has checked it again: that is no proof that it is right. */
        UNCHECKED
    }

    /** What became of one finding, and the words it is about. */
    public record Change(Kind kind, String quote, Finding finding) {}

    private static final Set<Verdict> SOUND = Set.of(Verdict.CONSISTENT, Verdict.IMPRECISE, Verdict.DISPUTED);

    /** From an earlier report to a later one. */
    public static Diff of(Report before, Report after) {
        return new Comparison(before, after).diff();
    }

    /** How many there are of that kind. */
    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private record Comparison(Report before, Report after, Map<String, Finding> was, Map<String, Finding> is) {

        Comparison(Report before, Report after) {
            this(before, after, urgent(before), urgent(after));
        }

        private static Map<String, Finding> urgent(Report report) {
            return report.findings().stream()
                    .filter(finding -> finding.severity() != Severity.INFO)
                    .collect(Collectors.toMap(Finding::fingerprint, it -> it, (one, other) -> one, LinkedHashMap::new));
        }

        Diff diff() {
            List<Change> changes = new ArrayList<>();
            is.values().forEach(finding -> changes.add(new Change(now(finding), quote(after, finding), finding)));
            was.values().stream()
                    .filter(finding -> !is.containsKey(finding.fingerprint()))
                    .forEach(finding -> changes.add(new Change(gone(finding), quote(before, finding), finding)));
            return new Diff(changes);
        }

        private Kind now(Finding finding) {
            boolean settled = before.review().quiets(finding) && !after.review().quiets(finding);
            boolean hadGone = before.review().unused().stream()
                    .map(Decision::fingerprint)
                    .anyMatch(finding.fingerprint()::equals);
            if (settled || hadGone || after.review().reopened(finding)) {
                return Kind.REOPENED;
            }
            return was.containsKey(finding.fingerprint()) ? Kind.SAME : Kind.NEW;
        }

        private Kind gone(Finding finding) {
            String quote = plain(quote(before, finding));
            if (!plain(after.article().title() + "\n" + after.article().text()).contains(quote)) {
                return Kind.FIXED;
            }
            boolean checked = after.claims().stream()
                    .filter(claim -> plain(claim.span().quote()).equals(quote))
                    .anyMatch(claim -> claim.verdict().filter(SOUND::contains).isPresent());
            return checked && !broken(finding.rule()) ? Kind.FIXED : Kind.UNCHECKED;
        }

        private boolean broken(String rule) {
            return after.run().failures().stream()
                    .anyMatch(failure -> failure.rule().contains(rule));
        }

        private static String quote(Report report, Finding finding) {
            Map<String, String> quotes = new HashMap<>();
            report.claims().forEach(claim -> quotes.put(claim.id(), claim.span().quote()));
            return quotes.getOrDefault(finding.claim(), "");
        }

        private static String plain(String text) {
            return text.replaceAll("[\\s\\p{Z}]+", " ").strip().toLowerCase(Locale.ROOT);
        }
    }
}
