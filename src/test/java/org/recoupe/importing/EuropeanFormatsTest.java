package org.recoupe.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eurostat, OECD, Insee, Destatis: as they come. */
class EuropeanFormatsTest {

    @TempDir
    private Path folder;

    @Test
    void takesEurostatsLettersOffItsValues() throws IOException {
        Imported done = Shared.one(Shared.real("eurostat/nama_10_gdp__custom_6543219_tabular.tsv"), folder);
        String code = "eurostat:nama_10_gdp:CLV10_MEUR.B1GQ";

        assertThat(Shared.rows(done, code + ",ALB,country,2020"))
                .singleElement()
                .asString()
                .contains(",10806.2,provisional,p,");
        assertThat(Shared.rows(done, code + ",ALB,country,2008"))
                .singleElement()
                .asString()
                .contains(",8393.5,final,d,");
        assertThat(Shared.rows(done, code + ",ALB,country,2022")).isEmpty();
        assertThat(done.missing()).isPositive();
        assertThat(done.refusals()).isEmpty();
    }

    @Test
    void knowsGreeceTheKingdomAndTheGroupsByEurostatsCodes() throws IOException {
        Imported done = Shared.one(Shared.real("eurostat/demo_pjan__custom_6542521_tabular.tsv"), folder);
        String code = "eurostat:demo_pjan:NR.TOTAL.T";

        assertThat(Shared.rows(done, code + ",GRC,country,2020")).hasSize(1);
        assertThat(Shared.rows(done, code + ",GBR,country,2019")).hasSize(1);
        assertThat(Shared.rows(done, code + ",EU,aggregate,2020"))
                .singleElement()
                .asString()
                .contains(",447319916,estimated,ep,");
        assertThat(Shared.rows(done, code + ",XKX,country,")).isNotEmpty();
        assertThat(Shared.rows(done, code + ",FRA_METROPOLITAN,region,")).isNotEmpty();
        assertThat(done.anchors()).isNotEmpty().allMatch(line -> line.startsWith("as expected"));
        assertThat(Shared.catalog(done).check()).isEmpty();
    }

    @Test
    void readsNaAsNamibia() throws IOException {
        Imported done = Shared.text(
                "demo.tsv",
                "freq,unit,geo\\TIME_PERIOD\t2020 \t2021 \r\nA,NR,NA\t2540905 \t: c\r\nA,NR,EL\t0n \t5 be\r\n",
                folder);

        assertThat(Shared.rows(done, "eurostat:demo:NR,NAM,country,2020")).hasSize(1);
        assertThat(Shared.rows(done, "eurostat:demo:NR,GRC,country,2020"))
                .singleElement()
                .asString()
                .contains(",0,final,n,");
        assertThat(Shared.rows(done, "eurostat:demo:NR,GRC,country,2021"))
                .singleElement()
                .asString()
                .contains(",5,estimated,be,");
        assertThat(done.missing()).isEqualTo(1);
    }

    @Test
    void readsTheOlderHeadersOfEurostat() throws IOException {
        for (String file : List.of("eurostat/env_air_emis_ind.tsv", "eurostat/sdg_13_10.tsv")) {
            assertThat(Shared.one(Shared.real(file), folder).kept()).isPositive();
        }
    }

    @Test
    void readsEurostatsSdmxWithItsDays() throws IOException {
        Imported done = Shared.one(Shared.real("eurostat/sdmx-csv-captured.csv"), folder);

        assertThat(done.format()).isEqualTo("eurostat-csv");
        assertThat(done.vintage()).contains(LocalDate.of(2026, 6, 11));
        assertThat(Files.readAllLines(done.folder().resolve("data.csv")))
                .anyMatch(line -> line.contains(",FRA,country,2021,66.5,final,bd,"));
    }

    @Test
    void readsTheOecdsCodesAndNames() throws IOException {
        Imported done = Shared.one(Shared.real("oecd/csvfilewithlabels-captured.csv"), folder);

        assertThat(done.format()).isEqualTo("oecd");
        assertThat(Files.readAllLines(done.folder().resolve("data.csv")))
                .anyMatch(line -> line.contains(",ISL,country,2021,50.4,final,A,"));
        assertThat(Shared.descriptor(done)).contains("Trust in national government", "\"quantity\":\"percent\"");
    }

