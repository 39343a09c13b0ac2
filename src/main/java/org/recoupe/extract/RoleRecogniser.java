package org.recoupe.extract;

import org.recoupe.claim.Mention;
import org.recoupe.language.Language;

/** Finds offices and functions: "le président", "chefs d'État", "prime minister". */
final class RoleRecogniser {

    private static final int REACH = 3;

    private final Phrasebook roles;
    private final Phrasebook others;

    RoleRecogniser(Language language) {
        this.roles = Phrasebook.of(language, "roles");
        this.others = Phrasebook.of(language, "other-office");
    }

    /** Adds to the passage all roles of its sentence that name an office; mere callings ("politologue") are left out. */
    void find(Passage passage) {
        for (Phrasebook.Match match : roles.all(passage.tokens(), passage.from(), passage.to())) {
            String role = match.row().get("role");
            if (!role.isEmpty() && !another(passage, match)) {
                boolean plural = match.row().get("number").equals("pl");
                passage.add(new Mention.Role(passage.span(match.from(), match.to()), role, plural));
            }
        }
    }

    /** "Vice-président", "president-elect": a word close by makes it another office. */
    private boolean another(Passage passage, Phrasebook.Match role) {
        int from = Math.max(passage.from(), role.from() - 2);
        int to = Math.min(passage.to(), role.to() + REACH);
        return !others.all(passage.tokens(), from, role.from()).isEmpty()
                || !others.all(passage.tokens(), role.to(), to).isEmpty();
    }
}
