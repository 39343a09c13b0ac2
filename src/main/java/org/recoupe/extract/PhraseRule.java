package org.recoupe.extract;

import java.util.List;
import java.util.Map;

/**
 * What a {@link PhraseGrammar} makes of a pattern it found.
 *
 * @param rank its line in the tables; the lesser wins where two rules make the same class of the same tokens
 * @param makes the class of the phrase
 * @param means how the phrase is to be understood; {@code word} passes on what its last part stands for
 * @param constants parts that every such phrase has
 * @param value what a word stands for
 * @param letterCase {@code capital} or {@code lower} where it counts only if written so
 * @param after classes one of which must end right before it, or with ! must not; {@code ^} is the sentence's start
 * @param before classes one of which must start right after it, or with ! must not; {@code $} is the sentence's end
 */
record PhraseRule(
        int rank,
        String makes,
        String means,
        Map<String, Node> constants,
        String value,
        String letterCase,
        List<String> after,
        List<String> before) {}
