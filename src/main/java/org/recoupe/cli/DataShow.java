package org.recoupe.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.recoupe.FactChecker;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.Holdings;
import org.recoupe.reference.HoldingsJson;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the figures of a measure: each period with all its releases and sources, and how they go. */
final class DataShow implements Command {

    /** How many measures are named where words fit several. */
    private static final int MOST = 5;

    private static final String BARS = "▁▂▃▄▅▆▇█";

    @Override
    public CommandSpec syntax() {
        return Sources.addData(
                        Syntax.of(this, "show", "Print the figures of a measure, with all releases and sources.")
                                .operands(
                                        "MEASURE [COUNTRY]...",
                                        "1..*",
                                        "A measure's id, as 'list' and 'search' print it, or words that only it is called by; then the countries, by code or name, or the currency, by code."))
                .flag("Print them as JSON, for programs.", "--json")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        Catalog catalog = FactChecker.catalog(Sources.of(arguments, terminal));
        String asked = arguments.operands().get(0);
        Holdings holdings = catalog.holdings();
        Holdings.Coverage coverage = holdings.of(asked).orElseGet(() -> called(asked, holdings));
        String id = coverage.measure();
        List<String> entities = arguments.operands().stream()
                .skip(1)
                .map(name -> holdings.isCell(id, name) ? name : entity(name, catalog))
                .toList();
        if (entities.isEmpty() && coverage.series() > 1) {
            throw new InvalidInput("%s has %d series. Name a country behind it: 'recoupe data show %s FRA'."
                    .formatted(coverage.measure(), coverage.series(), id));
        }
        List<Holdings.Value> values = holdings.values(id, entities);
        if (arguments.has("--json")) {
            HoldingsJson.values(values, terminal.out());
            return ExitCode.CLEAN;
        }
        if (values.isEmpty()) {
            throw new InvalidInput("%s has nothing of %s. 'recoupe data list' says what it covers."
                    .formatted(coverage.measure(), String.join(" and ", entities)));
        }
        terminal.out().println(DataList.line(coverage));
        byDimensions(values).forEach((dimensions, series) -> print(dimensions, series, coverage.unit(), terminal));
        return ExitCode.CLEAN;
    }

    /** The only measure that is called so. */
    private static Holdings.Coverage called(String words, Holdings holdings) {
        List<Holdings.Coverage> found = words.contains("/") ? List.of() : holdings.search(words);
        if (found.size() == 1) {
            return found.get(0);
        }
        String ids = found.stream().limit(MOST).map(Holdings.Coverage::measure).collect(Collectors.joining(", "));
        String near = ids.isEmpty() ? holdings.near(words).replace("?", "") : " did you mean one of " + ids;
        throw new InvalidInput("there is no measure %s%s. 'recoupe data search WORDS' finds one by its name."
                .formatted(words, near.isEmpty() ? "" : ";" + near));
    }

    private static String entity(String name, Catalog catalog) {
        List<String> ids = catalog.named(name);
        if (ids.size() != 1) {
            String found = ids.isEmpty() ? "nobody" : String.join(", ", ids);
            throw new InvalidInput(
                    "'%s' names %s, expected a country's code or name such as FRA or France.".formatted(name, found));
        }
        return ids.get(0);
    }

    private static Map<String, List<Holdings.Value>> byDimensions(List<Holdings.Value> values) {
        Map<String, List<Holdings.Value>> all = new LinkedHashMap<>();
        for (Holdings.Value value : values) {
            all.computeIfAbsent(String.join(" ", value.dimensions()), it -> new ArrayList<>())
                    .add(value);
        }
        return all;
    }

    private static void print(String dimensions, List<Holdings.Value> series, String unit, Terminal terminal) {
        terminal.out().printf("%n%s  %s%n", dimensions, chart(series));
        terminal.out().printf("%-10s %24s %-11s %-10s %s%n", "period", unit, "", "released", "source");
        for (Holdings.Value value : series) {
            String status = value.status().equals("final") ? "" : value.status();
            terminal.out()
                    .printf(
                            "%-10s %24s %-11s %-10s %s (%s)%n",
                            value.period().isEmpty() ? "undated" : value.period(),
                            BigDecimal.valueOf(value.value())
                                    .stripTrailingZeros()
                                    .toPlainString(),
                            status,
                            value.released(),
                            value.publisher(),
                            value.source());
        }
    }

    /** A bar for each period, of the latest release, from the least value to the greatest. */
    private static String chart(List<Holdings.Value> series) {
        Map<String, Double> latest = new LinkedHashMap<>();
        series.forEach(value -> latest.put(value.period(), value.value()));
        Optional<Double> least = latest.values().stream().min(Double::compare);
        Optional<Double> most = latest.values().stream().max(Double::compare);
        if (least.isEmpty() || latest.size() < 2) {
            return "";
        }
        double room = Math.max(most.get() - least.get(), Double.MIN_NORMAL);
        StringBuilder chart = new StringBuilder();
        for (double value : latest.values()) {
            int height = (int) Math.round((value - least.get()) / room * (BARS.length() - 1));
            chart.append(BARS.charAt(height));
        }
        return chart.toString();
    }
}
