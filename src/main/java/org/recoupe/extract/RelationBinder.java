package org.recoupe.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Context;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Period;
import org.recoupe.claim.Tense;
import org.recoupe.language.Language;
import org.recoupe.language.Table;

/** Binds two entities and the words that relate them: capital, neighbour, member, base, peacekeepers, sanctions. */
final class RelationBinder implements ClaimBinder {

    private static final int THEN_REACH = 6;

    private final Phrasebook cues;
    private final Phrasebook copulas;

    RelationBinder(Language language) {
        this.cues = Phrasebook.of(language, "relations");
        this.copulas = Phrasebook.of(language, "copulas");
    }

    @Override
    public List<ClaimDraft> bind(Frame frame) {
        Passage passage = frame.passage();
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Phrasebook.Match cue : cues.all(passage.tokens(), passage.from(), passage.to())) {
            if (followed(passage, cue)) {
                bind(frame, cue).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    /** Whether one of the words that the cue asks for stands close behind it, if it asks for any. */
    private static boolean followed(Passage passage, Phrasebook.Match cue) {
        List<String> words = cue.row().all("then");
        int limit = Math.min(passage.to(), cue.to() + THEN_REACH);
        return words.isEmpty()
                || Stream.iterate(cue.to(), at -> at < limit, at -> at + 1)
                        .anyMatch(at -> words.contains(passage.token(at).norm()));
    }

    private Optional<ClaimDraft> bind(Frame frame, Phrasebook.Match cue) {
        Table.Row row = cue.row();
        List<Slot> subjectSlots = Slot.parse(row.all("subject"));
        List<Slot> objectSlots = Slot.parse(row.all("object"));
        Optional<Filled> object = filled(frame, cue, objectSlots, Optional.empty());
        Optional<Filled> subject = filled(frame, cue, subjectSlots, object);
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        if (object.isEmpty() || object.get().ids().isEmpty()) {
            object = topic(frame, objectSlots, subject.get());
        }
        return object.filter(found -> !found.ids().isEmpty())
                .filter(found -> !found.ids().equals(subject.get().ids()))
                .map(found -> draft(frame, cue, subject.get(), found));
    }

    private record Filled(List<String> ids, Optional<Span> span) {}

    private Optional<Filled> filled(Frame frame, Phrasebook.Match cue, List<Slot> slots, Optional<Filled> taken) {
        for (Slot slot : slots) {
            if (slot.place() == Slot.Place.ANY) {
                return Optional.of(new Filled(List.of(""), Optional.empty()));
            }
            Optional<Filled> filled = slot.fill(frame.passage(), cue.from(), cue.to(), copulas)
                    .filter(name -> taken.flatMap(Filled::span)
                            .filter(name.span()::equals)
                            .isEmpty())
                    .flatMap(name -> slot.entity(name)
                            .map(entity -> new Filled(List.of(entity.id()), Optional.of(name.span()))));
            if (filled.isPresent()) {
                return filled;
            }
        }
        return Optional.empty();
    }

    /** All that the sentence speaks of, then what the text spoke of last: the claim leaves open which is meant. */
    private static Optional<Filled> topic(Frame frame, List<Slot> slots, Filled subject) {
        return slots.stream()
                .filter(slot -> slot.place() == Slot.Place.TOPIC)
                .findFirst()
                .map(slot -> {
                    Stream<Entity> here = frame.passage()
                            .names()
                            .filter(name -> name.form() != Mention.Name.Form.ANAPHOR)
                            .flatMap(name -> slot.entity(name).stream());
                    Stream<Entity> before = slot.kinds().stream()
                            .flatMap(kind ->
                                    frame.discourse().recent(kind).stream().limit(2));
                    List<String> ids = Stream.concat(here, before)
                            .map(Entity::id)
                            .distinct()
                            .filter(id -> !subject.ids().contains(id))
                            .toList();
                    return new Filled(ids, Optional.empty());
                });
    }

    private static ClaimDraft draft(Frame frame, Phrasebook.Match cue, Filled subject, Filled object) {
        Passage passage = frame.passage();
        int from = cue.from();
        int to = cue.to();
        for (Span span : Stream.of(subject.span(), object.span())
                .flatMap(Optional::stream)
                .toList()) {
            boolean near = Math.abs(passage.clause(passage.first(span)) - passage.clause(cue.from())) <= 1;
            from = near ? Math.min(from, passage.first(span)) : from;
            to = near ? Math.max(to, passage.after(span)) : to;
        }
        Span span = passage.span(from, to);
        Framing framing = frame.framing(cue.from());
        Context context = frame.context(span);
        Period period = period(frame, cue, object.span().orElse(span));
        String relation = cue.row().get("relation");
        return new ClaimDraft(
                span,
                id -> new Claim.RelationClaim(
                        id, span, framing, context, subject.ids().get(0), relation, object.ids(), period));
    }

    /** "Member of the Community since 1981 and of the euro since 2001": of several dates, the one right behind what it is said of. */
    private static Period period(Frame frame, int cue, int first, int after) {
        Passage passage = frame.passage();
        return passage.moments()
                .filter(moment -> first >= cue
                        && passage.first(moment.span()) >= after
                        && passage.first(moment.span()) - after <= 1)
                .findFirst()
                .flatMap(Mention.Moment::period)
                .orElseGet(() -> frame.period(cue));
    }

    /**
     * When it is said to hold: at a date said of it; for a verb in the past at the time the story stands at, or some time
     * before publication; else at publication.
     */
    private static Period period(Frame frame, Phrasebook.Match cue, Span object) {
        Passage passage = frame.passage();
        Period now = passage.published().map(Period::day).orElse(Period.ALWAYS);
        if (cue.row().get("time").equals("static")) {
            return now;
        }
        Period stated = period(frame, cue.from(), passage.first(object), passage.after(object));
        if (stated.stated()) {
            return Frame.beginning(stated);
        }
        if (frame.tense(cue.from()) != Tense.PAST) {
            return now;
        }
        LocalDate end = passage.published().map(day -> day.plusDays(1)).orElse(LocalDate.MAX);
        return frame.discourse()
                .narrative(passage.sentence().paragraph())
                .map(Frame::beginning)
                .orElseGet(() -> Period.between(LocalDate.MIN, end));
    }
}
