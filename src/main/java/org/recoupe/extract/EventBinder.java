package org.recoupe.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Context;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Language;
import org.recoupe.language.Token;

/** Binds events, by name ("la chute de l'Union soviétique") or description ("une visite de deux jours en …"). */
final class EventBinder implements ClaimBinder {

    private static final int LAPSE_REACH = 4;
    private static final int DATE_REACH = 3;
    private static final int SPAN_REACH = 14;

    /** Of a verb that says how long something took. */
    private static final String LENGTH = "length";

    private static final Pattern YEAR_DIGITS = Pattern.compile("[0-9]{4}");

    private final EventVerbs verbs;
    private final Phrasebook since;
    private final Phrasebook kinds;
    private final Phrasebook of;
    private final Phrasebook happenings;

    EventBinder(Language language, Gazetteer gazetteer) {
        this.verbs = new EventVerbs(language, gazetteer);
        this.since = Phrasebook.of(language, "passed-since");
        this.happenings = Phrasebook.of(language, "happenings");
        this.of = Phrasebook.of(language, "of");
        this.kinds = Phrasebook.of(language, "event-kinds");
    }

    @Override
    public List<ClaimDraft> bind(Frame frame) {
        Passage passage = frame.passage();
        List<ClaimDraft> drafts = new ArrayList<>();
        passage.names()
                .filter(name -> Frame.kind(name, Entity.Kind.EVENT).isPresent())
                .forEach(name -> drafts.add(named(frame, name)));
        verbs.find(passage).forEach(told -> told(frame, told).ifPresent(drafts::add));
        for (Phrasebook.Match cue : kinds.all(passage.tokens(), passage.from(), passage.to())) {
            if (!passage.covered(cue.from(), Mention.Name.class)) {
                described(frame, cue).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    /**
     * A named event; a date counts as said of it only where it follows at once, "la chute de l'URSS en 1991", or after a
     * verb that says no more than that it happened, began or ended; or where such a participle opens the sentence with it.
     */
    private ClaimDraft named(Frame frame, Mention.Name name) {
        Passage passage = frame.passage();
        List<String> events = name.entities().stream()
                .filter(entity -> entity.kind() == Entity.Kind.EVENT)
                .map(Entity::id)
                .toList();
        int first = passage.first(name.span());
        int end = passage.after(name.span());
        Optional<Mention.Lapse> lapsed = since(passage, first);
        if (lapsed.isPresent()) {
            Span span = passage.span(passage.first(lapsed.get().span()), end);
            return draft(frame, span, events, "", List.of(), lapsed.get().quantity(), "since", Period.ALWAYS);
        }
        Optional<Phrasebook.Match> verb = happened(passage, end, events);
        int after = verb.map(Phrasebook.Match::to).orElse(end);
        String part = verb.map(match -> match.row().get("part")).orElse("");
        if (part.equals(LENGTH)) {
            Optional<Mention.Lapse> length = behind(passage, after);
            Span span = passage.span(
                    first, length.map(lapse -> passage.after(lapse.span())).orElse(end));
            return draft(
                    frame,
                    span,
                    events,
                    "",
                    List.of(),
                    length.map(Mention.Lapse::quantity).orElse(Quantity.NONE),
                    "",
                    Period.ALWAYS);
        }
        Optional<Mention.Moment> moment =
                dated(passage, after).or(() -> apposed(passage, after)).or(() -> opening(passage, first, events));
        int from =
                moment.map(date -> Math.min(first, passage.first(date.span()))).orElse(first);
        int to = moment.map(date -> Math.max(end, passage.after(date.span()))).orElse(end);
        Period period = moment.flatMap(Mention.Moment::period).orElse(Period.ALWAYS);
        Optional<Mention.Lapse> lapse = before(passage, first);
        Span span = passage.span(lapse.map(it -> passage.first(it.span())).orElse(from), to);
        Quantity duration = lapse.map(Mention.Lapse::quantity).orElse(Quantity.NONE);
        return draft(frame, span, events, "", List.of(), duration, period.stated() ? part : "", period);
    }

    /** The date that follows there at once. */
    private static Optional<Mention.Moment> dated(Passage passage, int after) {
        return passage.moments()
                .filter(date -> passage.first(date.span()) >= after)
                .filter(date -> passage.first(date.span()) - after < DATE_REACH)
                .filter(date -> passage.clause(passage.first(date.span())) == passage.clause(after - 1))
                .findFirst();
    }

    /** "La chute du Mur, le 9 novembre 1989, …": a date between two commas. */
    private static Optional<Mention.Moment> apposed(Passage passage, int after) {
        return Optional.of(after)
                .filter(at -> passage.at(at, ","))
                .flatMap(comma -> passage.moments()
                        .filter(date -> passage.first(date.span()) > comma
                                && passage.first(date.span()) - comma <= DATE_REACH
                                && closed(passage, passage.after(date.span())))
                        .findFirst());
    }

    private static boolean closed(Passage passage, int at) {
        return at >= passage.to() || passage.token(at).kind() == Token.Kind.PUNCTUATION;
    }

    /** "Signé le 22 janvier 1963, le traité …": the date between a participle that opens the sentence, and a comma. */
    private Optional<Mention.Moment> opening(Passage passage, int name, List<String> events) {
        return happenings
                .longest(passage.tokens(), passage.from(), name)
                .filter(match -> match.row().get("before").equals("yes") && signed(match, events))
                .flatMap(match -> dated(passage, match.to()))
                .filter(date -> {
                    int end = passage.after(date.span());
                    return passage.at(end, ",") && name - end <= DATE_REACH;
                });
    }

    /** The verb behind the name: "…, survenue", "a eu lieu". */
    private Optional<Phrasebook.Match> happened(Passage passage, int end, List<String> events) {
        int start = passage.at(end, ",") ? end + 1 : end;
        return happenings.longest(passage.tokens(), start, passage.to()).filter(match -> signed(match, events));
    }

    /** Whether the event has a name that starts with the verb's noun, where it asks for one. */
    private boolean signed(Phrasebook.Match verb, List<String> events) {
        String noun = verb.row().get("noun");
        return noun.isEmpty() || verbs.named(noun).stream().anyMatch(event -> events.contains(event.id()));
    }

    private static Optional<Mention.Lapse> behind(Passage passage, int at) {
        return passage.all(Mention.Lapse.class).stream()
                .filter(lapse -> passage.first(lapse.span()) >= at && passage.first(lapse.span()) - at < DATE_REACH)
                .findFirst();
    }

    /** The time passed since what stands there: "trente ans après". */
    private Optional<Mention.Lapse> since(Passage passage, int first) {
        return passage.all(Mention.Lapse.class).stream()
                .filter(lapse -> passage.after(lapse.span()) < first)
                .flatMap(lapse -> since.longest(passage.tokens(), passage.after(lapse.span()), first).stream()
                        .filter(match -> first - match.to() <= 2)
                        .map(match -> lapse))
                .findFirst();
    }

    /** An event told by a verb, where the day, month or year is given with the year's digits. */
    private Optional<ClaimDraft> told(Frame frame, EventVerbs.Told told) {
        Passage passage = frame.passage();
        return dated(passage, told.to())
                .or(() -> openingDate(passage, told.from()))
                .filter(date -> YEAR_DIGITS.matcher(date.span().quote()).find())
                .flatMap(date -> date.period().map(period -> {
                    int from = Math.min(told.from(), passage.first(date.span()));
                    int to = Math.max(told.to(), passage.after(date.span()));
                    List<String> events = List.of(told.event().id());
                    return draft(frame, passage.span(from, to), events, "", List.of(), Quantity.NONE, "", period);
                }));
    }

    /** "Le 9 novembre 1989, le mur …": the date that opens the sentence. */
    private static Optional<Mention.Moment> openingDate(Passage passage, int subject) {
        return passage.moments()
                .filter(date -> passage.first(date.span()) - passage.from() < DATE_REACH)
                .filter(date -> subject - passage.after(date.span()) <= 1)
                .filter(date -> passage.after(date.span()) <= subject)
                .findFirst();
    }

    /** The duration that stands right before: "trois décennies de domination". */
    private Optional<Mention.Lapse> before(Passage passage, int first) {
        return passage.all(Mention.Lapse.class).stream()
                .filter(lapse -> passage.clause(passage.first(lapse.span())) == passage.clause(first))
                .filter(lapse -> {
                    int after = passage.after(lapse.span());
                    return after <= first && first - after <= 2 && joined(passage, after, first);
                })
                .findFirst();
    }

    /** A described event, where a date or a duration is said of it and somebody takes part. */
    private Optional<ClaimDraft> described(Frame frame, Phrasebook.Match cue) {
        Passage passage = frame.passage();
        Optional<Mention.Lapse> lapse = lapse(passage, cue);
        Optional<Mention.Moment> moment =
                frame.moment(cue.from()).filter(date -> date.period().isPresent());
        List<String> participants = participants(passage);
        if (participants.isEmpty() || (lapse.isEmpty() && moment.isEmpty())) {
            return Optional.empty();
        }
        Span span = around(passage, cue, lapse, moment);
        return Optional.of(draft(
                frame,
                span,
                List.of(),
                cue.row().get("kind"),
                participants,
                lapse.map(Mention.Lapse::quantity).orElse(Quantity.NONE),
                "",
                moment.flatMap(Mention.Moment::period).map(Frame::beginning).orElse(Period.ALWAYS)));
    }

    /** The duration said of the event: "visite de deux jours", "trois décennies de domination", "two-day visit". */
    private Optional<Mention.Lapse> lapse(Passage passage, Phrasebook.Match cue) {
        return passage.all(Mention.Lapse.class).stream()
                .filter(lapse -> passage.clause(passage.first(lapse.span())) == passage.clause(cue.from()))
                .filter(lapse -> {
                    int behind = passage.first(lapse.span()) - cue.to();
                    int before = cue.from() - passage.after(lapse.span());
                    return (behind >= 0 && behind <= LAPSE_REACH)
                            || (before >= 0 && before <= 2 && joined(passage, cue.from() - before, cue.from()));
                })
                .findFirst();
    }

    /** Only "de", "of" or a hyphen between: "un an après l'offensive" is not how long it lasted. */
    private boolean joined(Passage passage, int from, int to) {
        return from == to
                || passage.token(from).kind() == Token.Kind.HYPHEN
                || of.longest(passage.tokens(), from, to)
                        .filter(match -> match.to() == to)
                        .isPresent();
    }

    private static List<String> participants(Passage passage) {
        Set<String> ids = new LinkedHashSet<>();
        passage.names()
                .flatMap(name -> name.entities().stream())
                .filter(entity -> entity.kind() != Entity.Kind.EVENT)
                .forEach(entity -> ids.add(entity.id()));
        return List.copyOf(ids);
    }

    private static Span around(
            Passage passage, Phrasebook.Match cue, Optional<Mention.Lapse> lapse, Optional<Mention.Moment> moment) {
        int from = cue.from();
        int to = cue.to();
        for (Span span : Stream.of(lapse.map(Mention::span), moment.map(Mention::span))
                .flatMap(Optional::stream)
                .toList()) {
            int first = Math.min(from, passage.first(span));
            int last = Math.max(to, passage.after(span));
            if (last - first <= SPAN_REACH) {
                from = first;
                to = last;
            }
        }
        return passage.span(from, to);
    }

    private static ClaimDraft draft(
            Frame frame,
            Span span,
            List<String> events,
            String kind,
            List<String> participants,
            Quantity duration,
            String part,
            Period period) {
        Framing framing = frame.framing(span);
        Context context = frame.context(span);
        return new ClaimDraft(
                span,
                id -> new Claim.EventClaim(
                        id, span, framing, context, events, kind, participants, duration, part, period));
    }
}
