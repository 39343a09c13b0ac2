package org.recoupe.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.recoupe.report.HtmlReport;

/** A report of so many claims that the browser draws those in sight only. */
@ExtendWith(InChromium.class)
class ManyTest {

    private static final int CLAIMS = 600;

    /** The states of the cards that a reader can come to see, or nothing while some are still to be settled. */
    private static final String STATES = """
            const open = [...document.querySelectorAll('.batch:not([hidden]) .card:not([hidden])')];
            return [...new Set(open.map(card => card.className))].join() + ' ' + open.length;
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void open(Chromium chromium) throws IOException {
        Path page = folder.resolve("many.html");
        try (Writer writer = Files.newBufferedWriter(page)) {
            HtmlReport.in("fr").write(BigPage.repeated(Pages.report("commerce-caucase.fr"), CLAIMS), writer);
        }
        chromium.scripts(true).printing(false).prefers("light").size(1280, 900).fresh(page);
    }

    @Test
    void theFilterReachesThoseOutOfSightToo(Chromium chromium) {
        int wrong = chromium.all(".card.INCONSISTENT").size();

        chromium.click("#q").type("v:incoherent");
        assertThat(chromium.eventually(() -> chromium.find("#shown").getText().equals(wrong + " sur " + CLAIMS)))
                .isTrue();
        assertThat(chromium.eventually(() -> chromium.ask(STATES).equals("card INCONSISTENT " + wrong)))
                .isTrue();
        assertThat(chromium.inSight(".batch:not([hidden]) .card.INCONSISTENT:not([hidden])"))
                .isTrue();
        chromium.type(Keys.ESCAPE);
        assertThat(chromium.eventually(
                        () -> chromium.ask("return document.querySelectorAll('.card:not([hidden])').length")
                                .equals((long) CLAIMS)))
                .isTrue();
    }

    @Test
    void aVerdictIsMeantByHowItBegins(Chromium chromium) {
        int right = chromium.all(".card.CONSISTENT").size();

        chromium.click("#q").type("v:coherent");

        assertThat(chromium.eventually(() -> chromium.ask(STATES).equals("card CONSISTENT " + right)))
                .isTrue();
    }

    @Test
    void keysLeadFromOneThatPassesToTheNext(Chromium chromium) {
        chromium.click("#q").type("v:conteste");
        chromium.ask("document.activeElement.blur()");
        for (int step = 0; step < 5; step++) {
            chromium.type("j");
            assertThat(chromium.find("#" + chromium.focused()).getDomAttribute("class"))
                    .isEqualTo("card DISPUTED");
            assertThat(chromium.inSight("#" + chromium.focused())).isTrue();
        }
    }

    @Test
    void whatNothingFitsLeavesNothing(Chromium chromium) {
        chromium.click("#q").type("nosuchword");

        assertThat(chromium.find(".nothing").isDisplayed()).isTrue();
        assertThat(chromium.ask("return document.getElementById('findings').offsetHeight < 200"))
                .isEqualTo(true);
    }

    @Test
    void onPaperAllIsThereWhateverTheFilter(Chromium chromium) {
        chromium.click("#q").type("nosuchword");
        chromium.printing(true);

        assertThat(
                        chromium.ask(
                                "return [...document.querySelectorAll('.card, .evidence li')]"
                                        + ".filter(it => !it.checkVisibility({contentVisibilityAuto: false}) || !it.getClientRects().length).length"))
                .isEqualTo(0L);
        chromium.printing(false);
    }
}
