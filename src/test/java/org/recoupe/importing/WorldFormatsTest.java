package org.recoupe.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comtrade, Our World in Data, the IMF, the DataBank and tables with a mapping. */
class WorldFormatsTest {

    @TempDir
    private Path folder;

    @Test
    void readsComtradeThoughItsRowsAreWiderThanItsHeader() throws IOException {
        Imported done = Shared.one(Shared.real("comtrade/TradeData_CHN_TOTAL_2022.csv"), folder);

        assertThat(done.read()).isEqualTo(1_352);
        assertThat(Shared.rows(done, "comtrade:TOTAL,DEU,country,AZE,import,2022"))
                .singleElement()
                .asString()
                .contains(",1809643155.003,");
        assertThat(Shared.rows(done, "comtrade:TOTAL,CHN,aggregate,WLD,import,2022"))
                .hasSize(1);
        assertThat(Shared.rows(done, "comtrade:TOTAL,CHN,country,CIV,")).hasSize(2);
        assertThat(done.refusals()).anyMatch(line -> line.contains("\"_X\""));
    }

    @Test
    void keepsServicesApartFromGoods() throws IOException {
        Imported done = Shared.one(Shared.real("comtrade/TradeData_Services.csv"), folder);

        assertThat(Shared.rows(done, "comtrade:S-200,CHN,")).isNotEmpty();
        assertThat(Shared.rows(done, "comtrade:200,")).isEmpty();
    }

    @Test
    void readsAGrapherTableWithItsOwnCodes() throws IOException {
        Imported done = Shared.one(Shared.real("owid/military-spending-as-a-share-of-gdp-sipri.csv"), folder);
        String code = "owid:military-expenditure-of-gdp";

        assertThat(Shared.rows(done, code + ",AZE,country,2024"))
                .singleElement()
                .asString()
                .contains(",4.9929237,");
        assertThat(Shared.rows(done, code + ",XKX,country,")).isNotEmpty();
        assertThat(Shared.rows(done, code + ",EUROPEAN_UNION_SIPRI,aggregate,")).isNotEmpty();
        assertThat(done.indicators()).isEqualTo(1);
    }

    @Test
    void takesWhatFollowsTheImfsLastActualYearAsForecast() throws IOException {
        Imported done = Shared.text(
                "weo.csv",
                "\"DATASET\",\"SERIES_CODE\",\"OBS_MEASURE\",\"COUNTRY\",\"INDICATOR\",\"FREQUENCY\",\"SCALE\",\"UNIT\",\"PUBLICATION_DATE\",\"LATEST_ACTUAL_ANNUAL_DATA\",\"2023\",\"2024\",\"2025\"\n"
                        + "\"IMF.RES:WEO(9.0.0)\",\"ITA.NGDPD.A\",\"OBS_VALUE\",\"Italy\",\"GDP\",\"Annual\",\"Billions\",\"US dollar\",\"2026-04-14T13:00:00Z\",\"2024\",\"2300.1\",\"2380.129\",\"2460\"\n"
                        + "\"IMF.RES:WEO(9.0.0)\",\"IND.NGDPD.A\",\"OBS_VALUE\",\"India\",\"GDP\",\"Annual\",\"Billions\",\"US dollar\",\"2026-04-14T13:00:00Z\",\"FY2023/24\",\"3500\",\"3900\",\"\"\n"
                        + "\"IMF.RES:WEO(9.0.0)\",\"KOS.NGDPD.A\",\"OBS_VALUE\",\"Kosovo\",\"GDP\",\"Annual\",\"Billions\",\"US dollar\",\"2026-04-14T13:00:00Z\",\"\",\"10\",\"\",\"\"\n"
                        + "\"IMF.RES:WEO(9.0.0)\",\"G001.NGDPD.A\",\"OBS_VALUE\",\"World\",\"GDP\",\"Annual\",\"Billions\",\"US dollar\",\"2026-04-14T13:00:00Z\",\"\",\"105000\",\"\",\"\"\n",
                folder);

        assertThat(done.vintage()).contains(LocalDate.of(2026, 4, 14));
        assertThat(Shared.rows(done, "imf:NGDPD,ITA,country,2024"))
                .singleElement()
                .asString()
                .contains(",2380.129,final,");
        assertThat(Shared.rows(done, "imf:NGDPD,ITA,country,2025"))
                .singleElement()
                .asString()
                .contains(",2460,forecast,");
        assertThat(Shared.rows(done, "imf:NGDPD,IND,country,2024"))
                .singleElement()
                .asString()
                .contains(",forecast,");
        assertThat(Shared.rows(done, "imf:NGDPD,XKX,country,2023"))
                .singleElement()
                .asString()
                .contains(",estimated,");
        assertThat(Shared.rows(done, "imf:NGDPD,WLD,aggregate,2023")).hasSize(1);
        assertThat(Shared.descriptor(done)).contains("\"same\":\"gdp\"", "\"unit\":\"USD\",\"multiplier\":1.0E9");
    }