    @Test
    void multipliesByTheOecdsPowerOfTen() throws IOException {
        Imported done = Shared.text(
                "gdp.csv",
                "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,MEASURE,Measure,UNIT_MEASURE,Unit of measure,VALUE,Value,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier\r\n"
                        + "DATAFLOW,OECD.SDD:DSD_X@DF_X(1.0),Accounts,I,FRA,France,B1,Output,USD,US dollars,V,v,2020,,2.5,,A,Normal value,6,Millions\r\n"
                        + "DATAFLOW,OECD.SDD:DSD_X@DF_X(1.0),Accounts,I,DEU,Germany,B1,Output,USD,US dollars,V,v,2020,,4,,A,Normal value,9,Billions\r\n"
                        + "DATAFLOW,OECD.SDD:DSD_X@DF_X(1.0),Accounts,D,ITA,Italy,B1,Output,USD,US dollars,V,v,2020,,4,,A,Normal value,9,Billions\r\n",
                folder);

        assertThat(Shared.descriptor(done)).contains("\"unit\":\"USD\",\"multiplier\":1000000.0");
        assertThat(Files.readString(done.folder().resolve("data.csv")))
                .contains(",FRA,country,2020,2.5,", ",DEU,country,2020,4000,")
                .doesNotContain("ITA");
    }

    @Test
    void readsSdmxWithNamesInTheCellsAndDecimalCommas() throws IOException {
        Imported done = Shared.text(
                "x.csv",
                "STRUCTURE;STRUCTURE_ID;ACTION;FREQ: Frequency;REF_AREA: Area;INDICATOR: Indicator;TIME_PERIOD: Time;OBS_VALUE: Value;OBS_STATUS: Status\n"
                        + "dataflow;AG:FLOW(1.0);I;A: Annual;FR: France;X: Things;2020;12,5;P: Provisional\n",
                folder);

        assertThat(done.format()).isEqualTo("sdmx-csv");
        assertThat(Files.readString(done.folder().resolve("data.csv")))
                .contains(",FRA,country,2020,12.5,provisional,P,");
    }

    @Test
    void readsInseesSeriesFromTheNewestDown() throws IOException {
        Imported done = Shared.one(Shared.real("insee"), folder);

        assertThat(done.vintage()).contains(LocalDate.of(2024, 4, 5));
        assertThat(Shared.rows(done, "insee:010767975,FRA,country,2024-02"))
                .singleElement()
                .asString()
                .contains(",113.94,final,A,");
        assertThat(Shared.descriptor(done)).contains("production industrielle", "Licence Ouverte 2.0");
    }

    @Test
    void readsInseesLetters() throws IOException {
        Imported done = Shared.text(
                "valeurs_trimestrielles.csv",
                "\"Libellé\";\"Produit\";\"Codes\"\n\"idBank\";\"010\";\"\"\n\"Dernière mise à jour\";\"05/04/2024 08:45\";\"\"\n\"Période\";\"\";\"\"\n\"2024-T1\";\"3.5\";\"P\"\n\"2023-T4\";\"3\";\"SD\"\n\"2023-T3\";\"\";\"Q\"\n",
                folder);

        assertThat(Shared.rows(done, "insee:010,FRA,country,2024-Q1,3.5,provisional,P"))
                .hasSize(1);
        assertThat(Shared.rows(done, "insee:010,FRA,country,2023-Q4,3,provisional,SD"))
                .hasSize(1);
        assertThat(done.missing()).isEqualTo(1);
    }

    @Test
    void readsDecimalCommasOfDestatis() throws IOException {
        Imported done = Shared.one(Shared.real("destatis/81000-0001_flat.csv"), folder);

        assertThat(Shared.rows(done, "destatis:VGR014:VGRJPM,DEU,country,1991"))
                .singleElement()
                .asString()
                .contains(",1585.800,");
        assertThat(Shared.descriptor(done)).contains("\"unit\":\"EUR\",\"multiplier\":1.0E9");
        assertThat(done.missing()).isEqualTo(1);
    }
}
