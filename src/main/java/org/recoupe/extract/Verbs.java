package org.recoupe.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.recoupe.claim.Tense;
import org.recoupe.language.Language;
import org.recoupe.language.Token;

/**
 * Finds the finite verbs of a sentence and their tense, by auxiliaries, known forms and endings.
 *
 * <p>It needs no dictionary of all verbs: what an ending leaves open is {@link Tense#UNKNOWN}.
 */
final class Verbs {

    /**
     * A verb found.
     *
     * @param at index of its finite form
     * @param to index after its last word, the participle of a compound tense included
     * @param conditional whether it is in the conditional
     * @param negated whether it is denied
     * @param perfect whether it is in the perfect: "a prévu", "has planned"
     * @param modal whether it is a modal verb, such as "doit": what it governs lies ahead of its own time
     */
    record Verb(int at, int to, Tense tense, boolean conditional, boolean negated, boolean perfect, boolean modal) {}

    private static final int COMPOUND_REACH = 4;

    private final Phrasebook forms;
    private final WordEndings endings;
    private final WordEndings participles;
    private final Set<String> negations;
    private final Set<String> negators;
    private final Set<String> nouns;
    private final Set<String> beforeNouns;
    private final Set<String> reflexives;

    Verbs(Language language) {
        this.forms = Phrasebook.of(language, "verbs");
        this.endings = new WordEndings(language.table("verb-endings"));
        this.participles = new WordEndings(language.table("participles"));
        this.negations = new HashSet<>(language.table("negations").column("form"));
        this.negators = Set.copyOf(language.table("negations").rows().stream()
                .filter(row -> row.get("sure").equals("yes"))
                .flatMap(row -> row.all("form").stream())
                .toList());
        this.nouns = Set.copyOf(language.table("not-verbs").column("form"));
        this.beforeNouns = Set.copyOf(language.table("before-nouns").column("form"));
        this.reflexives = Set.copyOf(language.table("reflexives").column("form"));
    }

    /** The finite verbs of the passage, left to right. */
    List<Verb> find(Passage passage) {
        List<Verb> found = new ArrayList<>();
        int at = passage.from();
        while (at < passage.to()) {
            Optional<Verb> verb = verb(passage, at);
            verb.ifPresent(found::add);
            at = verb.map(Verb::to).orElse(at + 1);
        }
        return found;
    }

    /** The verb that governs that token: of its clause the last before it, else the first after; else the nearest. */
    static Optional<Verb> governing(Passage passage, List<Verb> verbs, int token) {
        int clause = passage.clause(token);
        Optional<Verb> inClause = verbs.stream()
                .filter(verb -> passage.clause(verb.at()) == clause)
                .min(Comparator.comparingInt(verb -> distance(verb, token)));
        return inClause.or(() -> verbs.stream().min(Comparator.comparingInt(verb -> distance(verb, token))));
    }

    /** Distance in tokens, with a verb behind the token counted as twice as far. */
    private static int distance(Verb verb, int token) {
        return verb.at() <= token ? token - verb.at() : 2 * (verb.at() - token);
    }

