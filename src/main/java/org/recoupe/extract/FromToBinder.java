package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Context;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Language;

/** Binds changes by their end points: "est passé de 3,7 à 4,4 milliards". */
final class FromToBinder implements ClaimBinder {

    private static final int WORD_REACH = 3;

    /** How many words of what a value is of may stand between it and its time. */
    private static final int WORDS_TO_TIME = 4;

    /** What is kept in the unit that it is written in, so that a bare number may take it over. */
    private static final Set<Dimension> UNSCALED =
            Set.of(Dimension.MONEY, Dimension.SHARE, Dimension.COUNT, Dimension.OTHER);

    private final TimeMeasures lengths;
    private final Phrasebook verbs;
    private final Phrasebook from;
    private final Phrasebook to;

    FromToBinder(Language language) {
        this.lengths = new TimeMeasures(language);
        this.verbs = Phrasebook.of(language, "from-to");
        this.from = Phrasebook.of(language, "from");
        this.to = Phrasebook.of(language, "to");
    }

    @Override
    public List<ClaimDraft> bind(Frame frame) {
        Passage passage = frame.passage();
        List<Mention.Amount> amounts = lengths.amounts(passage);
        List<ClaimDraft> drafts = new ArrayList<>();
        for (int i = 0; i + 1 < amounts.size(); i++) {
            bind(frame, amounts.get(i), amounts.get(i + 1)).ifPresent(drafts::add);
        }
        return drafts;
    }

    private Optional<ClaimDraft> bind(Frame frame, Mention.Amount start, Mention.Amount end) {
        Passage passage = frame.passage();
        int first = passage.first(start.span());
        int second = passage.first(end.span());
        boolean joined = precedes(passage, from, first) && precedes(passage, to, second);
        if (!joined || passage.clause(first) != passage.clause(second)) {
            return Optional.empty();
        }
        Optional<Phrasebook.Match> verb = verbs.all(passage.tokens(), passage.clauseStart(first), first).stream()
                .reduce((before, last) -> last);
        return verb.flatMap(going ->
                inUnitOf(start, end).flatMap(low -> inUnitOf(end, start).map(high -> draft(frame, going, low, high))));
    }

    /** That amount; if it is a bare number, in the unit of the other end; none if the two are of different kinds. */
    private static Optional<Mention.Amount> inUnitOf(Mention.Amount amount, Mention.Amount other) {
        Quantity unit = other.quantity();
        if (amount.quantity().dimension() == unit.dimension() || other.kind() == MentionKind.NUMBER) {
            return Optional.of(amount);
        }
        return amount.kind() == MentionKind.NUMBER && UNSCALED.contains(unit.dimension())
                ? Optional.of(new Mention.Amount(
                        other.kind(),
                        amount.span(),
                        amount.quantity().in(unit.unitCode(), unit.dimension()),
                        other.noun()))
                : Optional.empty();
    }

    private static boolean precedes(Passage passage, Phrasebook words, int at) {
        return words.all(passage.tokens(), Math.max(passage.from(), at - WORD_REACH), at).stream()
                .anyMatch(match -> match.to() == at);
    }

    private static ClaimDraft draft(Frame frame, Phrasebook.Match verb, Mention.Amount start, Mention.Amount end) {
        Passage passage = frame.passage();
        Span span = passage.span(passage.first(start.span()), passage.after(end.span()));
        Framing framing = frame.framing(passage.first(span));
        Context context = frame.context(span);
        Period stated = period(frame, span);
        Optional<List<Period>> years = years(stated);
        Period since = years.map(both -> both.get(0)).orElseGet(() -> since(passage, start.span(), end.span()));
        Period period = years.map(both -> both.get(1)).orElse(stated);
        int direction = direction(verb, start.quantity(), end.quantity());
        return new ClaimDraft(
                span,
                id -> new Claim.ChangeClaim(
                        id,
                        span,
                        framing,
                        context,
                        Claim.UNBOUND,
                        Map.of(),
                        direction,
                        Quantity.NONE,
                        start.quantity(),
                        end.quantity(),
                        since,
                        period));
    }

    /** The time right behind the value started from, where one right behind the value come to says when that was. */
    private static Period since(Passage passage, Span start, Span end) {
        return behind(passage, passage.after(end), passage.to()).isEmpty()
                ? Period.ALWAYS
                : behind(passage, passage.after(start), passage.first(end)).orElse(Period.ALWAYS);
    }

    /** "Between 2010 and 2023 it grew from A to B": the first and the last year. */
    private static Optional<List<Period>> years(Period period) {
        boolean whole = period.grain() == Period.Grain.RANGE
                && period.days() != Long.MAX_VALUE
                && period.from().getDayOfYear() == 1
                && period.to().getDayOfYear() == 1;
        return Optional.of(List.of(
                        Period.year(period.from().getYear()),
                        Period.year(period.to().getYear() - 1)))
                .filter(both -> whole);
    }

    /** The first time from there to there, if it is near: "3 % of GDP in 2023". */
    private static Optional<Period> behind(Passage passage, int after, int before) {
        return passage.moments()
                .filter(moment -> passage.first(moment.span()) >= after)
                .filter(moment -> passage.first(moment.span()) < Math.min(before, after + WORDS_TO_TIME))
                .findFirst()
                .flatMap(Mention.Moment::period);
    }

    /** The time of the end point: what follows it at once; a date between the two is the start's, and says nothing of it. */
    private static Period period(Frame frame, Span span) {
        Passage passage = frame.passage();
        int after = passage.after(span);
        boolean between = passage.moments()
                .anyMatch(moment ->
                        passage.first(moment.span()) >= passage.first(span) && passage.first(moment.span()) < after);
        return behind(passage, after, passage.to()).orElseGet(() -> between ? Period.ALWAYS : frame.period(span));
    }

    private static int direction(Phrasebook.Match verb, Quantity start, Quantity end) {
        int said = (int) verb.row().number("direction", 0);
        return said != 0 ? said : (int) Math.signum(end.value() - start.value());
    }
}
