package org.recoupe.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Period;

/** What the sentences read so far leave in mind: who was spoken of last, who spoke, and at what time the story stands. */
final class Discourse {

    /**
     * The part somebody plays: the role and the country or organisation it was last given with.
     *
     * @param role a key of {@code roles.csv}
     * @param entity the id of the country or organisation
     */
    record Part(String role, String entity) {}

    /** Nobody has more in mind; reading must not take longer the longer an article is. */
    private static final int MOST_IN_MIND = 200;

    private static final int DATELINE_SENTENCES = 3;
    private static final int DATELINE_DAYS = 3;

    private final Deque<Entity> recent = new ArrayDeque<>();
    private final Deque<Entity> regions = new ArrayDeque<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, Entity> surnames = new HashMap<>();
    private final Topic topic = new Topic();
    private Optional<Entity> subject = Optional.empty();
    private Optional<Entity> lastNamed = Optional.empty();
    private Attribution speaker = Attribution.NONE;
    private int speakerParagraph = -1;
    private Optional<Period> narrative = Optional.empty();
    private int narrativeParagraph = -1;
    private Optional<Mention.Moment> lastMoment = Optional.empty();
    private int lastMomentParagraph = -1;
    private boolean framed = false;
    private Optional<LocalDate> lastDay = Optional.empty();
    private Optional<LocalDate> dateline = Optional.empty();

    /** Notes the names of a sentence that has been read, the first of them the most salient. */
    void note(Passage passage, List<Verbs.Verb> verbs) {
        topic.note(passage, verbs);
        List<Mention.Name> names = new ArrayList<>(passage.names().toList());
        for (int i = names.size() - 1; i >= 0; i--) {
            for (Entity entity : names.get(i).entities()) {
                bringUp(entity, recent);
            }
            region(names.get(i)).ifPresent(region -> bringUp(region, regions));
        }
        lastNamed = lastNamed(names);
        passage.moments().forEach(moment -> note(moment, passage));
        subject = names.stream()
                .filter(name -> !name.plural() && name.form() != Mention.Name.Form.ADJECTIVE)
                .findFirst()
                .flatMap(name -> Frame.kind(name, Entity.Kind.COUNTRY));
    }

    private static void bringUp(Entity entity, Deque<Entity> most) {
        if (!most.remove(entity) && most.size() == MOST_IN_MIND) {
            most.removeLast();
        }
        most.addFirst(entity);
    }

    /** Whoever those names name last, else the last country or organisation among them. */
    static Optional<Entity> lastNamed(List<Mention.Name> names) {
        Optional<Entity> person = Optional.empty();
        Optional<Entity> other = Optional.empty();
        for (Mention.Name name : names) {
            if (name.form() != Mention.Name.Form.NAME || name.plural()) {
                continue;
            }
            Entity entity = name.entities().get(0);
            if (entity.kind() == Entity.Kind.PERSON) {
                person = Optional.of(entity);
            } else if (entity.kind() == Entity.Kind.COUNTRY || entity.kind() == Entity.Kind.ORGANISATION) {
                other = Optional.of(entity);
            }
        }
        return person.isPresent() ? person : other;
    }

    /** The same of the sentence before. */
    Optional<Entity> lastNamed() {
        return lastNamed;
    }

    /** The region that a name names: a place that does not stand for a country, as its capital does. */
    static Optional<Entity> region(Mention.Name name) {
        boolean capital = name.entities().stream().anyMatch(entity -> entity.kind() == Entity.Kind.COUNTRY);
        return capital ? Optional.empty() : Frame.kind(name, Entity.Kind.PLACE);
    }

    private void note(Mention.Moment moment, Passage passage) {
        moment.period().ifPresent(period -> {
            lastMoment = Optional.of(moment);
            lastMomentParagraph = passage.sentence().paragraph();
            if (period.days() == 1 && !moment.timex().endsWith("_REF")) {
                lastDay = Optional.of(period.from());
            }
            framed = passage.first(moment.span()) - passage.from() <= 1;
            boolean past =
                    passage.published().map(day -> period.from().isBefore(day)).orElse(true);
            if (past && period.grain() != Period.Grain.TIME) {
                narrative = Optional.of(period);
                narrativeParagraph = passage.sentence().paragraph();
            }
        });
    }

    /** The last date read whose days could be told. */
    Optional<Mention.Moment> lastMention() {
        return lastMoment;
    }

    /**
     * Notes the day that the head of the text gives, as news agencies do: "Tuesday, June 19, 2018". Where it is a day or
     * two from the date of publication, "yesterday" is counted from it.
     */
    void noteDateline(Passage passage, Times dates) {
        if (passage.sentence().index() > DATELINE_SENTENCES || dateline.isPresent()) {
            return;
        }
        dateline = dates.weekdayDates().stream()
                .filter(date -> date.explicit() && passage.first(date.span()) == passage.from())
                .map(WeekdayDate::date)
                .filter(day -> passage.published()
                        .filter(published -> Math.abs(ChronoUnit.DAYS.between(published, day)) <= DATELINE_DAYS)
                        .isPresent())
                .findFirst();
    }

    /** The day that the head of the text gives, if it gives one near that of publication. */
    Optional<LocalDate> dateline() {
        return dateline;
    }

    /** The same, if that paragraph holds it. */
    Optional<Mention.Moment> lastMention(int paragraph) {
        return paragraph == lastMomentParagraph ? lastMoment : Optional.empty();
    }

    /** The single day spoken of last. */
    Optional<LocalDate> lastDay() {
        return lastDay;
    }

    /** Whether the last date read opens its sentence, and so sets the time of what follows. */
    boolean framed() {
        return framed;
    }

    /** The time the story stands at: the last past date of this paragraph or the one before. */
    Optional<Period> narrative(int paragraph) {
        return paragraph - narrativeParagraph <= 1 ? narrative : Optional.empty();
    }

    /** The latest entities of that kind, most salient first; of places, only those that are no capitals. */
    List<Entity> recent(Entity.Kind kind) {
        if (kind == Entity.Kind.PLACE) {
            return List.copyOf(regions);
        }
        return recent.stream().filter(entity -> entity.kind() == kind).toList();
    }

    /** What the last sentence was about, if that is a country: the first one it named. */
    Optional<Entity> subject() {
        return subject;
    }

    /** The country that a sentence of that paragraph is about if it names none; nothing where several may be meant. */
    Optional<Entity> topic(int paragraph) {
        return topic.at(paragraph);
    }

    /** Ids of all entities in mind, most salient first. */
    List<String> recentIds() {
        return recent.stream().map(Entity::id).toList();
    }

    void remember(Entity person, Part part) {
        parts.put(person.id(), part);
    }

    Optional<Part> part(String person) {
        return Optional.ofNullable(parts.get(person));
    }

    /** Remembers somebody the data does not hold, so that the bare surname finds them again. */
    void remember(String surname, Entity person) {
        surnames.putIfAbsent(surname, person);
    }

    Optional<Entity> bySurname(String surname) {
        return Optional.ofNullable(surnames.get(surname));
    }

    void spoke(Attribution attribution, int paragraph) {
        speaker = attribution;
        speakerParagraph = paragraph;
    }

    /** Who spoke last, if that was in this paragraph or the one before. */
    Optional<Attribution> lastSpeaker(int paragraph) {
        boolean near = speaker.present() && paragraph - speakerParagraph <= 1;
        return near ? Optional.of(speaker) : Optional.empty();
    }
}
