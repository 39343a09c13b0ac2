package org.recoupe.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.extract.PhrasePattern.Digits;
import org.recoupe.extract.PhrasePattern.Ending;
import org.recoupe.extract.PhrasePattern.Phrase;
import org.recoupe.extract.PhrasePattern.Step;
import org.recoupe.extract.PhrasePattern.Word;

/** A place in the rules of one class of a {@link PhraseGrammar}, after some steps. */
final class PhrasePlace {

    /** A step to another place. */
    record Edge<T extends Step>(T step, PhrasePlace to) {}

    private final Map<String, List<PhrasePlace>> words = new HashMap<>(2);
    private Map<String, List<PhrasePlace>> exact = Map.of();
    private Map<String, List<PhrasePlace>> glued = Map.of();
    private final Map<String, List<Edge<Phrase>>> phrases = new HashMap<>(2);
    private final List<Edge<Digits>> digits = new ArrayList<>(0);
    private final List<Edge<Ending>> endings = new ArrayList<>(0);
    private final List<PhraseRule> rules = new ArrayList<>(1);

    /** Lets that step lead to another place. */
    void connect(Step step, PhrasePlace to) {
        if (step instanceof Word word) {
            wordsLike(word)
                    .computeIfAbsent(word.form(), key -> new ArrayList<>(1))
                    .add(to);
        } else if (step instanceof Phrase phrase) {
            phrases.computeIfAbsent(phrase.label(), key -> new ArrayList<>(1)).add(new Edge<>(phrase, to));
        } else if (step instanceof Digits run) {
            digits.add(new Edge<>(run, to));
        } else if (step instanceof Ending ending) {
            endings.add(new Edge<>(ending, to));
        }
    }

    /** Most places have no words but plain ones, so the maps of the others are made when needed. */
    private Map<String, List<PhrasePlace>> wordsLike(Word word) {
        if (word.exact()) {
            exact = exact.isEmpty() ? new HashMap<>(2) : exact;
            return exact;
        }
        if (word.glued()) {
            glued = glued.isEmpty() ? new HashMap<>(2) : glued;
            return glued;
        }
        return words;
    }

    /** Lets that rule end here. */
    void end(PhraseRule rule) {
        rules.add(rule);
    }

    /** The rules that end here. */
    List<PhraseRule> rules() {
        return rules;
    }

    /** The words that lead on, folded. */
    Set<String> words() {
        return words.keySet();
    }

    /** The words that lead on if they have their accents. */
    Set<String> exactWords() {
        return exact.keySet();
    }

    /** The classes of phrases that lead on. */
    Set<String> classes() {
        return phrases.keySet();
    }

    /** Where that word leads, folded. */
    List<PhrasePlace> afterWord(String folded) {
        return words.getOrDefault(folded, List.of());
    }

    /** Where that word leads with its accents. */
    List<PhrasePlace> afterExact(String norm) {
        return exact.isEmpty() ? List.of() : exact.getOrDefault(norm, List.of());
    }

    /** Where that word, folded, leads if it follows without a space. */
    List<PhrasePlace> afterGlued(String folded) {
        return glued.isEmpty() ? List.of() : glued.getOrDefault(folded, List.of());
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
