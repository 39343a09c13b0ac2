package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Mention.Name.Form;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Finds names: those of the gazetteer, and persons that it does not hold by a title or role before capitals. */
final class NameRecogniser {

    private final Gazetteer gazetteer;
    private final Phrasebook titles;
    private final Phrasebook roles;
    private final Set<String> particles;

    NameRecogniser(Language language, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.titles = Phrasebook.of(language, "titles");
        this.roles = Phrasebook.of(language, "roles");
        this.particles = Set.copyOf(language.table("name-particles").column("form"));
    }

    /** Adds to the passage all names of its sentence. */
    void find(Passage passage, Discourse discourse) {
        int at = passage.from();
        while (at < passage.to()) {
            Optional<Mention.Name> name = known(passage, at).or(() -> Optional.empty());
            int start = at;
            if (name.isEmpty()) {
                name = unknown(passage, start, discourse);
            }
            name.ifPresent(passage::add);
            at = name.map(found -> passage.after(found.span())).orElse(at + 1);
        }
    }

    private Optional<Mention.Name> known(Passage passage, int at) {
        Optional<Gazetteer.Match> match = gazetteer.longest(passage.tokens(), at);
        if (match.isEmpty() || at + match.get().length() > passage.to() || insideWord(passage, at, match.get())) {
            return Optional.empty();
        }
        List<Gazetteer.Sense> senses = match.get().senses();
        List<Entity> entities = new ArrayList<>();
        senses.forEach(sense -> {
            if (!entities.contains(sense.entity())) {
                entities.add(sense.entity());
            }
        });
        Gazetteer.Sense first = senses.get(0);
        return Optional.of(
                new Mention.Name(passage.span(at, at + match.get().length()), entities, first.form(), false));
    }

    /** A capitalised name before or after other capitals that it does not list is part of a longer, unknown one. */
    private static boolean insideWord(Passage passage, int at, Gazetteer.Match match) {
        int after = at + match.length();
        boolean hyphenBefore = at > passage.from() && joins(passage.tokens(), at - 1);
        boolean hyphenAfter = after < passage.to() && joins(passage.tokens(), after);
        boolean adjective = match.senses().get(0).form() == Form.ADJECTIVE;
        return !adjective && (hyphenBefore || hyphenAfter);
    }

    private static boolean joins(Tokens tokens, int index) {
        Token token = tokens.get(index);
        return token.kind() == Token.Kind.HYPHEN
                && token.glued()
                && index + 1 < tokens.size()
                && tokens.get(index + 1).glued();
    }

    private Optional<Mention.Name> unknown(Passage passage, int at, Discourse discourse) {
        if (!passage.token(at).capitalised()
                || roles.longest(passage.tokens(), at, passage.to()).isPresent()) {
            return Optional.empty(); // "President Emmanuel Macron": the name comes after the role
        }
        int end = endOfCapitals(passage, at);
        String written = passage.span(at, end).quote();
        Optional<Entity> again = discourse.bySurname(passage.token(end - 1).norm());
        if (again.isPresent() && (end - at > 1 || at > passage.from() || !isOpening(passage, at))) {
            return Optional.of(name(passage, at, end, again.get()));
        }
        if (end - at < 2 || !introduced(passage, at)) {
            return Optional.empty();
        }
        Entity person = new Entity("?" + written.replaceAll("\\s+", " "), Entity.Kind.PERSON);
        discourse.remember(passage.token(end - 1).norm(), person);
        return Optional.of(name(passage, at, end, person));
    }

    private static boolean isOpening(Passage passage, int at) {
        return at == passage.from() && passage.to() - passage.from() < 2;
    }

    private static Mention.Name name(Passage passage, int from, int to, Entity person) {
        return new Mention.Name(passage.span(from, to), List.of(person), Form.NAME, false);
    }

    private int endOfCapitals(Passage passage, int from) {
        int end = from + 1;
        while (end < passage.to()) {
            Token token = passage.token(end);
            boolean particle = particles.contains(token.norm())
                    && end + 1 < passage.to()
                    && passage.token(end + 1).capitalised();
            boolean hyphen = token.kind() == Token.Kind.HYPHEN && token.glued();
            if (!token.capitalised() && !particle && !hyphen) {
                break;
            }
            end++;
        }
        while (passage.token(end - 1).kind() == Token.Kind.HYPHEN) {
            end--;
        }
        return end;
    }

    /** Whether a title, a role or a comma behind a role leads up to that token, or a verb of saying stands next to it. */
    private boolean introduced(Passage passage, int at) {
        for (int back = 1; back <= 6 && at - back >= passage.from(); back++) {
            int start = at - back;
            Optional<Phrasebook.Match> title = titles.longest(passage.tokens(), start, at);
            if (title.isPresent() && title.get().to() == at) {
                return true;
            }
            if (roles.longest(passage.tokens(), start, at).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
