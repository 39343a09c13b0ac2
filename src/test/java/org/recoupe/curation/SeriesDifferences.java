package org.recoupe.curation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** Compares the shipped series with the public files that they are taken from, and with others of the same thing. */
final class SeriesDifferences {

    private static final String USA = "formats/worldbank-api/API_USA_DS2_en_csv_v2_3173.csv";
    private static final String MEASURED = "scale/gapminder-systema-globalis-long.csv.gz";
    private static final int FIRST = 2010;
    private static final int LAST = 2024;
    /** A copy keeps so many digits at least. */
    private static final double COPY = 0.0005;

    private final PublicFiles files;
    private final Path data;
    private final Countries countries;
    private final List<Difference> found = new ArrayList<>();

    private SeriesDifferences(PublicFiles files, Path data) {
        this.files = files;
        this.data = data;
        this.countries = Countries.of(data);
    }

    /** All of them. */
    static List<Difference> of(PublicFiles files, Path data) {
        SeriesDifferences comparison = new SeriesDifferences(files, data);
        comparison.copies();
        comparison.rates();
        comparison.energy();
        comparison.factbook();
        comparison.unitedStates();
        comparison.carbon();
        return comparison.found;
    }

    /** What a file gives for each economy and year. */
    private final class Values {
        private final String file;
        private final Map<String, Double> values = new TreeMap<>();

        private Values(String file) {
            this.file = file;
        }

        private void put(String code, String year, String value) {
            String upper = code.toUpperCase(Locale.ROOT);
            String economy = countries.economies().contains(upper)
                    ? upper
                    : countries.named(code).orElse("");
            put(economy, year, value.isEmpty() ? Double.NaN : Double.parseDouble(value));
        }

        private void put(String economy, String year, double value) {
            int number = Integer.parseInt(year);
            if (!Double.isNaN(value) && !economy.isEmpty() && number >= FIRST && number <= LAST) {
                values.put(economy + " " + year, value);
            }
        }
    }

    private void copies() {
        for (String[] each : new String[][] {
            {"population", "wdi-population-2026", "reference/series/population.csv"},
            {"gdp", "wdi-gdp-2024-10", "reference/series/gdp.csv"}
        }) {
            Values values = new Values(each[2]);
            files.csv(each[2]).forEach(row -> values.put(row.get("Country Code"), row.get("Year"), row.get("Value")));
            compare(each[0], each[1], values, 0, COPY, true);
        }
        Values prices = new Values("reference/series/FP.CPI.TOTL.ZG-wide.csv");
        for (Map<String, String> row : files.worldBank(prices.file)) {
            for (int year = FIRST; year <= LAST; year++) {
                String value = row.getOrDefault(String.valueOf(year), "");
                prices.put(row.getOrDefault("Country Code", ""), String.valueOf(year), value);
            }
        }
        compare("inflation", "wdi-cpi-2025", prices, COPY, 0, true);
        Values older = new Values("formats/worldbank-api/FP.CPI.TOTL.ZG-wide-stripped.csv");
        for (Map<String, String> row : files.worldBank(older.file)) {
            for (int year = FIRST; year <= LAST; year++) {
                String value = row.getOrDefault(String.valueOf(year), "");
                older.put(row.getOrDefault("Country Code", ""), String.valueOf(year), value);
            }
        }
        compare("inflation", "wdi-cpi-2025", older, 0.1, 0.02, false);
    }

    private void rates() {
        Map<String, String> currencies = new HashMap<>();
        Countries.carried("currencies.csv").forEach(row -> currencies.put(row.get("country"), row.get("currency")));
        Values values = new Values("reference/series/exchange-rates-annual.csv");
        for (CSVRecord row : files.csv(values.file)) {
            String currency = currencies.getOrDefault(row.get("Country"), "");
            String value = row.get("Exchange rate");
            if (!value.isEmpty()) {
                values.put(currency, row.get("Date").substring(0, 4), Double.parseDouble(value));
            }
        }
        compare("exchange-rates", "fred-h10", values, 0, COPY, true);
    }

    private void energy() {
        for (String[] each : new String[][] {
            {"oil-production", "oil_production_tonnes"},
            {"oil-output", "oil_production_barrels"},
            {"gas-production", "gas_production_bcm"},
            {"co2-emissions", "co2_from_energy"}
        }) {
            Values values = new Values("reference/energy/" + each[1] + ".csv");
            files.csv(values.file).forEach(row -> values.put(row.get("geo"), row.get("year"), row.get(each[1])));
            // Of carbon dioxide some countries are left out on purpose: their ports fuel the ships of others.
            compare(each[0], "ei-review-2025", values, COPY, COPY, !each[0].startsWith("co2"));
        }
        Map<String, Values> measured = new TreeMap<>();
        Set<String> indicators = Set.of(
                "aged_15plus_unemployment_rate_percent",
                "life_expectancy_female",
                "life_expectancy_male",
                "military_expenditure_percent_of_gdp");
        for (CSVRecord row : files.gapminder(indicators)) {
            measured.computeIfAbsent(row.get("indicator"), key -> new Values(MEASURED + " " + key))
                    .put(row.get("geo"), row.get("time"), row.get("value"));
        }
        compare(
                "unemployment",
                "ilostat-2026",
                named(measured, "aged_15plus_unemployment_rate_percent"),
                0.006,
                0,
                true);
        compare("life-expectancy-women", "wpp-life-2026", named(measured, "life_expectancy_female"), 0.006, 0, false);
        compare("life-expectancy-men", "wpp-life-2026", named(measured, "life_expectancy_male"), 0.006, 0, false);
        compare(
                "military-expenditure",
                "factbook-releases",
                named(measured, "military_expenditure_percent_of_gdp"),
                0.5,
                0.15,
                false);
    }

