package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.recoupe.article.Span;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.language.Language;
import org.recoupe.language.Token;

/** Finds who says what: "X a déclaré que …", "« … », explique X", "selon X", a quotation that the speaker goes on with. */
final class Attributions {

    /**
     * A stretch of the sentence with its speaker.
     *
     * @param from index of its first token
     * @param to index after its last
     */
    record Scope(int from, int to, Attribution attribution) {}

    private static final int SUBJECT_REACH = 8;

    private final Phrasebook saying;
    private final Phrasebook sources;
    private final Phrasebook complements;

    Attributions(Language language) {
        this.saying = Phrasebook.of(language, "saying");
        this.sources = Phrasebook.of(language, "according-to");
        this.complements = Phrasebook.of(language, "complements");
    }

    /** The scopes of the passage; what no speaker is found for belongs to none. */
    List<Scope> find(Passage passage, Discourse discourse) {
        List<Scope> scopes = new ArrayList<>();
        for (Phrasebook.Match verb : saying.all(passage.tokens(), passage.from(), passage.to())) {
            if (!named(passage, verb)) {
                speech(passage, discourse, verb).ifPresent(scopes::add);
            }
        }
        for (Phrasebook.Match cue : sources.all(passage.tokens(), passage.from(), passage.to())) {
            source(passage, discourse, cue)
                    .map(said -> new Scope(passage.from(), passage.to(), said))
                    .ifPresent(scopes::add);
        }
        if (scopes.isEmpty()) {
            carriedOn(passage, discourse).ifPresent(scopes::add);
        }
        scopes.stream()
                .reduce((first, last) -> last)
                .ifPresent(scope ->
                        discourse.spoke(scope.attribution(), passage.sentence().paragraph()));
        return scopes;
    }

    /** Who is said to have said what stands at that token. */
    static Attribution at(Passage passage, List<Scope> scopes, int token) {
        boolean quoted = passage.quoted(token);
        return scopes.stream()
                .filter(scope -> scope.from() <= token && token < scope.to())
                .findFirst()
                .map(Scope::attribution)
                .map(said -> new Attribution(said.speaker(), said.name(), said.verb(), quoted))
                .orElse(Attribution.NONE);
    }

    /** "The United States" says nothing by its name. */
    private static boolean named(Passage passage, Phrasebook.Match verb) {
        Span span = passage.span(verb.from(), verb.to());
        return passage.names().anyMatch(name -> name.span().overlaps(span));
    }

    private Optional<Scope> speech(Passage passage, Discourse discourse, Phrasebook.Match verb) {
        boolean inverted = inverted(passage, verb);
        Optional<Mention.Name> subject = subject(passage, verb, inverted);
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        boolean pronoun = subject.get().form() == Mention.Name.Form.ANAPHOR;
        Attribution said = pronoun
                ? discourse
                        .lastSpeaker(passage.sentence().paragraph())
                        .map(last -> new Attribution(last.speaker(), last.name(), lemma(verb), false))
                        .orElseGet(() -> attribution(subject.get(), verb))
                : attribution(subject.get(), verb);
        return Optional.of(
                inverted ? new Scope(passage.from(), verb.from(), said) : new Scope(verb.to(), passage.to(), said));
    }

    private static Optional<Mention.Name> subject(Passage passage, Phrasebook.Match verb, boolean inverted) {
        if (verb.row().get("subject").equals("nobody")) {
            return Optional.empty();
        }
        if (verb.row().get("subject").equals("first")) {
            return nameBetween(passage, passage.from(), verb.from());
        }
        return inverted
                ? nameAfter(passage, verb.to()).or(() -> nameBefore(passage, verb.from()))
                : nameBefore(passage, verb.from());
    }

    /** Whether the verb of saying follows what is said: behind a comma or closing quote, with something before it. */
    private boolean inverted(Passage passage, Phrasebook.Match verb) {
        int start = passage.clauseStart(verb.from());
        if (start == passage.from()) {
            return false;
        }
        Token before = passage.token(start - 1);
        boolean behindMark = before.is(",") || Quotations.closes(before);
        boolean subjectFirst = nameBetween(passage, start, verb.from()).isPresent();
        boolean nothingFollows = passage.clauseEnd(verb.from()) >= passage.to() - 1
                || nameBetween(passage, verb.to(), passage.clauseEnd(verb.from()))
                        .isPresent();
        return behindMark && (!subjectFirst || nothingFollows) && !opensComplement(passage, verb.to());
    }

