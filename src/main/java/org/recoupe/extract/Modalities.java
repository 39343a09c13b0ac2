package org.recoupe.extract;

import java.util.List;
import java.util.Optional;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Tense;
import org.recoupe.language.Language;

/** Tells whether what stands at a token is claimed to be so, by cue words before it and by its verb. */
final class Modalities {

    private final Phrasebook cues;

    Modalities(Language language) {
        this.cues = Phrasebook.of(language, "modality");
    }

    /** The cues of that passage, in order. */
    List<Phrasebook.Match> cues(Passage passage) {
        return cues.all(passage.tokens(), passage.from(), passage.to());
    }

    /** How what stands at that token is put forward, given the passage's cues and verbs. */
    static Modality at(Passage passage, List<Phrasebook.Match> cues, List<Verbs.Verb> verbs, int token) {
        Optional<Modality> cue = byCue(passage, cues, token);
        if (cue.isPresent()) {
            return cue.get();
        }
        Optional<Verbs.Verb> verb = Verbs.governing(passage, verbs, token);
        if (verb.isPresent() && passage.clause(verb.get().at()) == passage.clause(token)) {
            if (verb.get().conditional()) {
                return Modality.CONDITIONAL;
            }
            if (verb.get().negated()) {
                return Modality.NEGATED;
            }
            if (verb.get().tense() == Tense.FUTURE) {
                return Modality.FORECAST;
            }
        }
        return passage.at(passage.to() - 1, "?") ? Modality.QUESTION : Modality.ASSERTED;
    }

    /** The last cue before the token that reaches it: in its clause, or in the sentence for those that reach so far. */
    private static Optional<Modality> byCue(Passage passage, List<Phrasebook.Match> cues, int token) {
        Optional<Modality> found = Optional.empty();
        for (Phrasebook.Match match : cues) {
            if (match.to() > token) {
                break;
            }
            boolean reaches = match.row().get("reach").equals("sentence")
                    || passage.clause(match.to() - 1) == passage.clause(token);
            if (reaches) {
                found = Optional.of(Modality.valueOf(match.row().get("modality")));
            }
        }
        return found;
    }
}
