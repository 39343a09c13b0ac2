package org.recoupe.curation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.recoupe.curation.SeriesTable.Origin;

/**
 * Takes the figures of the shipped series, row by row, from public files: {@code CuratedSeries <public files> <reference
 * data>}. Rows of other sources stay as they are; it tells which file gave how many rows.
 */
public final class CuratedSeries {

    private static final List<String> BY_ECONOMY =
            List.of("economy", "period", "value", "relation", "status", "source", "release_date", "note");
    private static final int FIRST = 2010;
    private static final int LAST = 2024;
    /** A tonne of carbon burns to that many tonnes of carbon dioxide. */
    private static final double CO2_OF_CARBON = 3.664;
    /** What births of boys and girls weigh in a life expectancy of all, at 105 boys to 100 girls. */
    private static final double BOYS = 105 / 205.0;

    /** So far apart, as a share, two counts of carbon dioxide are not of the same emissions. */
    private static final double SCOPES = 0.25;

    private static final String GAPMINDER = "scale/gapminder-systema-globalis-long.csv.gz";
    private static final Origin FACTBOOK =
            Origin.exact("factbook-2026", "reference/factbook", "estimated", "2026-01-01");

    private final PublicFiles files;
    private final Factbook factbook;
    private final Countries countries;
    private final Path series;

    private CuratedSeries(Path publicFiles, Path data) {
        this.files = new PublicFiles(publicFiles);
        this.factbook = Factbook.of(files);
        this.countries = Countries.of(data);
        this.series = data.resolve("series");
    }

    /**
     * Writes the series tables anew.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        CuratedSeries curation = new CuratedSeries(Path.of(args[0]), Path.of(args[1]));
        curation.worldBank();
        curation.growth();
        curation.unemployment();
        curation.lifeExpectancy();
        curation.carbonDioxide();
        curation.energy();
        curation.debt();
    }

    private void worldBank() {
        SeriesTable population = open("population", BY_ECONOMY, "wdi-population-2026");
        Origin people = Origin.exact("wdi-population-2026", "reference/series/population.csv", "final", "2026-03-06");
        for (CSVRecord row : files.csv(people.file())) {
            add(population, row.get("Country Code"), row.get("Year"), row.get("Value"), 0, people);
        }
        done(population);

        SeriesTable gdp = open("gdp", BY_ECONOMY, "wdi-gdp-2024-10", FACTBOOK.source());
        wide(
                "formats/worldbank-api/API_NY.GDP.MKTP.CD_DS2_en_csv_v2_9865.csv",
                gdp,
                "wdi-gdp-2024-10",
                "2024-10-24",
                0);
        missing(gdp, "GDP (official exchange rate)", 0);
        done(gdp);

        SeriesTable inflation = open("inflation", BY_ECONOMY, "wdi-cpi-2025", FACTBOOK.source());
        wide("reference/series/FP.CPI.TOTL.ZG-wide.csv", inflation, "wdi-cpi-2025", "2025-07-01", 3);
        missing(inflation, "Inflation rate (consumer prices)", 3);
        done(inflation);
    }

    /** A file of the World Bank with a column for each year, and perhaps some lines before the header. */
    private void wide(String file, SeriesTable table, String source, String released, int decimals) {
        Origin origin = Origin.exact(source, file, "final", released);
        for (Map<String, String> row : files.worldBank(file)) {
            for (int year = FIRST; year <= LAST; year++) {
                String value = row.getOrDefault(String.valueOf(year), "");
                add(table, row.getOrDefault("Country Code", ""), String.valueOf(year), value, decimals, origin);
            }
        }
    }

    /** What the World Factbook has where no other source does. */
    private void missing(SeriesTable table, String field, int decimals) {
        factbook.figures("Economy", field, "", (economy, dated) -> {
            if (known(economy, dated.year()) && !table.covers(economy, dated.year())) {
                table.add(economy, dated.year(), dated.value(), decimals, FACTBOOK);
            }
        });
    }

    private void growth() {
        SeriesTable growth = open("gdp-growth", BY_ECONOMY, "wdi-gdp-constant-2026", FACTBOOK.source());
        Origin origin = Origin.exact("wdi-gdp-constant-2026", GAPMINDER, "final", "2026-03-01")
                .derived("change of GDP in constant 2015 US$");
        Map<String, Double> levels = new HashMap<>();
        List<CSVRecord> rows = files.gapminder(Set.of("total_gdp_us_inflation_adjusted"));
        rows.forEach(row -> levels.put(economy(row.get("geo")) + row.get("time"), number(row.get("value"))));
        for (CSVRecord row : rows) {
            String economy = economy(row.get("geo"));
            Optional<Double> before = Optional.ofNullable(
                    levels.get(economy + (number(row.get("time")).intValue() - 1)));
            if (known(economy, row.get("time")) && before.isPresent()) {
                growth.add(economy, row.get("time"), (number(row.get("value")) / before.get() - 1) * 100, 2, origin);
            }
        }
        // An earlier state of the same series, which writers of the time had: where the two differ, both are shown.
        factbook.figures("Economy", "Real GDP growth rate", "", (economy, dated) -> {
            if (known(economy, dated.year())) {
                growth.add(economy, dated.year(), dated.value(), 2, FACTBOOK);
            }
        });
        done(growth);
    }

    private void unemployment() {
        SeriesTable unemployment = open("unemployment", BY_ECONOMY, "ilostat-2026", FACTBOOK.source());
        Origin origin = Origin.exact("ilostat-2026", GAPMINDER, "final", "2026-03-01");
        for (CSVRecord row : files.gapminder(Set.of("aged_15plus_unemployment_rate_percent"))) {
            add(unemployment, economy(row.get("geo")), row.get("time"), row.get("value"), 2, origin);
        }
        factbook.figures("Economy", "Unemployment rate", "", (economy, dated) -> {
            if (known(economy, dated.year())) {
                unemployment.add(economy, dated.year(), dated.value(), 2, FACTBOOK);
            }
        });
        done(unemployment);
    }

