package org.recoupe.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Mention.Name.Form;
import org.recoupe.language.Language;

/** Finds the words that stand for something named before: "il", "ce dernier", "les deux pays", "the region". */
final class Anaphora {

    private final Phrasebook anaphors;
    private final Phrasebook of;

    Anaphora(Language language) {
        this.anaphors = Phrasebook.of(language, "anaphors");
        this.of = Phrasebook.of(language, "of");
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
            if (match.row().get("where").equals("opening")) {
                opening(passage, discourse, match);
                continue;
            }
            Entity.Kind kind = Entity.Kind.valueOf(match.row().get("kind"));
            int count = (int) match.row().number("count", 1);
            List<Entity> antecedents = antecedents(passage, discourse, match.from(), kind, count);
            if (antecedents.size() == count) {
                passage.add(
                        new Mention.Name(passage.span(match.from(), match.to()), antecedents, Form.ANAPHOR, count > 1));
            }
        }
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
