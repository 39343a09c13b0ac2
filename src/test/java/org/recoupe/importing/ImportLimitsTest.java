package org.recoupe.importing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken in of one download is bounded. */
class ImportLimitsTest {

    @Test
    void noMoreFiguresThanALimit(@TempDir Path folder) throws IOException {
        Intake intake = new Intake("big.csv", Areas.load(), Glossary.load(), folder, count -> {}, 2);
        intake.indicator(Indicator.of("X", "Cows", "1"));
        Area france = new Area("FRA", Area.Kind.COUNTRY);
        intake.figure(Figure.of("X", france, "2001", "1"), 2, 3);
        intake.figure(Figure.of("X", france, "2002", "1"), 3, 3);

        assertThatThrownBy(() -> intake.figure(Figure.of("X", france, "2003", "1"), 4, 3))
                .isInstanceOf(UnusableDownload.class)
                .hasMessage(
                        "big.csv: found more than 2 figures, expected no more in one download; choose fewer years or"
                                + " dimensions where it is published, and get it again");
    }

    @Test
    void noMoreSeriesThanTextsSpeakOf(@TempDir Path folder) {
        Intake intake = new Intake("cut.csv", Areas.load(), Glossary.load(), folder, count -> {});
        for (int i = 0; i < 20_000; i++) {
            intake.indicator(Indicator.of("X" + i, "Cows", "1"));
        }

        assertThatThrownBy(() -> intake.indicator(Indicator.of("Y", "Cows", "1")))
                .isInstanceOf(UnusableDownload.class)
                .hasMessageContaining("cut.csv: found more than 20,000 series");
    }

    @Test
    void noMoreFilesInAZip(@TempDir Path folder) throws IOException {
        Path zip = folder.resolve("many.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i <= 10_000; i++) {
                out.putNextEntry(new ZipEntry(i + ".csv"));
            }
        }

        assertThatThrownBy(() -> Shared.all(zip, folder))
                .isInstanceOf(UnusableDownload.class)
                .hasMessageContaining("found 10001 files in the zip, expected at most 10000");
    }

    @Test
    void noMoreRowsOfAnAnswer() {
        Facts facts = new Facts();
        for (int i = 0; i < 500_000; i++) {
            facts.add(Facts.Kind.PERSONS, Integer.toString(i));
        }

        assertThatThrownBy(() -> facts.add(Facts.Kind.PERSONS, "one more"))
                .isInstanceOf(UnusableDownload.class)
                .hasMessageContaining("found more than 500,000 rows");
    }
}
