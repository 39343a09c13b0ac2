package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.article.Article;
import org.recoupe.importing.Imported;
import org.recoupe.importing.Importer;

/** What Wikidata's query service answers, imported as it comes, and then used: a sentence in, its verdict out. */
class WikidataImportTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 20);

    @TempDir
    private Path folder;

    @Test
    void officeHolders() throws IOException {
        Imported done = imported("holders.csv", """
                item,itemLabel,position,positionLabel,country,countryLabel,start,end
                http://www.wikidata.org/entity/Q1111,Ana Torrel,http://www.wikidata.org/entity/Q2222,Prime Minister of Andorra,http://www.wikidata.org/entity/Q228,Andorra,2015-04-01T00:00:00Z,2019-05-16T00:00:00Z
                http://www.wikidata.org/entity/Q1111,Ana Torrel,http://www.wikidata.org/entity/Q2222,Prime Minister of Andorra,http://www.wikidata.org/entity/Q228,Andorra,2015-04-01T00:00:00Z,2019-05-16T00:00:00Z
                http://www.wikidata.org/entity/Q1112,Pau Serrat,http://www.wikidata.org/entity/Q2222,Prime Minister of Andorra,http://www.wikidata.org/entity/Q228,Andorra,2019-05-16T00:00:00Z,
                http://www.wikidata.org/entity/Q1113,Joan Mas,http://www.wikidata.org/entity/Q2223,mayor of Canillo,http://www.wikidata.org/entity/Q228,Andorra,2019-02-31T00:00:00Z,
                """);

        assertThat(done.format()).isEqualTo("wikidata");
        assertThat(done.kept()).isEqualTo(2);
        assertThat(done.repeated()).isEqualTo(1);
        assertThat(done.refusals()).singleElement().asString().contains("holders.csv:5");
        assertThat(verdicts("The prime minister of Andorra, Pau Serrat, spoke on Monday."))
                .contains("CONSISTENT");
        assertThat(verdicts("The prime minister of Andorra, Ana Torrel, spoke on Monday."))
                .contains("INCONSISTENT");
    }

    @Test
    void aYearAloneIsKnownToTheYear() throws IOException {
        imported("years.csv", """
                person,personLabel,office,officeLabel,start,startPrecision,end
                http://www.wikidata.org/entity/Q1,Ana Torrel,http://www.wikidata.org/entity/Q2222,Prime Minister of Andorra,2015-01-01T00:00:00Z,9,
                http://www.wikidata.org/entity/Q2,Pau Serrat,http://www.wikidata.org/entity/Q2222,Prime Minister of Andorra,2015-01-01T00:00:00Z,11,
                """);

        assertThat(rows("tenures.csv"))
                .anyMatch(row -> row.startsWith("ana-torrel-q1,") && row.contains(",AND,2015-01-01,,year,"))
                .anyMatch(row -> row.startsWith("pau-serrat-q2,") && row.contains(",AND,2015-01-01,,day,"));
    }

    @Test
    void capitals() throws IOException {
        imported("capitals.csv", """
                country,countryLabel,capital,capitalLabel
                http://www.wikidata.org/entity/Q142,France,http://www.wikidata.org/entity/Q90,Paris
                http://www.wikidata.org/entity/Q228,Andorra,http://www.wikidata.org/entity/Q9,Torrelandia
                """);

        assertThat(rows("relations.csv")).anyMatch(row -> row.startsWith("paris,capital-of,FRA,"));
        assertThat(verdicts("Torrelandia, the capital of Andorra, is quiet.")).contains("CONSISTENT");
    }

    @Test
    void events() throws IOException {
        imported("events.csv", """
                event,eventLabel,date
                http://www.wikidata.org/entity/Q7,Treaty of Torrelandia,2011-03-04T00:00:00Z
                """);

        assertThat(rows("events.csv"))
                .anyMatch(row -> row.startsWith("treaty-of-torrelandia-q7,treaty,")
                        && row.contains(",2011-03-04,2011-03-05,day,"));
        assertThat(verdicts("Since the Treaty of Torrelandia of March 2011, all is quiet."))
                .contains("CONSISTENT");
        assertThat(verdicts("Since the Treaty of Torrelandia of March 2014, all is quiet."))
                .contains("INCONSISTENT");
    }

    @Test
    void aRealListOfHolders() throws IOException {
        Path real = Path.of("../shared/data/reference/leaders/wikidata-2022-10.csv");
        assumeTrue(Files.exists(real), "skipped: " + real + " is not here");

        Imported done = imported(real);

        assertThat(done.kept()).isGreaterThan(300);
        assertThat(rows("tenures.csv"))
                .anyMatch(row -> row.contains(",prime-minister,head-of-government,ALB,2013-01-01,,year,"));
        assertThat(verdicts("The prime minister of Albania, Edi Rama, spoke on Monday."))
                .contains("CONSISTENT");
    }

    private Imported imported(String name, String content) throws IOException {
        return imported(Files.writeString(folder.resolve(name), content));
    }

    private Imported imported(Path file) throws IOException {
        Importer.Wishes wishes = new Importer.Wishes(
                folder.resolve("imported"),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(DAY),
                false,
                "test",
                DAY);
        return new Importer(wishes, (shown, count, share) -> {}).run(file).get(0);
    }

    private List<String> rows(String table) throws IOException {
        try (var folders = Files.list(folder.resolve("imported"))) {
            return Files.readAllLines(folders.findFirst().orElseThrow().resolve(table));
        }
    }

    private List<String> verdicts(String sentence) {
        FactChecker checker = FactChecker.of(Options.shipped().imported(folder.resolve("imported")));
        return checker
                .check(new Article("a", "a", "", sentence, "en", Optional.of(DAY), Optional.empty()))
                .findings()
                .stream()
                .map(finding -> finding.verdict().name())
                .toList();
    }
}
