package org.recoupe.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoupe.article.Span;
import org.recoupe.claim.Entity;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/**
 * Finds events told by a verb: "le mur de Berlin est tombé" is « la chute du mur de Berlin ». What stands beside the verb
 * must be just what the event's name speaks of beside its noun.
 */
final class EventVerbs {

    /**
     * An event told by a verb.
     *
     * @param from index of the first token of its subject
     * @param to index after the verb, or after its object where it has one
     */
    record Told(Entity event, int from, int to) {}

    /**
     * What a name speaks of.
     *
     * @param entities the entities named, each as all that its name may mean
     * @param words the other words
     */
    private record Subject(List<Set<String>> entities, Set<String> words) {

        /** Whether it speaks of the same, of nothing more and of nothing less. */
        boolean same(Subject other) {
            return words.equals(other.words)
                    && entities.size() == other.entities.size()
                    && entities.stream().allMatch(one -> other.entities.stream().anyMatch(it -> meet(one, it)));
        }

        private static boolean meet(Set<String> one, Set<String> other) {
            return one.stream().anyMatch(other::contains);
        }

        Subject and(Subject other) {
            List<Set<String>> all = new ArrayList<>(entities);
            all.addAll(other.entities);
            Set<String> both = new HashSet<>(words);
            both.addAll(other.words);
            return new Subject(all, both);
        }

        boolean empty() {
            return entities.isEmpty() && words.isEmpty();
        }
    }

    private record Label(Entity event, Subject subject) {}

    private static final Subject NOTHING = new Subject(List.of(), Set.of());

    /** Whom or what a verb takes, at most: an article and two names. */
    private static final int OBJECT_REACH = 5;

    private final Gazetteer gazetteer;
    private final Phrasebook verbs;
    private final Phrasebook roles;
    private final Set<String> happenings;
    private final Map<String, Set<Entity>> named = new HashMap<>();
    private final Set<String> functionWords;
    private final Map<String, List<Label>> labels = new HashMap<>();

    EventVerbs(Language language, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.verbs = Phrasebook.of(language, "event-verbs");
        this.roles = Phrasebook.of(language, "roles");
        this.happenings = language.table("happenings").rows().stream()
                .flatMap(row -> row.all("noun").stream())
                .collect(Collectors.toSet());
        this.functionWords = Set.copyOf(language.table("function-words").column("form"));
        Set<String> nouns = new HashSet<>();
        language.table("event-verbs").rows().forEach(row -> nouns.addAll(row.all("noun")));
        gazetteer.events().forEach((form, event) -> add(Tokens.of(Span.Part.BODY, form, language), event, nouns));
    }

    private void add(Tokens form, Entity event, Set<String> nouns) {
        for (int at = 0; at < form.size(); at++) {
            String noun = form.get(at).norm();
            if (happenings.contains(noun)) {
                named.computeIfAbsent(noun, key -> new HashSet<>()).add(event);
            }
            if (nouns.contains(noun)) {
                Subject subject = subject(form, 0, at).and(subject(form, at + 1, form.size()));
                if (!subject.empty()) {
                    labels.computeIfAbsent(noun, key -> new ArrayList<>()).add(new Label(event, subject));
                }
                return;
            }
        }
    }

    /** The events that a name with that noun has been given. */
    Set<Entity> named(String noun) {
        return named.getOrDefault(noun, Set.of());
    }

    /** The events that the passage tells by a verb, left to right. */
    List<Told> find(Passage passage) {
        List<Told> found = new ArrayList<>();
        for (Phrasebook.Match verb : verbs.all(passage.tokens(), passage.from(), passage.to())) {
            told(passage, verb).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Told> told(Passage passage, Phrasebook.Match verb) {
        int from = subjectStart(passage, verb.from());
        int to = verb.row().get("object").equals("yes") ? objectEnd(passage, verb.to()) : verb.to();
        Subject subject = subject(passage, from, to, verb);
        if (subject.empty()) {
            return Optional.empty();
        }
        Set<Entity> events = new HashSet<>();
        verb.row().all("noun").stream()
                .flatMap(noun -> labels.getOrDefault(noun, List.of()).stream())
                .filter(label -> label.subject().same(subject))
                .forEach(label -> events.add(label.event()));
        return events.size() == 1 ? Optional.of(new Told(events.iterator().next(), from, to)) : Optional.empty();
    }

    /** Behind the last date, mark or clause before the verb. */
    private static int subjectStart(Passage passage, int verb) {
        int start = verb;
        while (start > passage.clauseStart(verb)
                && passage.token(start - 1).kind() != Token.Kind.PUNCTUATION
                && !dated(passage, start - 1)) {
            start--;
        }
        return start;
    }

    /** Behind the first name that follows the verb; the verb's own end where none does. */
    private int objectEnd(Passage passage, int verb) {
        int limit = Math.min(passage.clauseEnd(verb - 1), verb + OBJECT_REACH);
        for (int at = verb; at < limit; at++) {
            Optional<Gazetteer.Match> name = gazetteer.longest(passage.tokens(), at);
            if (name.isPresent()) {
                return at + name.get().length();
            }
        }
        return verb;
    }

    private static boolean dated(Passage passage, int at) {
        return passage.covered(at, org.recoupe.claim.Mention.Moment.class);
    }

    private Subject subject(Passage passage, int from, int to, Phrasebook.Match verb) {
        Subject before = subject(passage.tokens(), from, verb.from());
        if (!verb.row().get("object").equals("yes")) {
            return before;
        }
        Subject behind = subject(passage.tokens(), verb.to(), to);
        return before.empty() || behind.empty() ? NOTHING : before.and(behind);
    }

    /** What those tokens name: entities, and words that are neither function words nor titles. */
    private Subject subject(Tokens tokens, int from, int to) {
        List<Set<String>> entities = new ArrayList<>();
        Set<String> words = new HashSet<>();
        int at = from;
        while (at < to) {
            Optional<Gazetteer.Match> name = gazetteer.longest(tokens, at, to).filter(EventVerbs::noEvent);
            Optional<Phrasebook.Match> role = roles.longest(tokens, at, to);
            String word = tokens.get(at).norm();
            if (name.isPresent()) {
                Set<String> ids = new HashSet<>();
                name.get().senses().forEach(sense -> ids.add(sense.entity().id()));
                entities.add(ids);
            } else if (role.isEmpty() && tokens.get(at).kind() == Token.Kind.WORD && !functionWords.contains(word)) {
                words.add(word);
            }
            at += name.map(Gazetteer.Match::length)
                    .or(() -> role.map(match -> match.to() - match.from()))
                    .orElse(1);
        }
        return new Subject(entities, words);
    }

    /** An event's own name is no part of it. */
    private static boolean noEvent(Gazetteer.Match match) {
        return match.senses().stream().noneMatch(sense -> sense.entity().kind() == Entity.Kind.EVENT);
    }
}
