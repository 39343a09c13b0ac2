package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.report.browser.Chromium;
import org.recoupe.report.browser.InChromium;
import org.recoupe.review.Decision;
import org.recoupe.review.Decision.Outcome;
import org.recoupe.review.DecisionFile;

/** The review server in a browser. */
@ExtendWith(InChromium.class)
class DeskTest {

    @TempDir
    Path folder;

    @Test
    void whatIsDecidedInTheBrowserIsKeptAtOnce(Chromium chromium) throws IOException {
        Files.copy(Path.of("reports/sample/commerce-caucase.fr.json"), folder.resolve("caucase.json"));
        try (ReviewServer server = ReviewServer.start(folder, 0, "0123456789abcdef", "fr")) {
            chromium.scripts(true).prefers("light").size(1280, 900).complaints();
            chromium.at(server.address().toString()).click(".reports a");
            chromium.click("#claim-8 [data-do=decide]")
                    .click("[value=corrected]")
                    .click("#c-value")
                    .type("4,4 milliards");
            chromium.click("#reason")
                    .type("</script> mal lu")
                    .click("#reviewer")
                    .type("Zoé")
                    .click("#save");

            assertThat(chromium.eventually(() -> Files.exists(folder.resolve(DecisionFile.NAME))))
                    .isTrue();
            assertThat(chromium.eventually(() -> !chromium.find("#decide").isDisplayed()))
                    .isTrue();
            assertThat(chromium.find("#claim-8 .decided").getText()).isEqualTo("Mal lu");
            assertThat(chromium.complaints()).isEmpty();
        }
        assertThat(DecisionFile.in(folder).read()).isNotEmpty().allSatisfy(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.CORRECTED);
            assertThat(decision.reviewer()).isEqualTo("Zoé");
            assertThat(decision.correction()).containsEntry("value", "4,4 milliards");
        });
        assertThat(DecisionFile.in(folder).read()).extracting(Decision::reason).containsOnly("</script> mal lu");
    }

    @Test
    void whoHasNoKeyIsToldSo(Chromium chromium) throws IOException {
        Files.copy(Path.of("reports/sample/commerce-caucase.fr.json"), folder.resolve("caucase.json"));
        try (ReviewServer server = ReviewServer.start(folder, 0, "fedcba9876543210", "fr")) {
            chromium.at("http://127.0.0.1:" + server.address().getPort() + "/caucase");

            assertThat(chromium.find("body").getText()).contains("holds a key").doesNotContain("Caucase");
        }
    }
}
