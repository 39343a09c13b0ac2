package org.recoupe.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.recoupe.report.Hostile;

/** The page as a whole: for everybody, without a network, on paper. */
@ExtendWith(InChromium.class)
class PageTest {

    private static final String[] OPENED = {
        "", "document.getElementById('help').showModal()", "document.querySelector('[data-do=decide]').click()"
    };

    @AfterEach
    void close(Chromium chromium) {
        chromium.printing(false);
    }

    @ParameterizedTest(name = "{0} in {1}, {2}, {3} px")
    @CsvSource({
        "commerce-caucase.fr, fr, light, 360",
        "commerce-caucase.fr, fr, light, 1280",
        "commerce-caucase.fr, fr, dark, 360",
        "commerce-caucase.fr, fr, dark, 1280",
        "commerce-caucase.fr, en, light, 1280",
        "europe-figures.en, en, light, 360",
        "europe-figures.en, en, light, 1280",
        "europe-figures.en, en, dark, 360",
        "europe-figures.en, en, dark, 1280",
        "europe-figures.en, fr, dark, 360",
        "rencontre-sommet.fr, fr, light, 360",
        "rencontre-sommet.fr, fr, dark, 1280"
    })
    void nobodyIsShutOut(String report, String language, String scheme, int width, Chromium chromium)
            throws IOException {
        chromium.prefers(scheme).size(width, 900);
        Path page = Pages.page(report, language);
        for (String opening : OPENED) {
            chromium.fresh(page).inject(opening);

            assertThat(Axe.violations(chromium)).as(opening).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void nothingIsWiderThanTheWindow(int width, Chromium chromium) {
        chromium.size(width, 900).fresh(Pages.page("commerce-caucase.fr", "fr"));

        assertThat(chromium.ask("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void nothingIsAskedOfTheNetwork(Chromium chromium) {
        chromium.size(1280, 900).requests();
        chromium.complaints();
        chromium.fresh(Pages.page("commerce-caucase.fr", "fr"))
                .type("j")
                .type("/")
                .type("insee");
        chromium.click(".chip.CONSISTENT");

        assertThat(chromium.requests()).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void nothingFromOutsideRunsInIt(Chromium chromium) {
        chromium.complaints();
        chromium.requests();
        chromium.size(1280, 900).fresh(Pages.page(Hostile.report(), "fr"));
        chromium.click("[data-do=decide]")
                .click("[value=accept]")
                .click("#reason")
                .type(Hostile.MARKUP)
                .click("#save");
        chromium.click("#q").type("<img src=x onerror=alert(1)>");
        chromium.type(Keys.ESCAPE);

        assertThat(chromium.title()).contains("</script>");
        assertThat(chromium.all("img, iframe, object, [onerror]")).isEmpty();
        assertThat(chromium.all("a[href]"))
                .extracting(link -> link.getDomProperty("protocol"))
                .containsOnly("file:");
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.requests()).isEmpty();
    }

    @Test
    void thePolicyHoldsWhateverGetsIn(Chromium chromium) {
        chromium.fresh(Pages.page("europe-figures.en", "en"));
        chromium.complaints();
        chromium.ask("""
                document.body.insertAdjacentHTML('beforeend', '<img src="https://evil.example/x.png" onerror="window.ran = 1">');
                const script = document.createElement('script');
                script.textContent = 'window.ran = 2';
                document.body.append(script);
                """);

        assertThat(chromium.eventually(
                        () -> chromium.complaints().stream().anyMatch(it -> it.contains("Content Security Policy"))))
                .isTrue();
        assertThat(chromium.ask("return String(window.ran)")).isEqualTo("undefined");
    }

    @Test
    void onPaperAllEvidenceIsThereWhateverTheFilter(Chromium chromium) {
        Path page = Pages.page("commerce-caucase.fr", "fr");
        chromium.size(1280, 900).at(page, "#q=nosuchword").printing(true);

        for (String kind :
                List.of(".card", ".evidence li", ".facts dd", ".rule", "figure", ".sources li", "tbody tr")) {
            assertThat(chromium.all(kind)).as(kind).isNotEmpty();
            assertThat(chromium.ask(
                            "return [...document.querySelectorAll(arguments[0])].filter(it => !it.checkVisibility({contentVisibilityAuto: false}) || !it.getClientRects().length).length",
                            kind))
                    .as(kind)
                    .isEqualTo(0L);
        }
        assertThat(chromium.all(".tools, .find, .chips, .look")).noneMatch(it -> it.isDisplayed());
        assertThat(chromium.pdf()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void eachTextIsMarkedWithItsLanguage(Chromium chromium) {
        chromium.fresh(Pages.page("commerce-caucase.fr", "en"));
        String language = "return document.querySelector(arguments[0]).closest('[lang]').lang";

        assertThat(chromium.ask(language, ".headline")).isEqualTo("en");
        assertThat(chromium.ask(language, "h1")).isEqualTo("fr");
        assertThat(chromium.ask(language, "article p")).isEqualTo("fr");
        assertThat(chromium.ask(language, "#claim-8 blockquote")).isEqualTo("fr");
        assertThat(chromium.ask(language, "#claim-8 .why")).isEqualTo("en");
        assertThat(chromium.ask(language, "#claim-8 .said bdi")).isEqualTo("fr");
        assertThat(chromium.find("#claim-8 .why").getText()).contains("billion dollars");
    }
}