    @Test
    void readsTheClassicOutlookInItsOldEncodings() throws IOException {
        String text =
                "WEO Country Code\tISO\tWEO Subject Code\tCountry\tSubject Descriptor\tSubject Notes\tUnits\tScale\tCountry/Series-specific Notes\t2018\t2019\t2020\tEstimates Start After\n"
                        + "662\tCIV\tNGDPD\tCôte d'Ivoire\tGross domestic product, current prices\tnote\tU.S. dollars\tBillions\tnote\t1,058.01\tn/a\t61.3\t2019\n"
                        + "\nInternational Monetary Fund, World Economic Outlook Database, October 2020\n";
        Path latin = Files.write(folder.resolve("WEOOct2020all.xls"), text.getBytes(StandardCharsets.ISO_8859_1));
        Path wide = Files.write(folder.resolve("WEOOct2020.xls"), text.getBytes(StandardCharsets.UTF_16));

        for (Path file : new Path[] {latin, wide}) {
            Imported done = Shared.one(file, folder);

            assertThat(done.format()).isEqualTo("imf-weo");
            assertThat(done.vintage()).contains(LocalDate.of(2020, 10, 1));
            assertThat(Shared.rows(done, "imf:NGDPD,CIV,country,2018"))
                    .singleElement()
                    .asString()
                    .contains(",1058.01,final,");
            assertThat(Shared.rows(done, "imf:NGDPD,CIV,country,2020"))
                    .singleElement()
                    .asString()
                    .contains(",61.3,forecast,");
            assertThat(done.missing()).isEqualTo(1);
        }
    }

    /** As the site sends it: two bytes for each character without a mark, a tab at each end, no codes of subjects. */
    @Test
    void readsWhatOneChoosesOfTheOutlook() throws IOException {
        String text =
                "Country\tSubject Descriptor\tUnits\tScale\tCountry/Series-specific Notes\t2014\t2015\tEstimates Start After\t\r\n"
                        + "France\tGeneral government gross debt\tPercent of GDP\t\tSource: the office\t95.6\t96.8\t2014\t\r\n"
                        + "France\tGross domestic product, current prices\tU.S. dollars\tBillions\tnote\t2,856.697\t2,439.188\t2014\t\r\n"
                        + "France\tSomething new\tPercent\t\tnote\t1.500\tn/a\t2014\t\r\n"
                        + "\r\nInternational Monetary Fund, World Economic Outlook Database, October 2016\r\n";
        Path file = Files.write(folder.resolve("WEO_Data.xls"), text.getBytes(StandardCharsets.UTF_16LE));

        Imported done = Shared.one(file, folder);

        assertThat(done.format()).isEqualTo("imf-weo");
        assertThat(done.vintage()).contains(LocalDate.of(2016, 10, 1));
        assertThat(Shared.rows(done, "imf:GGXWDG_NGDP,FRA,country,2015"))
                .singleElement()
                .asString()
                .contains(",96.8,forecast,");
        assertThat(Shared.rows(done, "imf:NGDPD,FRA,country,2014"))
                .singleElement()
                .asString()
                .contains(",2856.697,final,");
        assertThat(Shared.rows(done, "imf:something-new-percent,FRA,country,2014"))
                .hasSize(1);
        assertThat(Shared.descriptor(done)).contains("\"same\":\"gdp\"");
    }

