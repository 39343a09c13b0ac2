package org.recoupe.claim;

import java.util.List;
import java.util.Optional;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;

/**
 * What stands around a claim: by it, reference data finds the series, event or statement that the claim is about.
 *
 * @param sentence the sentence it stands in
 * @param words the words of its clause, folded (lower case, no accents), nearest first
 * @param entities ids of the entities its clause speaks of, nearest first, then those of its sentence and those before
 * @param opening where it goes on with a list of figures, as "Russia's 4.5 %" does, the first of them, which says what they are of
 * @param topic id of the country that the sentence is about if it names none; empty where several may be meant
 */
public record Context(
        Sentence sentence, List<String> words, List<String> entities, Optional<Span> opening, String topic) {
    public Context {
        words = List.copyOf(words);
        entities = List.copyOf(entities);
    }
}
