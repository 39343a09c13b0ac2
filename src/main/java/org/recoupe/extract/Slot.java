package org.recoupe.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.language.Token;

/**
 * Where a relation's cue finds one of its two entities, as {@code relations.csv} has it: {@code place:KIND+KIND}.
 *
 * @param place where it stands, seen from the cue
 * @param kinds what it may be
 */
record Slot(Place place, Set<Entity.Kind> kinds) {

    /** Where an entity stands, seen from the cue. */
    enum Place {
        /** The nearest before it in the sentence. */
        BEFORE,
        /** The nearest before it, at most three words off: "les forces russes de maintien de la paix". */
        CLOSE,
        /** The nearest behind it in its clause. */
        AFTER,
        /** Right behind it, an article or "de" between: "la capitale de l'Azerbaïdjan". */
        NEXT,
        /** Right behind it, with nothing between: "borders Spain". */
        RIGHT,
        /** Right behind it, an article between, and nothing but a date behind: "joined NATO in 2023", not "joined NATO exercises". */
        WHOLE,
        /** The nearest before it but one, of two that "and" joins: "France and Spain share a border". */
        PAIRED,
        /** Behind it the second of two that "and" joins: "the border between France and Spain". */
        SECOND,
        /** Set beside it with a comma or a form of "to be": "Bakou, la capitale …", "la capitale … est Bakou". */
        BESIDE,
        /** Touching it on either side: "l'Arménie voisine", "son voisin arménien". */
        TOUCHING,
        /** Whatever the sentence or the text before speaks of. */
        TOPIC,
        /** Anyone: the claim does not say who. */
        ANY
    }

    private static final int CLOSE_REACH = 4;
    private static final int NEXT_REACH = 4;
    private static final int BESIDE_REACH = 4;
    /** "Canada's capital": a name, an apostrophe and an s. */
    private static final int POSSESSIVE_REACH = 4;

    /** "and", "et la". */
    private static final int PAIR_REACH = 3;

    /** The slots that a cell lists, to be tried in order. */
    static List<Slot> parse(List<String> cell) {
        return cell.stream().map(Slot::parse).toList();
    }

    private static Slot parse(String text) {
        String[] parts = text.split(":", -1);
        Set<Entity.Kind> kinds = parts.length < 2
                ? Set.of()
                : Stream.of(parts[1].split("\\+")).map(Entity.Kind::valueOf).collect(Collectors.toSet());
        return new Slot(Place.valueOf(parts[0].toUpperCase(Locale.ROOT)), kinds);
    }

    /** The name that fills the slot for a cue from token {@code from} to before {@code to}. */
    Optional<Mention.Name> fill(Passage passage, int from, int to, Phrasebook copulas) {
        return switch (place) {
            case BEFORE -> last(passage, passage.from(), from);
            case CLOSE -> last(passage, from - CLOSE_REACH, from);
            case AFTER -> first(passage, to, passage.clauseEnd(to - 1));
            case NEXT -> first(passage, to, Math.min(passage.clauseEnd(to - 1), to + NEXT_REACH));
            case RIGHT ->
                first(passage, to, passage.clauseEnd(to - 1)).filter(name -> passage.first(name.span()) == to);
            case WHOLE ->
                first(passage, to, passage.clauseEnd(to - 1))
                        .filter(name ->
                                passage.first(name.span()) - to <= 1 && ends(passage, passage.after(name.span())));
            case PAIRED -> paired(passage, from);
            case SECOND -> second(passage, to);
            case BESIDE -> beside(passage, from, to, copulas);
            case TOUCHING ->
                last(passage, from - (passage.at(from - 1, "s") ? POSSESSIVE_REACH : 2), from)
                        .or(() -> first(passage, to, to + 2));
            case TOPIC, ANY -> Optional.empty();
        };
    }

    /** The first entity of that name that the slot takes. */
    Optional<Entity> entity(Mention.Name name) {
        return name.entities().stream()
                .filter(entity -> kinds.contains(entity.kind()))
                .findFirst();
    }

    /** Whether the clause ends there, or a date follows. */
    private static boolean ends(Passage passage, int at) {
        return at >= passage.clauseEnd(at - 1)
                || passage.token(at).kind() != Token.Kind.WORD
                || passage.moments()
                        .map(moment -> passage.first(moment.span()) - at)
                        .anyMatch(gap -> gap == 0 || gap == 1);
    }

    private Optional<Mention.Name> paired(Passage passage, int from) {
        List<Mention.Name> before = names(passage, passage.from(), from).toList();
        if (before.size() < 2) {
            return Optional.empty();
        }
        Mention.Name last = before.get(before.size() - 1);
        return Optional.of(before.get(before.size() - 2))
                .filter(name -> passage.first(last.span()) - passage.after(name.span()) <= PAIR_REACH);
    }

    private Optional<Mention.Name> second(Passage passage, int to) {
        List<Mention.Name> behind = names(passage, to, passage.to()).limit(2).toList();
        return behind.size() < 2
                ? Optional.empty()
                : Optional.of(behind.get(1))
                        .filter(name -> passage.first(name.span())
                                        - passage.after(behind.get(0).span())
                                <= PAIR_REACH);
    }

    private Optional<Mention.Name> beside(Passage passage, int from, int to, Phrasebook copulas) {
        Optional<Mention.Name> before = last(passage, from - BESIDE_REACH, from);
        if (before.isPresent()) {
            boolean comma = passage.at(passage.after(before.get().span()), ",");
            return before.filter(name -> !comma || closes(passage, to));
        }
        return first(passage, to, to + 2 * BESIDE_REACH).filter(name -> {
            int at = passage.first(name.span());
            return passage.at(at - 1, ",")
                    || copulas.all(passage.tokens(), to, at).stream().anyMatch(copula -> copula.to() == at);
        });
    }

    /** Whether an apposition that holds the cue ends with a mark: else the cue is the subject of what follows. */
    private static boolean closes(Passage passage, int to) {
        int end = passage.clauseEnd(to - 1);
        return end - to <= 1
                || end - to <= 2 * NEXT_REACH
                        && !passage.names()
                                .filter(name -> passage.first(name.span()) >= to && passage.first(name.span()) < end)
                                .filter(name -> end - passage.after(name.span()) <= 1)
                                .toList()
                                .isEmpty();
    }

    private Optional<Mention.Name> first(Passage passage, int from, int to) {
        return names(passage, from, to).findFirst();
    }

    private Optional<Mention.Name> last(Passage passage, int from, int to) {
        return names(passage, from, to).reduce((first, last) -> last);
    }

    private Stream<Mention.Name> names(Passage passage, int from, int to) {
        return passage.names()
                .filter(name -> !name.plural() && entity(name).isPresent())
                .filter(name -> passage.first(name.span()) >= from && passage.after(name.span()) <= to);
    }
}