    @Test
    void namesAfterItsCodeWhatThePortalGivesNoTitle() throws IOException {
        Imported done = Shared.text(
                "chosen.csv",
                "\uFEFF\"DATASET\",\"SERIES_CODE\",\"OBS_MEASURE\",\"COUNTRY\",\"2023\",\"2024\"\n"
                        + "\"IMF.RES:WEO(6.0.0)\",\"HND.PPPEX.A\",\"OBS_VALUE\",\"Honduras\",\"11.075\",\"11.313\"\n",
                folder);

        assertThat(Shared.descriptor(done)).contains("\"title\":\"PPPEX\"");
        assertThat(Shared.rows(done, "imf:PPPEX,HND,country,2024"))
                .singleElement()
                .asString()
                .contains(",11.313,estimated,");
    }

    /** Its own files end in rows of commas, and name series by codes alone where one wants a column for each. */
    @Test
    void readsTheDataBankAsItComes() throws IOException {
        String columns =
                "Time,Time Code,Country Name,Country Code,\"Population, total [SP.POP.TOTL]\",EN.ATM.METH.AG.KT.CE\n"
                        + "2010,YR2010,France,FRA,65027512,NA\n2010,YR2010,Aruba,ABW,..,6.5\n"
                        + ",,,,,\n,,,,,\nData from database: World Development Indicators,,,,,\nLast Updated: 09/24/2015,,,,,\n";

        Imported done = Shared.text("chosen_Data.csv", columns, folder);

        assertThat(done.vintage()).contains(LocalDate.of(2015, 9, 24));
        assertThat(done.kept()).isEqualTo(2);
        assertThat(done.missing()).isEqualTo(2);
        assertThat(done.refused()).isZero();
        assertThat(Shared.rows(done, "SP.POP.TOTL,FRA,country,2010,65027512")).hasSize(1);
        assertThat(Shared.rows(done, "EN.ATM.METH.AG.KT.CE,ABW,country,2010,6.5"))
                .hasSize(1);
    }

