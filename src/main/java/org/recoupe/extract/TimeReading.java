package org.recoupe.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.recoupe.article.Span;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Period;
import org.recoupe.claim.Period.Grain;
import org.recoupe.claim.Tense;
import org.recoupe.language.Tokens;

/** Turns the time phrases of one sentence into mentions, each understood in the light of those before it. */
final class TimeReading {

    private static final Pattern CALENDAR = Pattern.compile("\\d{4}(-\\d\\d){0,2}(T.*)?");

    private final Tokens tokens;
    private final int from;
    private final TimeContext context;
    private final LapseReader lapses;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<WeekdayDate> weekdayDates = new ArrayList<>();
    private Optional<Period> last;
    private Optional<LocalDate> day;
    private Optional<Period> story;
    private boolean framed;

    /** Reads the sentence that starts at that token. */
    TimeReading(Tokens tokens, int from, TimeContext context, LapseReader lapses) {
        this.tokens = tokens;
        this.from = from;
        this.context = context;
        this.lapses = lapses;
        this.last = context.last().flatMap(TimeReading::own);
        this.day = context.day();
        this.story = context.story().flatMap(TimeReading::own);
        this.framed = context.framed();
    }

    /** The period that a moment names by itself: the month in "depuis septembre 2023". */
    private static Optional<Period> own(Mention.Moment moment) {
        String timex = moment.timex();
        if (!CALENDAR.matcher(timex).matches()) {
            return moment.period();
        }
        String date = timex.contains("T") ? timex.substring(0, timex.indexOf('T')) : timex;
        return switch (date.length()) {
            case 4 -> Optional.of(Period.year(Integer.parseInt(date)));
            case 7 ->
                Optional.of(Period.month(Integer.parseInt(date.substring(0, 4)), Integer.parseInt(date.substring(5))));
            default -> Optional.of(Period.day(LocalDate.parse(date)));
        };
    }

    /** What was read. */
    Times times() {
        return new Times(mentions, weekdayDates);
    }

    /** Adds what a phrase of the class {@code found} says. */
    void add(Node found) {
        switch (found.means()) {
            case "between" -> between(found);
            case "both" -> both(found);
            case "lapse" -> mentions.add(lapses.read(tokens, found));
            case "within" -> within(found);
            case "nothing" -> {}
            default -> bounded(found);
        }
    }

    private When resolve(Node node) {
        Tense tense = context.tense().apply(node.from());
        Optional<LocalDate> now = context.seenFrom(node.from(), day);
        return new TimeResolver(new TimeView(now, last, day, story, framed, tense)).resolve(node);
    }

    /** "In ten years" is a day to come, but a lapse in what happened for the first time in them. */
    private void within(Node found) {
        Node length = found.part("a").orElseThrow();
        if (context.tense().apply(found.from()) != Tense.FUTURE) {
            mentions.add(lapses.read(tokens, length));
            return;
        }
        Map<String, Node> parts = new HashMap<>(length.parts());
        parts.put("sign", Node.word("sign", "1", found.from(), found.from()));
        bounded(new Node("counted", "ago", "", found.from(), found.to(), parts, found.rank()));
    }

    /** A moment by itself, or with a word that opens it to one side. */
    private void bounded(Node found) {
        Node node = found.part("a").orElse(found);
        When when = resolve(node);
        remember(when);
        framed = opens(found);
        moment(node, when, when.period().map(period -> opened(period, found.means(), atEnd(node))));
    }

    /** @param end whether it is the end of something: "avant la fin de l'année" ends with the year */
    private Period opened(Period period, String means, boolean end) {
        boolean open = period.from().equals(LocalDate.MIN) || period.to().equals(LocalDate.MAX);
        if (open) {
            return period;
        }
        LocalDate first = LocalDate.MIN;
        LocalDate beyond = LocalDate.MAX;
        return switch (means) {
            // Where it starts keeps its timex: what happened "since September" began in that month.
            case "since" -> new Period(period.from(), beyond, Grain.RANGE, period.timex());
            case "until" -> ranging(first, period.to());
            case "before" -> ranging(first, end ? period.to() : period.from());
            case "after" -> ranging(period.to(), beyond);
            case "by" ->
                ranging(
                        context.published()
                                .filter(day -> day.isBefore(period.to()))
                                .orElse(period.from()),
                        period.to());
            default -> period;
        };
    }

