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
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Tense;
import org.recoupe.language.Language;

/** Binds roles with their holders: "le président russe Vladimir Poutine", "son homologue", "les deux chefs d'État". */
final class OfficeBinder implements ClaimBinder {

    /** The role that takes over the one its antecedent was given with. */
    private static final String COUNTERPART = "counterpart";

    private static final int REACH = 6;

    private static final int QUALIFIERS = 3;

    /** "Ex-French president", "the former French president". */
    private static final int FORMER_REACH = 3;

    private final Phrasebook former;
    private final Phrasebook of;
    private final Phrasebook copulas;

    OfficeBinder(Language language) {
        this.copulas = Phrasebook.of(language, "copulas");
        this.former = Phrasebook.of(language, "former");
        this.of = Phrasebook.of(language, "of");
    }

    @Override
    public List<ClaimDraft> bind(Frame frame) {
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Mention.Role role : frame.passage().all(Mention.Role.class)) {
            if (role.plural()) {
                drafts.addAll(group(frame, role));
            } else {
                single(frame, role).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private Optional<ClaimDraft> single(Frame frame, Mention.Role role) {
        Optional<Mention.Name> holder = holder(frame.passage(), role);
        Optional<Entity> entity = entity(frame.passage(), role, holder);
        Optional<Entity> person = holder.flatMap(name -> Frame.kind(name, Entity.Kind.PERSON));
        if (person.isEmpty() || entity.isEmpty()) {
            return Optional.empty();
        }
        String key = key(frame, role, person.get());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        frame.discourse()
                .remember(person.get(), new Discourse.Part(key, entity.get().id()));
        Passage passage = frame.passage();
        int from =
                Math.min(passage.first(role.span()), passage.first(holder.get().span()));
        int to = Math.max(passage.after(role.span()), passage.after(holder.get().span()));
        return Optional.of(draft(
                frame,
                passage.span(from, to),
                person.get().id(),
                key,
                entity.get().id(),
                stated(passage, role, holder.get())
                        ? statedPeriod(frame, from, passage.first(role.span()))
                        : period(frame, passage.first(role.span()))));
    }

    /** A counterpart holds the role of whoever was last given one. */
    private static String key(Frame frame, Mention.Role role, Entity person) {
        if (!role.role().equals(COUNTERPART)) {
            return role.role();
        }
        int at = frame.passage().first(role.span());
        return Anaphora.antecedents(frame.passage(), frame.discourse(), at, Entity.Kind.PERSON, REACH).stream()
                .filter(other -> !other.equals(person))
                .flatMap(other -> frame.discourse().part(other.id()).stream())
                .map(Discourse.Part::role)
                .findFirst()
                .orElse("");
    }

    /** The person named beside the role: right behind it and its adjective, or before it with a comma or "is" between. */
    private Optional<Mention.Name> holder(Passage passage, Mention.Role role) {
        int after = passage.after(role.span());
        int before = passage.first(role.span());
        return persons(passage)
                .filter(name -> {
                    int gap = passage.first(name.span()) - after;
                    return gap >= 0 && gap <= REACH && onlyQualifiers(passage, after, passage.first(name.span()));
                })
                .findFirst()
                .or(() -> persons(passage)
                        .filter(name -> apposed(passage, passage.after(name.span()), before)
                                || equated(passage, passage.after(name.span()), before))
                        .reduce((first, last) -> last));
    }

    /** "Angela Merkel était la chancelière": a form of "to be", then at most an article and a country. */
    private boolean equated(Passage passage, int name, int role) {
        return name < role
                && copulas.longest(passage.tokens(), name, role)
                        .filter(copula -> onlyQualifiers(passage, copula.to(), role, 1))
                        .isPresent();
    }

    /** Whether the role and its holder are joined by a form of "to be": then the sentence is about who holds it. */
    private boolean stated(Passage passage, Mention.Role role, Mention.Name holder) {
        int from = Math.min(passage.after(role.span()), passage.after(holder.span()));
        int to = Math.max(passage.first(role.span()), passage.first(holder.span()));
        return from < to && !copulas.all(passage.tokens(), from, to).isEmpty();
    }

    private static Stream<Mention.Name> persons(Passage passage) {
        return passage.names()
                .filter(name -> name.form() != Mention.Name.Form.ANAPHOR)
                .filter(name -> Frame.kind(name, Entity.Kind.PERSON).isPresent());
    }

    /** Between role and name only an adjective, a country or organisation, and at most one comma may stand. */
    private static boolean onlyQualifiers(Passage passage, int from, int to) {
        boolean comma = to > from && passage.at(to - 1, ",");
        return onlyQualifiers(passage, from, comma ? to - 1 : to, QUALIFIERS);
    }

    /** Whether nothing but names and at most so many words stand there. */
    private static boolean onlyQualifiers(Passage passage, int from, int to, int most) {
        int words = 0;
        for (int at = from; at < to; at++) {
            if (passage.at(at, ",") || somebody(passage, at)) {
                return false;
            }
            words += passage.covered(at, Mention.Name.class) ? 0 : 1;
        }
        return words <= most;
    }

    /** Whether a person is named there: what stands behind them is theirs. */
    private static boolean somebody(Passage passage, int at) {
        return persons(passage).anyMatch(name -> passage.first(name.span()) <= at && at < passage.after(name.span()));
    }

    /** "Vladimir Poutine, président russe": a comma, and at most an article between name and role. */
    private static boolean apposed(Passage passage, int name, int role) {
        return name < role && passage.at(name, ",") && onlyQualifiers(passage, name + 1, role, 2);
    }

    /** The country or organisation: behind the role, right before it (English), else none. */
    private Optional<Entity> entity(Passage passage, Mention.Role role, Optional<Mention.Name> holder) {
        int after = passage.after(role.span());
        int before = passage.first(role.span());
        int limit = holder.map(name -> passage.first(name.span()))
                .filter(at -> at > after)
                .orElse(Math.min(passage.to(), after + REACH));
        Optional<Entity> behind = bodies(passage)
                .filter(name -> passage.first(name.span()) > before && passage.after(name.span()) > after)
                .filter(name -> passage.first(name.span()) < Math.max(limit, after))
                // "président de la République française": the country's name begins within the role's.
                .filter(name ->
                        passage.first(name.span()) < after || belongs(passage, after, passage.first(name.span())))
                .findFirst()
                .flatMap(OfficeBinder::body);
        return behind.or(() -> bodies(passage)
                .filter(name -> passage.after(name.span()) <= before)
                .filter(name -> belongs(passage, passage.after(name.span()), before))
                .reduce((first, last) -> last)
                .flatMap(OfficeBinder::body));
    }

    /** Next to the role, or joined to it by nothing but "de", "du", "of the": "président du Sénat français" is not. */
    private boolean belongs(Passage passage, int role, int name) {
        int at = role;
        while (at < name) {
            Optional<Phrasebook.Match> joint = of.longest(passage.tokens(), at, name);
            if (joint.isEmpty()) {
                return false;
            }
            at = joint.get().to();
        }
        return true;
    }

    private static Stream<Mention.Name> bodies(Passage passage) {
        return passage.names()
                .filter(name -> !name.plural())
                .filter(name -> body(name).isPresent());
    }

    private static Optional<Entity> body(Mention.Name name) {
        return Frame.kind(name, Entity.Kind.COUNTRY).or(() -> Frame.kind(name, Entity.Kind.ORGANISATION));
    }

    /** "les deux chefs d'État": one claim for each of the last countries whose leaders were spoken of. */
    private List<ClaimDraft> group(Frame frame, Mention.Role role) {
        Passage passage = frame.passage();
        int at = passage.first(role.span());
        List<String> countries =
                Anaphora.antecedents(passage, frame.discourse(), at, Entity.Kind.PERSON, REACH).stream()
                        .flatMap(person -> frame.discourse().part(person.id()).stream())
                        .map(Discourse.Part::entity)
                        .distinct()
                        .limit(2)
                        .toList();
        return countries.stream()
                .map(country -> draft(frame, role.span(), "", role.role(), country, period(frame, at)))
                .toList();
    }

    private ClaimDraft draft(Frame frame, Span span, String person, String role, String entity, Period period) {
        Framing framing = frame.framing(frame.passage().first(span), Modality.ASSERTED);
        Context context = frame.context(span);
        return new ClaimDraft(
                span, id -> new Claim.OfficeClaim(id, span, framing, context, person, role, entity, period));
    }

    /** When "X was president" is said to be so: at the date of the sentence, else now, or at some time before for a verb in the past. */
    private Period statedPeriod(Frame frame, int at, int role) {
        Period dated = frame.period(at);
        if (dated.stated()) {
            return dated;
        }
        LocalDate end = frame.passage().published().map(day -> day.plusDays(1)).orElse(LocalDate.MAX);
        return frame.tense(at) == Tense.PRESENT ? period(frame, role) : Period.between(LocalDate.MIN, end);
    }

    /**
     * When the office is said to be held. A sentence about the past may call somebody by the office of then or of now, so
     * it leaves open all the time in between; a former holder, all the time before.
     */
    private Period period(Frame frame, int role) {
        Passage passage = frame.passage();
        LocalDate end = passage.published().map(day -> day.plusDays(1)).orElse(LocalDate.MAX);
        int from = Math.max(passage.from(), role - FORMER_REACH);
        if (!former.all(passage.tokens(), from, Math.min(passage.to(), role + 1))
                .isEmpty()) {
            return Period.between(LocalDate.MIN, end);
        }
        Optional<LocalDate> start = passage.moments()
                .flatMap(moment -> moment.period().stream())
                .map(Period::from)
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(end));
        return start.map(day -> Period.between(day, end))
                .orElseGet(() -> passage.published().map(Period::day).orElse(Period.ALWAYS));
    }
}