    private Optional<Verb> verb(Passage passage, int at) {
        Token token = passage.token(at);
        if (token.kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        Optional<Phrasebook.Match> form = forms.longest(passage.tokens(), at, passage.to());
        if (form.isPresent()) {
            return known(passage, form.get());
        }
        return byEnding(passage, at);
    }

    /** "Sa visite" is no verb, though "il visite" is, nor is "May 2022". */
    private boolean noun(Passage passage, Phrasebook.Match form) {
        boolean oneWord = form.to() == form.from() + 1;
        boolean name = passage.token(form.from()).capitalised() && !shouted(passage, form.from());
        if (!oneWord || !name && !form.row().get("kind").equals("full")) {
            return false;
        }
        boolean behind = form.from() > passage.from()
                && beforeNouns.contains(passage.token(form.from() - 1).norm());
        boolean dated =
                name && form.to() < passage.to() && passage.token(form.to()).kind() == Token.Kind.DIGITS;
        return behind || dated;
    }

    private Optional<Verb> known(Passage passage, Phrasebook.Match form) {
        if (noun(passage, form)) {
            return Optional.empty();
        }
        boolean subjunctive = form.row().get("kind").equals("be-only");
        String kind = subjunctive ? "be" : form.row().get("kind");
        Tense tense = Tense.valueOf(form.row().get("tense"));
        boolean conditional = form.row().get("conditional").equals("yes");
        int end = form.to();
        if (kind.equals("modal")) {
            end = infinitive(passage, end);
        }
        Optional<Integer> participle = participleAfter(passage, end, kind);
        if (subjunctive && participle.isEmpty()) {
            return Optional.empty();
        }
        if (participle.isPresent()) {
            end = participle.get() + 1;
            String compound = participles
                    .of(passage.token(participle.get()).norm())
                    .map(row -> row.get("with-" + (reflexive(passage, form.from()) ? "have" : kind)))
                    .orElse("");
            if (!compound.isEmpty() && tense == Tense.PRESENT) {
                tense = Tense.valueOf(compound);
            }
        }
        boolean modal = kind.equals("modal");
        boolean negated = negated(passage, form.from(), end);
        boolean perfect = kind.equals("have")
                && participle.isPresent()
                && form.row().get("tense").equals("PRESENT");
        return Optional.of(new Verb(form.from(), end, tense, conditional, negated, perfect, modal));
    }

    /** Behind the infinitive that a modal verb takes: it is no finite verb of its own, though it may look like one. */
    private int infinitive(Passage passage, int from) {
        int at = from;
        while (at < passage.to() && negators.contains(passage.token(at).norm())) {
            at++;
        }
        return Math.min(passage.to(), at + 1);
    }

    private Optional<Integer> participleAfter(Passage passage, int from, String kind) {
        if (!kind.equals("have") && !kind.equals("be")) {
            return Optional.empty();
        }
        int limit = Math.min(passage.to(), from + COMPOUND_REACH);
        for (int at = from; at < limit && passage.clause(at) == passage.clause(from - 1); at++) {
            if (participles.of(passage.token(at).norm()).isPresent()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Optional<Verb> byEnding(Passage passage, int at) {
        Token token = passage.token(at);
        if (token.capitalised() && !shouted(passage, at) || nouns.contains(token.norm())) {
            return Optional.empty();
        }
        return endings.of(token.norm())
                .map(row -> new Verb(
                        at,
                        at + 1,
                        Tense.valueOf(row.get("tense")),
                        row.get("conditional").equals("yes"),
                        negated(passage, at, at + 1),
                        false,
                        false));
    }

    /** "S'est réuni" is of the past, unlike "est réuni". */
    private boolean reflexive(Passage passage, int at) {
        return at > passage.from() && reflexives.contains(passage.token(at - 1).norm());
    }

    /** Whether the word stands in a line of capitals. */
    private static boolean shouted(Passage passage, int at) {
        return at > passage.from() && capitals(passage.token(at)) && capitals(passage.token(at - 1));
    }

    private static boolean capitals(Token token) {
        return token.text().length() > 1 && token.text().equals(token.text().toUpperCase(Locale.ROOT));
    }

    /** Whether that word may be a past participle. */
    boolean participle(Token token) {
        return participles.of(token.norm()).isPresent();
    }

    /** A sure negator close before or after, or both halves of one around the verb. */
    private boolean negated(Passage passage, int from, int to) {
        int first = Math.max(passage.clauseStart(from), from - 3);
        int last = Math.min(passage.clauseEnd(from), to + 2);
        for (int at = first; at < last; at++) {
            String word = passage.token(at).norm();
            if (negators.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether that word denies. */
    boolean denies(String word) {
        return negations.contains(word);
    }
}
