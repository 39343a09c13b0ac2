package org.recoupe.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.recoupe.review.Decision;
import org.recoupe.review.DecisionFile;

/** Every control of the page, by mouse and by keyboard. */
@ExtendWith(InChromium.class)
class ControlsTest {

    private static final Path PAGE = Pages.page("commerce-caucase.fr", "fr");

    @BeforeEach
    void open(Chromium chromium) {
        chromium.scripts(true).printing(false).prefers("light").size(1280, 900).fresh(PAGE);
    }

    @Test
    void aChipHidesTheClaimsOfItsVerdict(Chromium chromium) {
        int all = chromium.cards().size();
        int wrong = chromium.all(".card.INCONSISTENT").size();

        chromium.click(".chip.INCONSISTENT");
        assertThat(chromium.cards()).hasSize(all - wrong);
        chromium.find("#show-INCONSISTENT").sendKeys(Keys.SPACE);
        assertThat(chromium.cards()).hasSize(all);
    }

    @Test
    void theSearchNarrowsTheCardsAndStandsInTheAddress(Chromium chromium) {
        chromium.click("#q").type("v:incohérent !karabakh");

        assertThat(chromium.all(".card.INCONSISTENT").size())
                .isGreaterThan(chromium.cards().size());
        assertThat(chromium.cards())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(chromium.find("#" + id).getText())
                        .contains("Incohérent")
                        .doesNotContain("Karabakh"));
        assertThat(chromium.ask("return decodeURIComponent(location.hash)")).isEqualTo("#q=v:incohérent !karabakh");
        assertThat(chromium.find("#shown").getText()).matches("\\d+ sur \\d+");
        chromium.type(Keys.ESCAPE);
        assertThat(chromium.cards()).hasSameSizeAs(chromium.all(".card"));
    }

    @Test
    void theSearchKnowsSourcesRulesAndPhrases(Chromium chromium) {
        chromium.at(PAGE, "#q=" + "r:calendar");
        assertThat(chromium.cards()).hasSize(1);
        chromium.at(PAGE, "#q=s:%22world%20bank%22%20inflation");
        assertThat(chromium.cards())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(chromium.find("#" + id).getText()).contains("World Bank"));
        chromium.at(PAGE, "#q=nosuchword");
        assertThat(chromium.cards()).isEmpty();
        assertThat(chromium.find(".nothing").isDisplayed()).isTrue();
    }

    @Test
    void keysLeadThroughTheClaims(Chromium chromium) {
        chromium.type("j").type("j");
        assertThat(chromium.focused()).isEqualTo("claim-2");
        chromium.type("k");
        assertThat(chromium.focused()).isEqualTo("claim-1");
        chromium.type("/");
        assertThat(chromium.focused()).isEqualTo("q");
        chromium.type("j");
        assertThat(chromium.find("#q").getDomProperty("value")).isEqualTo("j");
    }

    @Test
    void singleKeysCanBeTurnedOff(Chromium chromium) {
        chromium.type("?");
        assertThat(chromium.find("#help").isDisplayed()).isTrue();
        chromium.click("#keys").type(Keys.ESCAPE);
        chromium.type("j");

        assertThat(chromium.focused()).isNotEqualTo("claim-1");
    }

    @Test
    void theHelpOpensByMouseAndClosesByKey(Chromium chromium) {
        chromium.click("[data-do=help]");
        assertThat(chromium.find("#help").isDisplayed()).isTrue();
        chromium.click("#help form button");
        assertThat(chromium.find("#help").isDisplayed()).isFalse();
        chromium.tabTo("[data-do=help]").type(Keys.ENTER);
        assertThat(chromium.find("#help").isDisplayed()).isTrue();
        chromium.type(Keys.ESCAPE);
        assertThat(chromium.find("#help").isDisplayed()).isFalse();
    }

    @Test
    void theAppearanceFollowsTheSystemUntilToldOtherwise(Chromium chromium) {
        String light = chromium.colour();
        chromium.prefers("dark");
        String dark = chromium.colour();
        assertThat(dark).isNotEqualTo(light);
        chromium.find("#theme").sendKeys(Keys.ARROW_DOWN);
        assertThat(chromium.colour()).isEqualTo(light);
        chromium.at(PAGE);
        assertThat(chromium.colour()).as("kept for the next time").isEqualTo(light);
    }

    @Test
    void aDeepLinkShowsAFindingEvenIfItsVerdictIsHidden(Chromium chromium) {
        String anchor =
                String.valueOf(chromium.ask("return document.querySelector('.card.INCONSISTENT .judgement').id"));
        chromium.at(PAGE, "#" + anchor);
        assertThat(chromium.inSight("#" + anchor)).isTrue();

        chromium.click(".chip.INCONSISTENT");
        chromium.ask("location.hash = ''; location.hash = arguments[0]", anchor);
        assertThat(chromium.eventually(() -> chromium.find("#" + anchor).isDisplayed()))
                .isTrue();
    }

    @Test
    void marksLeadToCardsAndBack(Chromium chromium) {
        chromium.click(".article .mark.INCONSISTENT");
        String card = String.valueOf(chromium.ask("return location.hash.slice(1)"));
        assertThat(card).startsWith("claim-");
        chromium.click("#" + card + " .back");
        assertThat(chromium.ask("return location.hash")).isEqualTo("#" + card.replace("claim", "text"));
    }

    @Test
    void aClaimIsCopiedAsTextWithItsSource(Chromium chromium) {
        chromium.clipboard().click("#claim-8 [data-do=copy]");

        String copied = String.valueOf(chromium.askLater("navigator.clipboard.readText().then(arguments[0])"));
        assertThat(copied)
                .contains("6 milliards de dollars", "Incohérent", "4,4", "https://", "#f-")
                .doesNotContain("Copier");
        assertThat(chromium.find("#said").getText()).isEqualTo("Copié.");
    }

    @Test
    void aClaimIsCopiedByKey(Chromium chromium) {
        chromium.clipboard().at(PAGE, "#claim-8").type("y");

        assertThat(chromium.eventually(() -> chromium.find("#said").getText().equals("Copié.")))
                .isTrue();
        assertThat(String.valueOf(chromium.askLater("navigator.clipboard.readText().then(arguments[0])")))
                .contains("6 milliards de dollars");
    }

    @Test
    void theTabKeyReachesEveryControl(Chromium chromium) {
        chromium.ask("""
                window.left = new Set([...document.querySelectorAll('a[href], button, input, select, summary')]
                  .filter(it => it.checkVisibility({contentVisibilityAuto: false}) && it.getClientRects().length));
                addEventListener('focusin', event => left.delete(event.target));
                """);
        int all = ((Number) chromium.ask("return left.size")).intValue();
        for (int tabs = 0; tabs < all + 5 && !chromium.ask("return left.size").equals(0L); tabs++) {
            chromium.type(Keys.TAB);
        }

        assertThat(all).isGreaterThan(100);
        assertThat(chromium.ask("return [...left].map(it => it.outerHTML.slice(0, 200)).join()"))
                .isEqualTo("");
    }

    @Test
    void draftsAreExportedAndDroppedByKeys(Chromium chromium, @TempDir Path folder) {
        chromium.downloads(folder).at(PAGE, "#claim-2").type("a").tabTo("#save").type(Keys.ENTER);
        chromium.tabTo("[data-do=export]").type(Keys.ENTER);
        assertThat(chromium.eventually(() -> Files.exists(folder.resolve(DecisionFile.NAME))))
                .isTrue();
        chromium.tabTo("[data-do=discard]").type(Keys.ENTER);

        assertThat(chromium.find(".drafts").isDisplayed()).isFalse();
    }

    @Test
    void aDecisionIsADraftUntilItIsExported(Chromium chromium, @TempDir Path folder) throws IOException {
        chromium.downloads(folder).click("#claim-8 [data-do=decide]").click("#save");
        assertThat(chromium.find(".error").getText()).isEqualTo("Choisissez une décision.");
        chromium.click("[value=false-positive]")
                .click("#reason")
                .type("chiffre d'une autre source")
                .click("#reviewer")
                .type("Léa")
                .click("#save");
        assertThat(chromium.find("#claim-8 .decided").getText()).isEqualTo("Faux positif");

        chromium.at(PAGE);
        assertThat(chromium.find("#claim-8 .decided").getText())
                .as("kept in the browser")
                .isEqualTo("Faux positif");
        chromium.click("[data-do=export]");
        Path file = folder.resolve(DecisionFile.NAME);
        assertThat(chromium.eventually(() -> Files.exists(file))).isTrue();
        List<Decision> decisions = new DecisionFile(file).read();
        assertThat(decisions).isNotEmpty().allSatisfy(decision -> {
            assertThat(decision.outcome()).isEqualTo(Decision.Outcome.FALSE_POSITIVE);
            assertThat(decision.reason()).isEqualTo("chiffre d'une autre source");
            assertThat(decision.reviewer()).isEqualTo("Léa");
            assertThat(decision.verdict()).isEqualTo("INCONSISTENT");
            assertThat(decision.article())
                    .isEqualTo(Pages.report("commerce-caucase.fr").article().id());
        });
        chromium.click("[data-do=discard]");
        assertThat(chromium.find(".drafts").isDisplayed()).isFalse();
    }

    @Test
    void aClaimIsDecidedByKeysAlone(Chromium chromium) {
        chromium.at(PAGE, "#claim-2").type("c");
        assertThat(chromium.find("#correction").isDisplayed()).isTrue();
        chromium.tabTo("#c-value").type("lundi").tabTo("#save").type(Keys.ENTER);

        assertThat(chromium.find("#claim-2 .decided").getText()).isEqualTo("Mal lu");
        chromium.at(PAGE, "#claim-4").type("a").type(Keys.ESCAPE);
        assertThat(chromium.find("#claim-4 .decided").getText()).isEmpty();
    }

    @Test
    void withoutScriptsAllIsThereToRead(Chromium chromium) {
        chromium.scripts(false).at(PAGE);

        assertThat(chromium.cards()).hasSameSizeAs(chromium.all(".card"));
        assertThat(chromium.all(".scripted")).noneMatch(it -> it.isDisplayed());
        chromium.click(".chip.INCONSISTENT");
        assertThat(chromium.all(".card.INCONSISTENT")).noneMatch(it -> it.isDisplayed());
        chromium.click("#claim-3 summary");
        assertThat(chromium.find("#claim-3 .facts").isDisplayed()).isTrue();
        chromium.scripts(true);
    }
}
