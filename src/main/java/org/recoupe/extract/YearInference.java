package org.recoupe.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.recoupe.claim.Period;
import org.recoupe.claim.Period.Grain;
import org.recoupe.claim.Tense;

/**
 * Finds the year of a day, month or season that is said without one: the nearest to publication on the side that the
 * tense tells, or the year that the paragraph tells of. Where the two speak against each other it stays open, for a
 * false year is worse than none.
 */
final class YearInference {

    /** A date so many days off, on the side that the tense rules out, may be meant after all. */
    private static final long TOO_CLOSE_TO_RULE_OUT = 45;

    /** A date so many days off is news, whatever year the paragraph told of before. */
    private static final long NEWS = 120;

    private static final int YEARS_AROUND = 4;

    private final Optional<LocalDate> published;
    private final Optional<Period> last;
    private final Optional<Period> story;
    private final boolean framed;
    private final Tense tense;

    YearInference(TimeView view) {
        this.published = view.published();
        this.last = view.last();
        this.story = view.story();
        this.framed = view.framed();
        this.tense = view.tense();
    }

    /** The period of those in the years around that is meant, or the general timex and why it stays open. */
    When infer(Node node, IntFunction<Optional<Period>> of, String general) {
        Optional<LocalDate> anchor = published.isPresent() ? published : last.map(Period::from);
        if (anchor.isEmpty()) {
            return When.unknown(general, When.NO_PUBLICATION_DATE);
        }
        LocalDate now = anchor.get();
        int direction = published.isEmpty() ? 0 : direction(node);
        When news = around(node, of, now, direction, general);
        return node.has("rel") || published.isEmpty() ? news : told(of, news, now, general);
    }

    private int direction(Node node) {
        if (node.has("rel")) {
            return node.number("rel", 0);
        }
        return switch (tense) {
            case PAST -> -1;
            case FUTURE -> 1;
            case PRESENT, UNKNOWN -> 0;
        };
    }

    private static List<Period> candidates(IntFunction<Optional<Period>> of, int year, int around) {
        return IntStream.rangeClosed(year - around, year + around)
                .mapToObj(of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static When around(
            Node node, IntFunction<Optional<Period>> of, LocalDate now, int direction, String general) {
        ToLongFunction<Period> far = period -> distance(period, now);
        List<Period> candidates = candidates(of, now.getYear(), YEARS_AROUND);
        Optional<Period> nearest = candidates.stream().min(Comparator.comparingLong(far));
        boolean rel = node.has("rel");
        Optional<Period> fitting = candidates.stream()
                // "L'été prochain" in summer is that of the year to come.
                .filter(period -> !rel || direction == 0 || !period.contains(now) || period.days() == 1)
                .filter(period -> direction <= 0 || !period.to().isBefore(now.plusDays(1)))
                .filter(period -> direction >= 0 || !period.from().isAfter(now))
                .min(Comparator.comparingLong(far));
        if (fitting.isEmpty()) {
            return When.unknown(general, When.NO_SUCH_DAY);
        }
        Optional<Period> matching = far.applyAsLong(nearest.orElseThrow()) > NEWS
                ? byWeekday(node, candidates, fitting.get(), now, direction)
                : Optional.empty();
        if (matching.isPresent()) {
            return When.of(matching.get());
        }
        boolean doubtful =
                !rel && !fitting.equals(nearest) && far.applyAsLong(nearest.orElseThrow()) <= TOO_CLOSE_TO_RULE_OUT;
        if (!doubtful) {
            return When.of(fitting.get());
        }
        return byWeekday(node, nearest.orElseThrow(), fitting.get())
                .map(When::of)
                .orElseGet(() -> When.unknown(general, When.WHICH_YEAR));
    }

    /** The date of last, this or next year whose weekday is the one written, where that of the nearest is not. */
    private static Optional<Period> byWeekday(
            Node node, List<Period> candidates, Period fitting, LocalDate now, int direction) {
        List<Period> matching = candidates.stream()
                .filter(period ->
                        Math.abs(period.from().getYear() - fitting.from().getYear()) <= 1)
                .filter(period -> direction * period.from().compareTo(now) >= 0)
                .filter(period -> node.number("weekday", 0)
                        == period.from().getDayOfWeek().getValue())
                .toList();
        return matching.size() == 1 ? Optional.of(matching.get(0)) : Optional.empty();
    }

    /** The one of the two whose weekday is that which is written. */
    private static Optional<Period> byWeekday(Node node, Period one, Period other) {
        if (!node.has("weekday")) {
            return Optional.empty();
        }
        DayOfWeek weekday = DayOfWeek.of(node.number("weekday", 1));
        boolean first = one.from().getDayOfWeek() == weekday;
        boolean second = other.from().getDayOfWeek() == weekday;
        return first == second ? Optional.empty() : Optional.of(first ? one : other);
    }

    /** What the year that the paragraph tells of makes of it. */
    private When told(IntFunction<Optional<Period>> of, When news, LocalDate now, String general) {
        Optional<Period> there = story.filter(period -> apart(period, now) != 0 && fits(period, now));
        Optional<Period> meant = there.flatMap(period -> nearest(of, period));
        if (meant.isEmpty() || meant.equals(news.period())) {
            return news;
        }
        boolean recent =
                news.period().filter(period -> distance(period, now) <= NEWS).isPresent();
        boolean yearsAgo = Math.abs(apart(there.orElseThrow(), now)) > 1;
        if (framed && !recent && yearsAgo) {
            return When.of(meant.get());
        }
        boolean goesOn = there.orElseThrow().grain() != Grain.YEAR
                && distance(meant.get(), there.orElseThrow().from()) <= NEWS;
        return recent && !framed && !goesOn ? news : When.unknown(general, When.WHICH_YEAR);
    }

    private static int apart(Period story, LocalDate now) {
        return story.from().getYear() - now.getYear();
    }

    private boolean fits(Period story, LocalDate now) {
        boolean calendar = story.days() <= 366 && story.grain() != Grain.RANGE;
        return calendar && (apart(story, now) < 0 ? tense != Tense.FUTURE : tense != Tense.PAST);
    }

    private static Optional<Period> nearest(IntFunction<Optional<Period>> of, Period story) {
        int around = story.grain() == Grain.YEAR ? 0 : 1;
        return candidates(of, story.from().getYear(), around).stream()
                .min(Comparator.comparingLong(period -> distance(period, story.from())));
    }

    /** Days between that day and the period. */
    static long distance(Period period, LocalDate now) {
        if (period.contains(now)) {
            return 0;
        }
        return period.from().isAfter(now)
                ? ChronoUnit.DAYS.between(now, period.from())
                : ChronoUnit.DAYS.between(period.to(), now) + 1;
    }
}