    /** Whether it opens the sentence, but for a preposition. */
    private boolean opens(Node node) {
        return node.from() - from <= 1;
    }

    private static boolean atEnd(Node node) {
        return node.means().equals("same")
                ? node.part("x").filter(TimeReading::atEnd).isPresent()
                : node.text("edge").equals("END");
    }

    private static Period ranging(LocalDate from, LocalDate to) {
        return new Period(from, to, Grain.RANGE, "");
    }

    /** "entre 2010 et 2020": each end is a moment of its own timex; the period of both is the whole. */
    private void between(Node found) {
        List<When> ends = ends(found);
        Optional<Period> from = ends.get(0).period();
        Optional<Period> to = ends.get(1).period();
        boolean ordered = from.isPresent()
                && to.isPresent()
                && !to.get().to().isBefore(from.get().from());
        Optional<Period> whole =
                ordered ? Optional.of(ranging(from.get().from(), to.get().to())) : Optional.empty();
        moment(found.part("a").orElseThrow(), ends.get(0), whole.or(() -> from));
        moment(found.part("b").orElseThrow(), ends.get(1), whole.or(() -> to));
    }

    /** "les 6 et 13 avril": two moments, the first of which borrows month and year from the second. */
    private void both(Node found) {
        List<When> ends = ends(found);
        moment(found.part("a").orElseThrow(), ends.get(0), ends.get(0).period());
        found.part("c").ifPresent(node -> {
            When between = Borrowing.before(node, ends.get(1))
                    .or(() -> Borrowing.after(node, ends.get(0)))
                    .orElseGet(() -> ends.get(1));
            moment(node, between, between.period());
        });
        moment(found.part("b").orElseThrow(), ends.get(1), ends.get(1).period());
    }

    private List<When> ends(Node found) {
        Node a = found.part("a").orElseThrow();
        Node b = found.part("b").orElseThrow();
        boolean dayAlone = b.means().equals("dom");
        if (dayAlone || Borrowing.dated(a) && !Borrowing.dated(b)) {
            When first = resolve(a);
            remember(first);
            When second = Borrowing.after(b, first).orElseGet(() -> dayAlone ? first : resolve(b));
            remember(second);
            return List.of(first, second);
        }
        When second = resolve(b);
        if (second.period().isEmpty() && !a.means().equals("dom")) {
            When start = resolve(a);
            second = Borrowing.after(b, start).orElse(second);
            remember(second);
            return List.of(start, second);
        }
        When end = second;
        When first = Borrowing.before(a, second).orElseGet(() -> a.means().equals("dom") ? end : resolve(a));
        remember(second);
        return List.of(first, second);
    }

    private void remember(When when) {
        if (when.period().isPresent() && !when.timex().endsWith("_REF")) {
            last = when.period();
            story = when.period();
            day = when.period()
                    .filter(period -> period.days() == 1)
                    .map(Period::from)
                    .or(() -> day);
        }
    }

    private void moment(Node node, When when, Optional<Period> period) {
        Span span = tokens.span(node.from(), node.to());
        String unresolved = period.isPresent() ? "" : when.reason();
        mentions.add(new Mention.Moment(span, period, when.timex(), unresolved));
        weekday(node, when, span);
    }

    private void weekday(Node node, When when, Span span) {
        if (node.means().equals("same") || node.means().equals("daypart")) {
            node.part("x").ifPresent(part -> weekday(part, when, span));
            return;
        }
        boolean dated = node.means().equals("date")
                || node.means().equals("dom")
                || node.means().equals("day-of-month");
        if (dated && node.has("weekday") && when.period().isPresent()) {
            DayOfWeek weekday = DayOfWeek.of(node.number("weekday", 1));
            weekdayDates.add(
                    new WeekdayDate(span, when.period().get().from(), weekday, node.has("year") || node.has("yy")));
        }
    }
}
