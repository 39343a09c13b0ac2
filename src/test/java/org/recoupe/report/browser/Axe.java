package org.recoupe.report.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** axe-core, which looks for what shuts people out of a page. */
final class Axe {

    private Axe() {}

    /** What axe-core finds against WCAG 2.2 AA and good practice: rule, and where. */
    static List<String> violations(Chromium chromium) throws IOException {
        try (InputStream axe = Axe.class.getResourceAsStream("/axe.min.js")) {
            chromium.inject(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
        }
        chromium.ask("for (const it of document.querySelectorAll('details')) it.open = true");
        String found = String.valueOf(chromium.askLater("""
                const done = arguments[0];
                axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                  .then(it => done(JSON.stringify(it.violations)), problem => done(JSON.stringify([{id: String(problem)}])));
                """));
        List<String> violations = new ArrayList<>();
        for (JsonNode violation : new ObjectMapper().readTree(found)) {
            violations.add(violation.path("id").asText() + " "
                    + violation.path("nodes").findValuesAsText("html")
                    + violation.path("nodes").findValuesAsText("failureSummary"));
        }
        return violations;
    }
}
