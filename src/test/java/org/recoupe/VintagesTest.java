package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.article.Article;
import org.recoupe.finding.Finding;
import org.recoupe.report.Report;

/** A figure is judged by what was known when the article appeared, and what has become of it since is said. */
class VintagesTest {

    private static final Path REAL = Path.of("../shared/data/vintages/wdi-vintages-from-git-history.csv");

    private static final String DESCRIPTOR = """
            {"name": "bees", "sources": [
              {"name": "office-2012", "title": "Annuaire 2012", "publisher": "Office"},
              {"name": "office-2015", "title": "Annuaire 2015", "publisher": "Office"},
              {"name": "union", "title": "Union des ruchers", "publisher": "Union"}],
            "resources": [{"name": "%s", "path": "data.csv",
              "schema": {"primaryKey": ["country", "period", "source", "released"], "fields": [
                {"name": "country"}, {"name": "period"}, {"name": "value", "type": "number"},
                {"name": "source"}, {"name": "released", "type": "date"}]},
              "factcheck": {"kind": "observations",
                "measure": {"field": "value", "quantity": "%s", "unit": "%s", "flow": false,
                  "labels": {"fr": "%s", "en": "%s"}, "counts": {"fr": ["ruche"], "en": ["beehive"]}},
                "dimensions": [{"field": "country", "role": "country"}, {"field": "period", "role": "time"}],
                "vintage": {"releaseField": "released"}, "tolerance": {"relative": 0.01}}}]}
            """;

    private static final String HIVES = """
            country,period,value,source,released
            FRA,2010,2000000,office-2012,2012-01-15
            FRA,2010,3000000,office-2015,2015-01-15
            """;

    private static final String TWO_MILLION = "La France comptait 2 millions de ruches en 2010.";
    private static final String MORE = "La France comptait 3 millions de ruches en 2010.";

    @TempDir
    Path folder;

    @Test
    void rightWhenPublishedAndRevisedSince() throws IOException {
        hives(HIVES);
        assertThat(check(TWO_MILLION, "2013-05-01")).startsWith("CONSISTENT").contains("revised-since");
        assertThat(check(TWO_MILLION, "2016-05-01")).startsWith("INCONSISTENT").doesNotContain("revised");
    }

    @Test
    void wrongWhenPublishedAndRevisedToIt() throws IOException {
        hives(HIVES);
        assertThat(check(MORE, "2013-05-01")).startsWith("INCONSISTENT").contains("right-since-revised");
        assertThat(check(MORE, "2016-05-01")).startsWith("CONSISTENT").doesNotContain("revised");
    }

    @Test
    void beforeAnyReleaseTheFirstIsTakenInHindsight() throws IOException {
        hives(HIVES);
        assertThat(check(TWO_MILLION, "2011-05-01")).startsWith("CONSISTENT").contains("hindsight");
    }

    @Test
    void whatIsSaidOfTodayIsNotHeldToAFigureOfYearsAgo() throws IOException {
        hives(HIVES);
        String today = "La France compte 9 millions de ruches.";
        assertThat(check(today, "2012-05-01")).startsWith("INCONSISTENT");
        assertThat(answered(today, "2016-05-01")).isEmpty();
    }

    @Test
    void sourcesAreRevisedEachForItself() throws IOException {
        hives(HIVES + "FRA,2010,3000000,union,2011-06-01\n");
        assertThat(check(TWO_MILLION, "2013-05-01")).startsWith("DISPUTED");
        assertThat(check(MORE, "2016-05-01")).startsWith("CONSISTENT").doesNotContain("single-source");
        assertThat(check(TWO_MILLION, "2016-05-01")).startsWith("INCONSISTENT");
    }

    @Test
    void anArticleWithoutAYearIsNotHeldToAnOldPeriodOfWhichAloneAnEarlyReleaseIsKept() throws IOException {
        hives("""
                country,period,value,source,released
                FRA,2010,2000000,office-2012,2012-01-15
                FRA,2022,3000000,office-2015,2025-01-15
                FRA,2023,3000000,office-2015,2025-01-15
                """);
        assertThat(check("La France compte 3 millions de ruches.", "2024-05-01"))
                .startsWith("CONSISTENT")
                .contains("hindsight");
    }

    @Test
    void realRevisionsOfFrancesProduct() throws IOException {
        assumeTrue(Files.exists(REAL), "skipped: " + REAL + " is not here");
        try (Stream<String> lines = Files.lines(REAL)) {
            String rows = lines.filter(line -> line.startsWith("NY.GDP.MKTP.CD,"))
                    .map(line -> line.split(","))
                    .map(cells -> String.join(",", cells[1], cells[2], cells[4], "office-2012", cells[3] + "\n"))
                    .collect(Collectors.joining());
            write(
                    DESCRIPTOR.formatted("gdp", "money", "USD", "PIB", "GDP"),
                    "country,period,value,source,released\n" + rows);
        }
        String old = "Le PIB de la France s'élevait à 2 549 milliards de dollars en 2010.";
        String revised = "Le PIB de la France s'élevait à 2 645 milliards de dollars en 2010.";
        assertThat(check(old, "2013-05-01")).startsWith("CONSISTENT").contains("revised-since");
        assertThat(check(old, "2025-05-01")).startsWith("INCONSISTENT").doesNotContain("revised");
        assertThat(check(revised, "2013-05-01")).startsWith("INCONSISTENT").contains("right-since-revised");
        assertThat(check(revised, "2016-05-01")).startsWith("CONSISTENT").doesNotContain("revised");
        assertThat(check(revised, "2025-05-01")).startsWith("CONSISTENT").doesNotContain("revised");
    }

    private void hives(String rows) throws IOException {
        write(DESCRIPTOR.formatted("hives", "count", "hive", "ruches", "beehives"), rows);
    }

    private void write(String descriptor, String rows) throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), descriptor);
        Files.writeString(folder.resolve("data.csv"), rows);
    }

    /** The verdict and the caveats of the one figure in that sentence. */
    private String check(String sentence, String published) {
        List<Finding> findings = answered(sentence, published);
        assertThat(findings).as(sentence).isNotEmpty();
        return findings.stream()
                .map(finding -> finding.verdict() + " " + finding.caveats())
                .collect(Collectors.joining("; "));
    }

    /** What is found in that sentence with a figure to show for it. */
    private List<Finding> answered(String sentence, String published) {
        FactChecker checker = FactChecker.of(Options.shipped().data(folder));
        Report report = checker.check(new Article(
                "a", "a.txt", "", sentence, "fr", Optional.of(LocalDate.parse(published)), Optional.empty()));
        return report.findings().stream()
                .filter(finding -> !finding.evidence().isEmpty())
                .toList();
    }
}
