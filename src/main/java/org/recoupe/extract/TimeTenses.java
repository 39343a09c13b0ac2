package org.recoupe.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.claim.Tense;
import org.recoupe.language.Language;
import org.recoupe.language.Token;

/**
 * Tells whether what stands at a token lies behind or ahead, which is not always what the tense of the finite verb says:
 * "les mesures annoncées lundi" were, whatever governs them, "doit se réunir lundi" will be.
 */
final class TimeTenses {

    private static final int CUE_REACH = 5;
    private static final int PARTICIPLE_REACH = 3;

    private final Verbs verbs;
    private final Phrasebook cues;
    private final Set<String> functionWords;

    /** The cues are the language's {@code time-verbs.csv}. */
    TimeTenses(Language language, Verbs verbs) {
        this.verbs = verbs;
        this.cues = Phrasebook.of(language, "time-verbs");
        this.functionWords = new HashSet<>(language.table("function-words").column("form"));
    }

    /** The time of what stands at that token, where those are the passage's finite verbs. */
    Tense at(Passage passage, List<Verbs.Verb> finite, int token) {
        int start = passage.clauseStart(token);
        for (int at = token - 1; at >= Math.max(start, token - CUE_REACH); at--) {
            Optional<Verbs.Verb> verb = holding(finite, at);
            if (verb.isPresent()) {
                return tense(passage, verb.get());
            }
            Optional<Tense> cue = cue(passage, at);
            if (cue.isPresent()) {
                return cue.get();
            }
            if (token - at <= PARTICIPLE_REACH && bareParticiple(passage, at, token)) {
                return Tense.PAST;
            }
        }
        return Verbs.governing(passage, finite, token)
                .map(verb -> tense(passage, verb))
                .orElse(Tense.UNKNOWN);
    }

    private static Optional<Verbs.Verb> holding(List<Verbs.Verb> finite, int token) {
        return finite.stream()
                .filter(verb -> verb.at() <= token && token < verb.to())
                .findFirst();
    }

    /** "Est prévu" lies ahead, "était prévu" may. */
    private Tense tense(Passage passage, Verbs.Verb verb) {
        Optional<Tense> cue = cue(passage, verb.to() - 1);
        if (cue.isPresent()) {
            boolean compound = verb.to() > verb.at() + 1;
            return compound && verb.tense() == Tense.PAST && !verb.perfect() ? Tense.UNKNOWN : cue.get();
        }
        return verb.modal() && verb.tense() == Tense.PRESENT ? Tense.FUTURE : verb.tense();
    }

    private Optional<Tense> cue(Passage passage, int at) {
        return cues.longest(passage.tokens(), at, passage.to())
                .map(match -> Tense.valueOf(match.row().get("tense")));
    }

    /** A participle that goes with the noun before it, nothing but function words between it and the time. */
    private boolean bareParticiple(Passage passage, int at, int token) {
        boolean noun = at == passage.from() || function(passage.token(at - 1));
        boolean joined = passage.token(at).kind() == Token.Kind.WORD && verbs.participle(passage.token(at));
        for (int between = at + 1; between < token; between++) {
            joined = joined && function(passage.token(between));
        }
        return joined && !noun && !passage.token(at).capitalised();
    }

    private boolean function(Token token) {
        return functionWords.contains(token.norm());
    }
}
