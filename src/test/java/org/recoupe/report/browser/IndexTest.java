package org.recoupe.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.recoupe.report.IndexPage;
import org.recoupe.report.Shelf;

/** The list of all reports in a browser. */
@ExtendWith(InChromium.class)
class IndexTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of("commerce-caucase.fr", "europe-figures.en", "rencontre-sommet.fr")) {
            Files.copy(Path.of("reports/sample", name + ".json"), folder.resolve(name + ".json"));
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, light, 360", "fr, dark, 1280", "en, light, 1280", "en, dark, 360"})
    void nobodyIsShutOut(String language, String scheme, int width, Chromium chromium) throws IOException {
        chromium.prefers(scheme).size(width, 900).fresh(page(language));

        assertThat(Axe.violations(chromium)).isEmpty();
        assertThat(chromium.ask("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void theSearchNarrowsTheList(Chromium chromium) throws IOException {
        chromium.requests();
        chromium.complaints();
        chromium.prefers("light").size(1280, 900).fresh(page("fr")).click("#q").type("caucase");
        assertThat(shown(chromium)).isEqualTo(1);
        chromium.type(Keys.ESCAPE);
        assertThat(shown(chromium)).isEqualTo(3);
        chromium.type("v:disputed");
        assertThat(shown(chromium)).isBetween(1L, 2L);
        chromium.type(Keys.ESCAPE).click("#open");
        assertThat(shown(chromium)).isPositive();

        assertThat(chromium.requests()).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    private static long shown(Chromium chromium) {
        return chromium.all(".reports li").stream()
                .filter(it -> it.isDisplayed())
                .count();
    }

    private Path page(String language) throws IOException {
        Path page = folder.resolve("index.html");
        try (Writer out = Files.newBufferedWriter(page)) {
            IndexPage.write(Shelf.in(folder).reports(), List.of(), language, ".html", out);
        }
        return page;
    }
}
