package org.recoupe.extract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.recoupe.article.Span;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Period;
import org.recoupe.language.Language;

/**
 * Tells over what time a change is counted. "En 2023" is a year's change; "par rapport à 2013", "en dix ans" make it one of
 * many years, whatever year stands beside it.
 */
final class ChangeSpan {

    private static final String YEAR = "P1Y";
    private static final int WORDS_BEFORE = 4;
    private static final double DAYS_A_YEAR = 365.2425;

    private final Phrasebook bases;

    ChangeSpan(Language language) {
        this.bases = Phrasebook.of(language, "change-bases");
    }

    /** The year or other period in which what stands there changed; a stretch of many years where it is counted over them. */
    Period of(Frame frame, Span span) {
        Passage passage = frame.passage();
        int clause = passage.clause(passage.first(span));
        List<Mention.Moment> dates = passage.moments()
                .filter(moment -> moment.period().isPresent())
                .filter(moment -> passage.clause(passage.first(moment.span())) == clause)
                .toList();
        Optional<Period> base = dates.stream()
                .filter(moment -> follows(passage, moment, "date"))
                .flatMap(moment -> moment.period().stream())
                .filter(period -> period.grain() != Period.Grain.DAY)
                .findFirst();
        if (base.isPresent()) {
            return from(base.get(), dates);
        }
        Period period = frame.period(span);
        return years(passage, clause)
                .map(years -> before(passage, period, years))
                .orElse(period);
    }

    /** From that base to the next date said; that date's own year where it is the year after. */
    private static Period from(Period base, List<Mention.Moment> dates) {
        Optional<Period> end = dates.stream()
                .flatMap(moment -> moment.period().stream())
                .filter(period -> period.to().isAfter(base.to()))
                .min(Comparator.comparing(Period::to));
        boolean since = base.to().equals(LocalDate.MAX);
        boolean yearly = end.isPresent()
                && base.grain() == end.get().grain()
                && base.from().plusYears(1).equals(end.get().from());
        return since
                ? base
                : yearly
                        ? end.get()
                        : Period.between(base.from(), end.map(Period::to).orElse(LocalDate.MAX));
    }

    /** "En dix ans": how many years the change took; none where it is one. */
    private Optional<Double> years(Passage passage, int clause) {
        return passage.all(Mention.Lapse.class).stream()
                .filter(lapse -> passage.clause(passage.first(lapse.span())) == clause || opens(passage, lapse))
                .filter(lapse -> lapse.quantity().unitCode().equals("a")
                        && !lapse.timex().equals(YEAR))
                .filter(lapse -> follows(passage, lapse, "lapse"))
                .map(lapse -> lapse.quantity().value())
                .findFirst();
    }

    /** "En cinq ans, la population a …": what opens the sentence holds for all of it. */
    private static boolean opens(Passage passage, Mention mention) {
        return passage.first(mention.span()) - passage.from() <= 1;
    }

    /** So many years up to the end of what is said, else to publication. */
    private static Period before(Passage passage, Period period, double years) {
        boolean open = !period.stated() || period.to().equals(LocalDate.MAX);
        LocalDate to = open ? passage.published().orElse(LocalDate.MAX) : period.to();
        boolean told = !to.equals(LocalDate.MAX);
        return Period.between(told ? to.minusDays(Math.round(years * DAYS_A_YEAR)) : LocalDate.MIN, to);
    }

    private boolean follows(Passage passage, Mention mention, String what) {
        int at = passage.first(mention.span());
        return bases.all(passage.tokens(), Math.max(passage.clauseStart(at), at - WORDS_BEFORE), at).stream()
                .anyMatch(match -> match.to() == at && match.row().get("before").equals(what));
    }
}
