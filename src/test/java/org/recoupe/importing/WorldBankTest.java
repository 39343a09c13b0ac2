package org.recoupe.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of the World Bank, as they come. */
class WorldBankTest {

    @TempDir
    private Path folder;

    @Test
    void readsPastMarkPrefaceAndTheEmptyLastName() throws IOException {
        Imported done = Shared.one(Shared.real("worldbank-api/API_NY.GDP.MKTP.CD_DS2_en_csv_v2_9865.csv"), folder);

        assertThat(done.format()).isEqualTo("worldbank");
        assertThat(done.vintage()).contains(LocalDate.of(2024, 10, 24));
        assertThat(done.kept()).isEqualTo(13_979);
        assertThat(done.read()).isEqualTo(266 * 64);
        assertThat(done.refused()).isZero();
        assertThat(Shared.rows(done, "NY.GDP.MKTP.CD,AZE,country,2023"))
                .containsExactly("NY.GDP.MKTP.CD,AZE,country,2023,72356176470.5882,final,,"
                        + "worldbank-ny-gdp-mktp-cd-2024-10-24,2024-10-24");
        assertThat(done.anchors()).hasSize(2).allMatch(line -> line.startsWith("as expected"));
    }

    @Test
    void keepsGroupsOfCountriesApart() throws IOException {
        Imported done = Shared.one(Shared.real("worldbank-api/API_NY.GDP.MKTP.CD_DS2_en_csv_v2_9865.csv"), folder);

        assertThat(Shared.rows(done, "NY.GDP.MKTP.CD,WLD,aggregate,")).hasSize(64);
        assertThat(Shared.rows(done, "NY.GDP.MKTP.CD,EU,aggregate,")).isNotEmpty();
        assertThat(Shared.rows(done, "NY.GDP.MKTP.CD,AFE,aggregate,")).isNotEmpty();
        assertThat(Shared.rows(done, "NY.GDP.MKTP.CD,AFE,country,")).isEmpty();
    }

    @Test
    void readsATableWhosePrefaceWasCut() throws IOException {
        Imported done = Shared.one(Shared.real("worldbank-api/FP.CPI.TOTL.ZG-wide-stripped.csv"), folder);

        assertThat(done.vintage()).isEmpty();
        assertThat(done.anchors())
                .anyMatch(line -> line.startsWith("as expected") && line.contains("FRA 2020: 0.4765"));
    }

    @Test
    void readsAllIndicatorsOfACountryAndLoads() throws IOException {
        Imported done = Shared.one(Shared.real("worldbank-api/API_USA_DS2_en_csv_v2_3173.csv"), folder);

        assertThat(done.indicators()).isEqualTo(1_173);
        assertThat(done.anchors()).anyMatch(line -> line.contains("Population, total USA 2020: 331500000"));
        assertThat(Shared.catalog(done).check()).isEmpty();
    }

    @Test
    void readsATopicWithThousandsOfRows() throws IOException {
        Imported done = Shared.one(Shared.real("worldbank-api/poverty-topic-raw-2021.csv"), folder);

        assertThat(done.vintage()).contains(LocalDate.of(2021, 9, 15));
        assertThat(done.indicators()).isEqualTo(29);
    }

    @Test
    void readsAZipAsItCameWithItsMetadata() throws IOException {
        String code = "NY.GDP.MKTP.CD_DS2_en_csv_v2_9865.csv";
        Path zip = folder.resolve("API_" + code + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String prefix : new String[] {"Metadata_Indicator_API_", "API_", "Metadata_Country_API_"}) {
                out.putNextEntry(new ZipEntry(prefix + code));
                Files.copy(Shared.real("worldbank-api/" + prefix + code), out);
            }
        }

        Imported done = Shared.one(zip, folder);

        assertThat(done.kept()).isEqualTo(13_979);
        assertThat(Shared.descriptor(done)).contains("gross value added by all resident producers");
    }

    @Test
    void doesNotImportTheSameBytesTwice() throws IOException {
        Path file = Shared.real("worldbank-api/FP.CPI.TOTL.ZG-wide-stripped.csv");
        Imported first = Shared.one(file, folder);
        Imported second = Shared.one(file, folder);

        assertThat(second.already()).isTrue();
        assertThat(second.folder()).isEqualTo(first.folder());
    }
}
