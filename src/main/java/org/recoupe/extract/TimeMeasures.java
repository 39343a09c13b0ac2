package org.recoupe.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.language.Language;

/** Tells lengths of time that are the value of something: "l'espérance de vie était de 84,6 ans". */
final class TimeMeasures {

    private static final int WORDS_BEFORE = 4;

    private final Phrasebook measures;
    private final Phrasebook bases;

    TimeMeasures(Language language) {
        this.measures = Phrasebook.of(language, "time-measures");
        this.bases = Phrasebook.of(language, "change-bases");
    }

    /** The amounts of that passage in order, such lengths among them. */
    List<Mention.Amount> amounts(Passage passage) {
        List<Mention.Amount> amounts = new ArrayList<>(passage.all(Mention.Amount.class));
        List<Mention.Lapse> lapses = passage.all(Mention.Lapse.class);
        if (lapses.isEmpty()) {
            return amounts;
        }
        List<Phrasebook.Match> named = measures.all(passage.tokens(), passage.from(), passage.to());
        if (named.isEmpty()) {
            return amounts;
        }
        int first = named.get(0).to();
        lapses.stream()
                .filter(lapse -> passage.first(lapse.span()) >= first && !taking(passage, lapse))
                .map(lapse -> new Mention.Amount(MentionKind.MEASURE, lapse.span(), lapse.quantity(), ""))
                .forEach(amounts::add);
        amounts.sort(Comparator.comparing(Mention.Amount::span));
        return amounts;
    }

    /** "En dix ans", "in ten years": how long a change took. */
    private boolean taking(Passage passage, Mention.Lapse lapse) {
        int at = passage.first(lapse.span());
        return bases.all(passage.tokens(), Math.max(passage.from(), at - WORDS_BEFORE), at).stream()
                .anyMatch(match -> match.to() == at);
    }
}
