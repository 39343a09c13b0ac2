package org.recoupe.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recoupe.finding.Verdict;

/** Says first what matters most. */
final class Headline {

    /** A reader takes in no more at a glance. */
    private static final int LEADS = 8;

    private static final List<Verdict> COMPARED =
            List.of(Verdict.INCONSISTENT, Verdict.DISPUTED, Verdict.IMPRECISE, Verdict.CONSISTENT);
    private static final List<String> LEADING =
            List.of(Verdict.INCONSISTENT.name(), Verdict.DISPUTED.name(), Verdict.IMPRECISE.name());

    private final Report report;
    private final Messages messages;

    Headline(Report report, Messages messages) {
        this.report = report;
        this.messages = messages;
    }

    /** What was found, in one sentence: how many claims, how many compared, and what came of it. */
    String sentence() {
        int all = report.claims().size();
        if (all == 0) {
            return messages.text("page.headline.empty");
        }
        Map<Verdict, Long> tally = report.tally();
        long compared = COMPARED.stream()
                .mapToLong(each -> tally.getOrDefault(each, 0L))
                .sum();
        if (compared == 0) {
            return messages.count("page.headline.none", all);
        }
        String outcome = COMPARED.stream()
                .filter(tally::containsKey)
                .map(each -> messages.count("headline." + each.name(), tally.getOrDefault(each, 0L)))
                .collect(Collectors.joining(", "));
        return messages.text(
                "page.headline",
                messages.count("page.claims", all),
                messages.count("page.compared", compared),
                outcome);
    }

    /** The claims that ask for attention, the worst first. */
    static List<Card> leads(List<Card> cards) {
        return LEADING.stream()
                .flatMap(state -> cards.stream().filter(card -> card.state().equals(state)))
                .filter(card -> !card.judgements().isEmpty())
                .limit(LEADS)
                .toList();
    }
}