    /** The zip has the table a second time, before notes on its series. */
    @Test
    void takesTheTableOfADataBankZipOnce() throws IOException {
        String table = "Country Name,Country Code,Series Name,Series Code,2019 [YR2019]\n"
                + "France,FRA,\"Population, total\",SP.POP.TOTL,67382061\n,,,,\nLast Updated: 10/07/2025,,,,\n";
        Path zip = folder.resolve("P_Data_Extract.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("f5c3_Data.csv"));
            out.write(table.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("f5c3_Series - Metadata.csv"));
            out.write((table + "Code,License Type,Indicator Name\nSP.POP.TOTL,CC BY-4.0,\"Population, total\"\n")
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Shared.all(zip, folder))
                .singleElement()
                .satisfies(done -> assertThat(done.kept()).isEqualTo(1));
    }

    @Test
    void readsTheDataBankWithItsFooter() throws IOException {
        Imported done = Shared.text(
                "chosen.csv",
                "\"Country Name\",\"Country Code\",\"Series Name\",\"Series Code\",\"2019 [YR2019]\",\"2020 [YR2020]\"\n"
                        + "\"France\",\"FRA\",\"Population, total\",\"SP.POP.TOTL\",\"67382061\",\"67601110\"\n"
                        + "\"Aruba\",\"ABW\",\"Population, total\",\"SP.POP.TOTL\",\"..\",\"108587\"\n\n\n"
                        + "\"Data from database: World Development Indicators\"\n\"Last Updated: 07/01/2025\"\n",
                folder);

        assertThat(done.format()).isEqualTo("databank");
        assertThat(done.vintage()).contains(LocalDate.of(2025, 7, 1));
        assertThat(done.kept()).isEqualTo(3);
        assertThat(done.missing()).isEqualTo(1);
    }

    @Test
    void readsTheDataBankWithTimeDownwards() throws IOException {
        Imported done = Shared.text(
                "chosen.csv",
                "Time,Time Code,Country Name,Country Code,\"Population, total [SP.POP.TOTL]\",GDP (current US$) [NY.GDP.MKTP.CD]\n"
                        + "2019,YR2019,France,FRA,67382061,..\n",
                folder);

        assertThat(Shared.rows(done, "SP.POP.TOTL,FRA,country,2019")).hasSize(1);
        assertThat(done.missing()).isEqualTo(1);
    }

    @Test
    void readsTheBulkZipWithWhatItSaysOfItsSeries() throws IOException {
        Path zip = folder.resolve("WDI_CSV.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name :
                    new String[] {"WDISeries.csv", "WDICountry.csv", "WDICountry-Series.csv", "WDISeries-Time.csv"}) {
                out.putNextEntry(new ZipEntry(name));
                Files.copy(Shared.real("wdi-bulk/" + name), out);
            }
            out.putNextEntry(new ZipEntry("WDICSV.csv"));
            out.write(("\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2019\",\"2020\",\n"
                            + "\"Arab World\",\"ARB\",\"Access to electricity (% of population)\",\"EG.ELC.ACCS.ZS\",\"89\",\"90\",\n"
                            + "\"Aruba\",\"ABW\",\"Access to electricity (% of population)\",\"EG.ELC.ACCS.ZS\",\"100\",\"\",\n")
                    .getBytes(StandardCharsets.UTF_8));
        }

        Imported done = Shared.one(zip, folder);

        assertThat(done.kept()).isEqualTo(3);
        assertThat(Shared.rows(done, "EG.ELC.ACCS.ZS,ARB,aggregate,")).hasSize(2);
        assertThat(Shared.descriptor(done)).contains("percentage of population with access to electricity");
    }

    @Test
    void readsAnyTidyTableByAMapping() throws IOException {
        Path file = Shared.file(
                "people.csv",
                "Country Name,Country Code,Year,Value\nFrance,FRA,2020,67601110\nFrance,FRA,2021,\"NaN\"\n",
                folder);
        Shared.file(
                "people.csv.mapping.yml",
                "area: Country Code\nperiod: Year\nvalue: Value\nindicator: SP.POP.TOTL\ntitle: Population\npublisher: World Bank\nvintage: 2026-03-06\n",
                folder);

        Imported done = Shared.one(file, folder);

        assertThat(done.vintage()).contains(LocalDate.of(2026, 3, 6));
        assertThat(Shared.rows(done, "SP.POP.TOTL,FRA,country,2020,67601110")).hasSize(1);
        assertThat(done.refusals()).singleElement().asString().contains("NaN", "people.csv:3");
    }

    @Test
    void refusesAMirrorWhoseFilesWereSwapped() throws IOException {
        Path file = Shared.file(
                "inflation-consumer.csv", "Country,Country Code,Year,Inflation\nFrance,FRA,2020,2.98\n", folder);
        Shared.file(
                "inflation-consumer.csv.mapping.yml",
                "area: Country Code\nperiod: Year\nvalue: Inflation\nindicator: FP.CPI.TOTL.ZG\n",
                folder);

        assertThatThrownBy(() -> Shared.one(file, folder))
                .isInstanceOf(UnusableDownload.class)
                .hasMessageContaining("FRA 2020: 2.98, expected 0.4 to 0.6")
                .hasMessageContaining("--anyway");
    }

    @Test
    void importsEachDatasetOfAZipAndEachOnlyOnce() throws IOException {
        String start = "Entity,Code,Year,";
        Path zip = folder.resolve("two.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : new String[] {"apples", "pears"}) {
                out.putNextEntry(new ZipEntry(name + ".csv"));
                out.write((start + name + "\nFrance,FRA,2020,5\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(Shared.all(zip, folder)).hasSize(2).noneMatch(Imported::already);
        assertThat(Shared.all(zip, folder)).hasSize(2).allMatch(Imported::already);
    }
}
