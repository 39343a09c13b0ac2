package org.recoupe.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.extract.PhrasePattern.Digits;
import org.recoupe.extract.PhrasePattern.Ending;
import org.recoupe.extract.PhrasePattern.Phrase;
import org.recoupe.extract.PhrasePattern.Step;
import org.recoupe.extract.PhrasePattern.Word;
import org.recoupe.language.Token;
import org.recoupe.language.Words;

/** A place in the rules of one class of a {@link PhraseGrammar}, after some steps. */
final class PhrasePlace {

    /** A step that leads on. */
    record Edge<T extends Step>(T step, Fork to) {}

    /**
     * The places that one step leads to: many rules start alike, so these are walked as one, which is made when first
     * walked to. Two threads that come at once make the same.
     */
    static final class Fork {

        private final List<PhrasePlace> places = new ArrayList<>(1);
        private volatile @Nullable PhrasePlace joined;

        private void add(PhrasePlace place) {
            if (!places.contains(place)) {
                places.add(place);
            }
        }

        /** All of them as one. */
        PhrasePlace place() {
            PhrasePlace known = joined;
            if (known == null) {
                known = places.size() == 1 ? places.get(0) : new PhrasePlace(places);
                joined = known;
            }
            return known;
        }
    }

    private final WordMap<Fork> words = new WordMap<>();
    private final WordMap<Fork> exact = new WordMap<>();
    private final WordMap<Fork> glued = new WordMap<>();
    private final Map<String, List<Edge<Phrase>>> phrases = new HashMap<>(2);
    private final List<Edge<Digits>> digits = new ArrayList<>(0);
    private final List<Edge<Ending>> endings = new ArrayList<>(0);
    private final List<PhraseRule> rules = new ArrayList<>(1);

    PhrasePlace() {}

    /** A place from which all steps of those places lead on, to where they did. */
    static PhrasePlace of(List<PhrasePlace> places) {
        return new PhrasePlace(places);
    }

    private PhrasePlace(List<PhrasePlace> places) {
        for (PhrasePlace place : places) {
            place.words.each((word, fork) -> fork.places.forEach(fork(words, word)::add));
            place.exact.each((word, fork) -> fork.places.forEach(fork(exact, word)::add));
            place.glued.each((word, fork) -> fork.places.forEach(fork(glued, word)::add));
            place.phrases.values().forEach(edges -> edges.forEach(this::connect));
            place.digits.forEach(this::connect);
            place.endings.forEach(this::connect);
            rules.addAll(place.rules);
        }
    }

    private void connect(Edge<?> edge) {
        edge.to().places.forEach(place -> connect(edge.step(), place));
    }

    /** Lets that step lead to another place. */
    void connect(Step step, PhrasePlace to) {
        fork(step).add(to);
    }

    private Fork fork(Step step) {
        if (step instanceof Word word) {
            return fork(word.exact() ? exact : word.glued() ? glued : words, Words.add(word.form()));
        }
        if (step instanceof Phrase phrase) {
            return fork(phrases.computeIfAbsent(phrase.label(), key -> new ArrayList<>(1)), phrase);
        }
        if (step instanceof Digits run) {
            return fork(digits, run);
        }
        return fork(endings, (Ending) step);
    }

    private static Fork fork(WordMap<Fork> forks, int word) {
        return forks.getOrMake(word, Fork::new);
    }

    private static <T extends Step> Fork fork(List<Edge<T>> edges, T step) {
        for (Edge<T> edge : edges) {
            if (edge.step().equals(step)) {
                return edge.to();
            }
        }
        Edge<T> edge = new Edge<>(step, new Fork());
        edges.add(edge);
        return edge.to();
    }

    /** Lets that rule end here. */
    void end(PhraseRule rule) {
        rules.add(rule);
    }

    /** The rules that end here. */
    List<PhraseRule> rules() {
        return rules;
    }

    /** The classes of phrases that lead on. */
    Set<String> classes() {
        return phrases.keySet();
    }

    /** Where a word leads, by its number without accents. */
    @Nullable
    Fork afterWord(int bareWord) {
        return words.get(bareWord);
    }

    /** Where a word leads with its accents, by its number. */
    @Nullable
    Fork afterExact(int word) {
        return exact.get(word);
    }

    /** Where a word leads if it follows without a space, by its number without accents. */
    @Nullable
    Fork afterGlued(int bareWord) {
        return glued.get(bareWord);
    }

    /** Whether the token may lead on by itself, by no phrase that starts there: cheap, and false for most tokens. */
    boolean leadsOn(PhraseChart chart, int at) {
        return !endings.isEmpty()
                || words.get(chart.bareWord(at)) != null
                || exact.get(chart.word(at)) != null
                || !digits.isEmpty() && chart.token(at).kind() == Token.Kind.DIGITS;
    }

    /** Whether any phrase leads on. */
    boolean takesPhrases() {
        return !phrases.isEmpty();
    }

    /** Where a phrase of that class leads. */
    List<Edge<Phrase>> afterPhrase(String label) {
        return phrases.getOrDefault(label, List.of());
    }

    /** Where digits lead. */
    List<Edge<Digits>> digits() {
        return digits;
    }

    /** Where words with some ending lead. */
    List<Edge<Ending>> endings() {
        return endings;
    }
}
