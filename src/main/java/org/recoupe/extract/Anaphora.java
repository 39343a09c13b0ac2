package org.recoupe.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Mention.Name.Form;
import org.recoupe.language.Language;
import org.recoupe.language.Token;

/** Finds the words that stand for something named before: "il", "ce dernier", "les deux pays", "the region". */
final class Anaphora {

    private final Phrasebook anaphors;
    private final Phrasebook of;
    private final Set<String> functionWords;
    private final Gazetteer gazetteer;

    Anaphora(Language language, Gazetteer gazetteer) {
        this.anaphors = Phrasebook.of(language, "anaphors");
        this.of = Phrasebook.of(language, "of");
        this.functionWords = Set.copyOf(language.table("function-words").column("form"));
        this.gazetteer = gazetteer;
    }

    /** "Son produit intérieur brut": a possessive that opens a sentence is that of the country spoken of before. */
    private static void opening(Passage passage, Discourse discourse, Phrasebook.Match match) {
        if (match.from() == passage.from()) {
            discourse
                    .subject()
                    .map(subject -> new Mention.Name(
                            passage.span(match.from(), match.to()), List.of(subject), Form.ANAPHOR, false))
                    .ifPresent(passage::add);
        }
    }

    /** "La région du Karabakh" names its region itself. */
    private boolean named(Passage passage, int after) {
        return after < passage.to()
                && of.longest(passage.tokens(), after, passage.to())
                        .filter(match -> match.to() < passage.to())
                        .filter(match -> passage.token(match.to()).capitalised())
                        .isPresent();
    }

    /** Adds to the passage what its anaphors stand for; one without an antecedent is left out. */
    void find(Passage passage, Discourse discourse) {
        for (Phrasebook.Match match : anaphors.all(passage.tokens(), passage.from(), passage.to())) {
            if (passage.covered(match.from(), Mention.Name.class) || named(passage, match.to())) {
                continue;
            }
            switch (match.row().get("where")) {
                case "opening" -> opening(passage, discourse, match);
                case "last" -> last(passage, discourse, match);
                case "alone" -> capital(passage, discourse, match);
                case "told" -> {}
                default -> nearest(passage, discourse, match);
            }
        }
    }

    private static void nearest(Passage passage, Discourse discourse, Phrasebook.Match match) {
        Entity.Kind kind = Entity.Kind.valueOf(match.row().get("kind"));
        int count = (int) match.row().number("count", 1);
        List<Entity> antecedents = kind == Entity.Kind.COUNTRY && count == 1
                ? country(passage, discourse, match.from()).stream().toList()
                : antecedents(passage, discourse, match.from(), kind, count);
        if (antecedents.size() == count) {
            add(passage, match, antecedents);
        }
    }

    /** "The country" is the only one named before it in its sentence, else the one that the text is about there. */
    private static Optional<Entity> country(Passage passage, Discourse discourse, int token) {
        Set<Entity> here = passage.names()
                .filter(name -> passage.first(name.span()) < token)
                .flatMap(name -> Frame.kind(name, Entity.Kind.COUNTRY).stream())
                .collect(Collectors.toSet());
        return here.isEmpty()
                ? discourse.topic(passage.sentence().paragraph())
                : here.stream().findFirst().filter(only -> here.size() == 1);
    }

    /** "The latter" is whoever, or else whatever country or organisation, was named last. */
    private static void last(Passage passage, Discourse discourse, Phrasebook.Match match) {
        List<Mention.Name> here = passage.names()
                .filter(name -> passage.first(name.span()) < match.from())
                .toList();
        Discourse.lastNamed(here).or(discourse::lastNamed).ifPresent(entity -> add(passage, match, List.of(entity)));
    }

    /** "In the capital" is that of the country spoken of, unless a word right behind says whose, or which kind. */
    private void capital(Passage passage, Discourse discourse, Phrasebook.Match match) {
        int after = match.to();
        boolean alone = after >= passage.to()
                || passage.token(after).kind() != Token.Kind.WORD
                || functionWords.contains(passage.token(after).norm());
        boolean apposed =
                match.from() > passage.from() && passage.token(match.from() - 1).kind() == Token.Kind.PUNCTUATION;
        if (alone && !apposed) {
            antecedents(passage, discourse, match.from(), Entity.Kind.COUNTRY, 1).stream()
                    .flatMap(country -> gazetteer.capital(country.id()).stream())
                    .forEach(place -> add(passage, match, List.of(place)));
        }
    }

    private static void add(Passage passage, Phrasebook.Match match, List<Entity> antecedents) {
        passage.add(new Mention.Name(
                passage.span(match.from(), match.to()), antecedents, Form.ANAPHOR, antecedents.size() > 1));
    }

    /** The latest {@code count} different entities of that kind before the token, this sentence's first. */
    static List<Entity> antecedents(Passage passage, Discourse discourse, int token, Entity.Kind kind, int count) {
        List<Mention.Name> before = new ArrayList<>(passage.names()
                .filter(name -> passage.first(name.span()) < token)
                .toList());
        // A person named first is the subject, and the likelier one meant; of places and countries the last is.
        if (kind != Entity.Kind.PERSON) {
            Collections.reverse(before);
        }
        return Stream.concat(before.stream().flatMap(name -> meant(name, kind)), discourse.recent(kind).stream())
                .filter(entity -> entity.kind() == kind)
                .distinct()
                .limit(count)
                .toList();
    }

    private static Stream<Entity> meant(Mention.Name name, Entity.Kind kind) {
        return kind == Entity.Kind.PLACE ? Discourse.region(name).stream() : name.entities().stream();
    }
}