    private boolean opensComplement(Passage passage, int at) {
        return isComplement(passage, at) || isComplement(passage, at + 1);
    }

    private boolean isComplement(Passage passage, int at) {
        return at < passage.to()
                && (Quotations.opens(passage.token(at))
                        || complements
                                .longest(passage.tokens(), at, passage.to())
                                .isPresent());
    }

    /** Whom the cue names: up to the next mark, for what stands behind it is said by them, not the speaker. */
    private static Optional<Attribution> source(Passage passage, Discourse discourse, Phrasebook.Match cue) {
        if (cue.row().get("who").equals("last")) {
            return discourse.lastSpeaker(passage.sentence().paragraph());
        }
        int end = cue.to();
        while (end < passage.to() && !mark(passage, end) && end < cue.to() + SUBJECT_REACH) {
            end++;
        }
        Optional<Attribution> named = nameBetween(passage, cue.to(), end).map(name -> attribution(name, cue));
        return named.isPresent() ? named : unknown(passage, cue, end);
    }

    /** Somebody that the data does not hold, between two marks: ", selon des témoins,". */
    private static Optional<Attribution> unknown(Passage passage, Phrasebook.Match cue, int end) {
        boolean apart = cue.from() == passage.from() || mark(passage, cue.from() - 1);
        boolean whole = end == passage.to() || mark(passage, end);
        boolean words = end > cue.to()
                && IntStream.range(cue.to(), end)
                        .mapToObj(at -> passage.token(at).kind())
                        .allMatch(kind -> kind == Token.Kind.WORD || kind == Token.Kind.HYPHEN);
        if (!apart || !whole || !words) {
            return Optional.empty();
        }
        String name = passage.span(cue.to(), end).quote();
        return Optional.of(new Attribution("?" + name, name, lemma(cue), false));
    }

    private static boolean mark(Passage passage, int at) {
        return passage.token(at).kind() == Token.Kind.PUNCTUATION;
    }

    /** A sentence that is all quotation, with no speaker of its own, goes on with the last one. */
    private static Optional<Scope> carriedOn(Passage passage, Discourse discourse) {
        boolean quotation = Quotations.opens(passage.token(passage.from()));
        if (!quotation) {
            return Optional.empty();
        }
        return discourse
                .lastSpeaker(passage.sentence().paragraph())
                .map(last -> new Scope(passage.from(), passage.to(), last));
    }

    private static Optional<Mention.Name> nameBefore(Passage passage, int verb) {
        int start = Math.max(passage.clauseStart(verb), verb - SUBJECT_REACH);
        return lastOf(passage, start, verb).or(() -> apposed(passage, passage.clauseStart(verb)));
    }

    /** The subject stands before an apposition: "Aliyev, le président, a déclaré". */
    private static Optional<Mention.Name> apposed(Passage passage, int clause) {
        return lastOf(passage, Math.max(passage.from(), clause - 2 * SUBJECT_REACH), clause);
    }

    private static Optional<Mention.Name> lastOf(Passage passage, int from, int to) {
        return speakers(passage).stream()
                .filter(name -> passage.first(name.span()) >= from && passage.first(name.span()) < to)
                .reduce((first, last) -> last);
    }

    private static Optional<Mention.Name> nameAfter(Passage passage, int from) {
        return nameBetween(passage, from, Math.min(passage.to(), from + SUBJECT_REACH));
    }

    private static Optional<Mention.Name> nameBetween(Passage passage, int from, int to) {
        return speakers(passage).stream()
                .filter(name -> passage.first(name.span()) >= from && passage.first(name.span()) < to)
                .findFirst();
    }

    /** What can speak: persons, organisations, countries by their name or their capital's; not adjectives. */
    private static List<Mention.Name> speakers(Passage passage) {
        return passage.names()
                .filter(name -> name.form() != Mention.Name.Form.ADJECTIVE)
                .filter(name -> !name.plural())
                .filter(name -> name.entities().stream().anyMatch(Attributions::speaks))
                .toList();
    }

    private static boolean speaks(Entity entity) {
        return entity.kind() != Entity.Kind.PLACE && entity.kind() != Entity.Kind.EVENT;
    }

    private static Attribution attribution(Mention.Name name, Phrasebook.Match verb) {
        Entity speaker = name.entities().stream()
                .filter(Attributions::speaks)
                .findFirst()
                .orElseThrow();
        return new Attribution(speaker.id(), name.span().quote(), lemma(verb), false);
    }

    private static String lemma(Phrasebook.Match match) {
        return match.row().get("lemma");
    }
}