    private static Values named(Map<String, Values> measured, String indicator) {
        return Objects.requireNonNull(measured.get(indicator), indicator);
    }

    private void factbook() {
        Factbook book = Factbook.of(files);
        against(book, "inflation", "wdi-cpi-2025", "Inflation rate (consumer prices)", 0.3, 0.05);
        against(book, "gdp-growth", "wdi-gdp-constant-2026", "Real GDP growth rate", 0.8, 0.1);
        against(book, "unemployment", "factbook-2026", "Unemployment rate", COPY, 0);
        against(book, "central-government-debt", "factbook-2026", "Public debt", COPY, 0);
        against(book, "gdp", "factbook-2026", "GDP (official exchange rate)", 1, 0);
        publicDebt(book);
        Values spending = new Values("reference/factbook");
        book.figures(
                "Military and Security",
                "Military expenditures",
                "",
                (economy, dated) -> spending.put(economy, dated.year(), dated.value()));
        compare("military-expenditure", "factbook-releases", spending, COPY, 0, false);
    }

    /** The debt of all government where the page of a country says that it counts that; elsewhere it is the centre's. */
    private void publicDebt(Factbook book) {
        Values general = new Values("reference/factbook");
        book.figures("Economy", "Public debt", "", (economy, dated) -> {
            if (book.text(economy, "Economy", "Public debt", "note").contains("general government")) {
                general.put(economy, dated.year(), dated.value());
            }
        });
        compare("public-debt", "imf-weo", general, 2, 0.05, false);
        compare("public-debt", "eurostat-edp-2026", general, 2, 0.05, false);
    }

    private void against(Factbook book, String table, String source, String field, double absolute, double relative) {
        Values values = new Values("reference/factbook");
        book.figures("Economy", field, "", (economy, dated) -> values.put(economy, dated.year(), dated.value()));
        compare(table, source, values, absolute, relative, false);
    }

    /** Real growth, joblessness and life expectancy of one country, as the World Bank itself gives them. */
    private void unitedStates() {
        Map<String, String[]> series = Map.of(
                "NY.GDP.MKTP.KD.ZG", new String[] {"gdp-growth", "wdi-gdp-constant-2026", "0.8"},
                "SL.UEM.TOTL.ZS", new String[] {"unemployment", "ilostat-2026", "0.5"},
                "SP.DYN.LE00.IN", new String[] {"life-expectancy", "wpp-life-2026", "1"},
                "SP.DYN.LE00.FE.IN", new String[] {"life-expectancy-women", "wpp-life-2026", "1"},
                "SP.DYN.LE00.MA.IN", new String[] {"life-expectancy-men", "wpp-life-2026", "1"});
        for (Map<String, String> row : files.worldBank(USA)) {
            String[] ours = series.get(row.getOrDefault("Indicator Code", ""));
            if (ours != null) {
                Values values = new Values(USA);
                for (int year = FIRST; year <= LAST; year++) {
                    values.put("USA", String.valueOf(year), row.getOrDefault(String.valueOf(year), ""));
                }
                compare(ours[0], ours[1], values, Double.parseDouble(ours[2]), 0, false);
            }
        }
    }

    /** Two counts of carbon dioxide, in which a mistaken unit or a mistaken country would stand out. */
    private void carbon() {
        Values values = new Values("reference/energy/co2_from_energy.csv");
        files.csv(values.file).forEach(row -> values.put(row.get("geo"), row.get("year"), row.get("co2_from_energy")));
        compare("co2-emissions", "cdiac-2020", values, 5, 0.3, false);
    }

    /** Notes where a row of that source is farther from the file than allowed, or, of a whole copy, is missing from it. */
    private void compare(String table, String source, Values theirs, double absolute, double relative, boolean whole) {
        Set<String> seen = new HashSet<>();
        for (CSVRecord row : Countries.shipped(data, "series/" + table + ".csv")) {
            String period = row.get("period");
            String key = row.get(0) + " " + period;
            if (!row.get("source").equals(source) || !period.matches("20(1\\d|2[0-4])")) {
                continue;
            }
            seen.add(key);
            double ours = Double.parseDouble(row.get("value"));
            Double value = theirs.values.get(key);
            if (value == null ? whole : Math.abs(ours - value) > absolute + relative * Math.abs(value)) {
                String shown = value == null ? "" : String.valueOf(value);
                found.add(new Difference(table, key, source, row.get("value"), shown, theirs.file));
            }
        }
        if (whole) {
            theirs.values.forEach((key, value) -> {
                if (!seen.contains(key)) {
                    found.add(new Difference(table, key, source, "", String.valueOf(value), theirs.file));
                }
            });
        }
    }
}
