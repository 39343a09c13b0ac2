package org.recoupe.extract;

import org.recoupe.claim.Mention;
import org.recoupe.language.Language;

/** Finds offices and functions: "le président", "chefs d'État", "prime minister". */
final class RoleRecogniser {

    private final Phrasebook roles;

    RoleRecogniser(Language language) {
        this.roles = Phrasebook.of(language, "roles");
    }

    /** Adds to the passage all roles of its sentence that name an office; mere callings ("politologue") are left out. */
    void find(Passage passage) {
        for (Phrasebook.Match match : roles.all(passage.tokens(), passage.from(), passage.to())) {
            String role = match.row().get("role");
            if (!role.isEmpty()) {
                boolean plural = match.row().get("number").equals("pl");
                passage.add(new Mention.Role(passage.span(match.from(), match.to()), role, plural));
            }
        }
    }
}