    private void lifeExpectancy() {
        Origin origin = Origin.exact("wpp-life-2026", GAPMINDER, "estimated", "2026-03-01");
        SeriesTable women = open("life-expectancy-women", BY_ECONOMY, origin.source());
        SeriesTable men = open("life-expectancy-men", BY_ECONOMY, origin.source());
        SeriesTable all = open("life-expectancy", BY_ECONOMY, origin.source());
        Map<String, Double> ofWomen = new HashMap<>();
        List<CSVRecord> rows = files.gapminder(Set.of("life_expectancy_female", "life_expectancy_male")).stream()
                // From 2024 on these are projections.
                .filter(row -> known(economy(row.get("geo")), row.get("time"))
                        && !row.get("time").equals("2024"))
                .toList();
        for (CSVRecord row : rows) {
            boolean female = row.get("indicator").endsWith("female");
            add(female ? women : men, row.get("geo"), row.get("time"), row.get("value"), 2, origin);
            if (female) {
                ofWomen.put(row.get("geo") + row.get("time"), number(row.get("value")));
            }
        }
        rows.stream().filter(row -> row.get("indicator").endsWith("_male")).forEach(row -> {
            double both = number(row.get("value")) * BOYS + women(ofWomen, row) * (1 - BOYS);
            Origin derived = origin.derived("of men and women, at 105 births of boys to 100 of girls");
            all.add(economy(row.get("geo")), row.get("time"), both, 2, derived);
        });
        done(women);
        done(men);
        done(all);
    }

    private static double women(Map<String, Double> ofWomen, CSVRecord row) {
        return ofWomen.getOrDefault(row.get("geo") + row.get("time"), Double.NaN);
    }

    private void carbonDioxide() {
        SeriesTable table = open("co2-emissions", BY_ECONOMY, "ei-review-2025", "cdiac-2020");
        Origin nations = Origin.exact("cdiac-2020", "reference/series/co2-fossil-by-nation.csv", "final", "2024-01-01")
                .derived("kt of carbon × 3.664");
        Map<String, Double> counted = new HashMap<>();
        for (CSVRecord row : files.csv(nations.file())) {
            String economy = countries.named(row.get("Country")).orElse("");
            if (known(economy, row.get("Year")) && !row.get("Total").isEmpty()) {
                double megatonnes = number(row.get("Total")) * CO2_OF_CARBON / 1000;
                table.add(economy, row.get("Year"), megatonnes, 3, nations);
                counted.put(economy + row.get("Year"), megatonnes);
            }
        }
        Origin review = review("co2_from_energy.csv");
        List<CSVRecord> rows = files.csv(review.file());
        Set<String> bunkering = new HashSet<>();
        for (CSVRecord row : rows) {
            String economy = economy(row.get("geo"));
            double other = counted.getOrDefault(economy + row.get("year"), Double.NaN);
            if (Math.abs(number(row.get("co2_from_energy")) / other - 1) > SCOPES) {
                bunkering.add(economy);
            }
        }
        rows.stream()
                .filter(row -> !bunkering.contains(economy(row.get("geo"))))
                .forEach(row ->
                        add(table, economy(row.get("geo")), row.get("year"), row.get("co2_from_energy"), 3, review));
        done(table);
        System.out.println("  left out, for the review counts fuel for ships and aircraft abroad: "
                + String.join(" ", new TreeSet<>(bunkering)));
    }

    private void energy() {
        energy("oil-production", "oil_production_tonnes");
        energy("oil-output", "oil_production_barrels");
        energy("gas-production", "gas_production_bcm");
    }

    private void energy(String name, String column) {
        SeriesTable table = open(name, BY_ECONOMY, "ei-review-2025");
        Origin review = review(column + ".csv");
        for (CSVRecord row : files.csv(review.file())) {
            add(table, economy(row.get("geo")), row.get("year"), row.get(column), 3, review);
        }
        done(table);
    }

    private static Origin review(String file) {
        return Origin.exact("ei-review-2025", "reference/energy/" + file, "final", "2025-06-26");
    }

    private void debt() {
        SeriesTable table = open("central-government-debt", BY_ECONOMY, FACTBOOK.source());
        factbook.figures("Economy", "Public debt", "", (economy, dated) -> {
            // The page of each country tells whose debt it counts.
            String note = factbook.text(economy, "Economy", "Public debt", "note");
            if (known(economy, dated.year()) && !note.contains("general")) {
                table.add(economy, dated.year(), dated.value(), 1, FACTBOOK);
            }
        });
        done(table);
    }

    private SeriesTable open(String name, List<String> columns, String... sources) {
        return SeriesTable.open(series.resolve(name + ".csv"), columns, Set.of(sources));
    }

    private void add(SeriesTable table, String economy, String year, String value, int decimals, Origin origin) {
        String id = economy(economy);
        if (known(id, year) && !value.isEmpty()) {
            table.add(id, year, number(value), decimals, origin);
        }
    }

    /** The id of the economy that a file means by that code or name; empty if it is none of the shipped ones. */
    private String economy(String code) {
        String upper = code.toUpperCase(java.util.Locale.ROOT);
        return countries.economies().contains(upper)
                ? upper
                : countries.named(code).orElse("");
    }

    private boolean known(String economy, String year) {
        int number = number(year).intValue();
        return countries.economies().contains(economy) && number >= FIRST && number <= LAST;
    }

    private static Double number(String text) {
        return Double.valueOf(text);
    }

    private static void done(SeriesTable table) {
        System.out.print(table.write());
    }
}
