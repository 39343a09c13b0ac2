package org.recoupe.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Writes large tables of observations: made-up ones, the same at every run, with the shape of the World Development
 * Indicators (1,500 indicators, all countries, 64 years, two cells of five filled); and real ones, of Gapminder.
 */
final class ScaleData {

    private static final int FIRST_YEAR = 1960;
    private static final int LAST_YEAR = 2023;
    private static final int INDICATORS = 1500;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final String COUNTRIES = "reference-data/core/countries.csv";

    /** What made-up indicators are called: the shape of real names, with words that no article has. */
    private static final String SYLLABLES = "bakedofigulomanepirosutavezixu";

    private ScaleData() {}

    /** That many made-up observations as the bulk download of the World Bank has them: a line for each series. */
    static void wide(Path file, long observations) throws IOException {
        List<String> countries = countries();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Country Name,Country Code,Indicator Name,Indicator Code");
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                out.write("," + year);
            }
            out.write('\n');
            long left = observations;
            for (int c = 0; c < countries.size() && left > 0; c++) {
                for (int i = 0; i < INDICATORS && left > 0; i++) {
                    out.write(countries.get(c) + "," + countries.get(c) + ",\"" + name(i) + " (index)\"," + code(i));
                    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                        String value = left > 0 ? value(i, c, year) : "";
                        left -= value.isEmpty() ? 0 : 1;
                        out.write("," + value);
                    }
                    out.write('\n');
                }
            }
        }
    }

    /** The same, at most that many, as a data package with one table and a resource for each indicator, as imports are. */
    static void tidy(Path folder, long observations) throws IOException {
        List<String> countries = countries();
        Map<String, Long> lines = new TreeMap<>();
        Files.createDirectories(folder);
        List<long[]> stretches = new ArrayList<>();
        String header = "indicator,economy,period,value,source\n";
        try (Out out = new Out(folder.resolve("data.csv"))) {
            out.write(header);
            int indicators = observations < 1_000_000 ? 60 : INDICATORS;
            for (int i = 0; i < indicators; i++) {
                long from = out.bytes;
                long line = out.lines + 1;
                for (int c = 0; c < countries.size(); c++) {
                    for (int year = FIRST_YEAR; year <= LAST_YEAR && out.lines <= observations; year++) {
                        String value = value(i, c, year);
                        if (!value.isEmpty()) {
                            out.write(code(i) + "," + countries.get(c) + "," + year + "," + value + ",scale\n");
                        }
                    }
                }
                if (out.bytes > from) {
                    stretches.add(new long[] {from, out.bytes, line, i});
                }
            }
        }
        List<String> resources = new ArrayList<>();
        for (long[] stretch : stretches) {
            int i = (int) stretch[3];
            resources.add(resource("scale." + i, name(i), List.of("indicator", "economy", "period"), stretch));
        }
        descriptor(folder, resources);
    }

    private static final class Out implements AutoCloseable {
        private final Writer out;
        private long bytes;
        private long lines;

        Out(Path file) throws IOException {
            out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII);
        }

        void write(String line) throws IOException {
            out.write(line);
            bytes += line.length();
            lines++;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** What Gapminder has of countries that Recoupe knows, as a data package with a resource for each indicator. */
    static long gapminder(Path gz, Path folder) throws IOException {
        List<String> countries = countries();
        Map<String, StringBuilder> rows = new TreeMap<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(gz)), StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", -1);
                String country = cells[1].toUpperCase(Locale.ROOT);
                if (countries.contains(country) && cells[2].matches("[12]\\d{3}")) {
                    rows.computeIfAbsent(cells[0], it -> new StringBuilder())
                            .append(String.join(",", cells[0], country, cells[2], cells[3], "scale\n"));
                }
            }
        }
        Files.createDirectories(folder);
        List<String> resources = new ArrayList<>();
        long observations = 0;
        try (Out out = new Out(folder.resolve("data.csv"))) {
            out.write("indicator,economy,period,value,source\n");
            for (Map.Entry<String, StringBuilder> each : rows.entrySet()) {
                long from = out.bytes;
                long line = out.lines + 1;
                for (String row : each.getValue().toString().split("(?<=\n)")) {
                    out.write(row);
                }
                observations += out.lines + 1 - line;
                String words = each.getKey().replace('_', ' ');
                resources.add(resource(
                        "gapminder." + each.getKey(), words, List.of("indicator", "economy", "period"), new long[] {
                            from, out.bytes, line
                        }));
            }
        }
        descriptor(folder, resources);
        return observations;
    }

    private static String resource(String name, String label, List<String> columns, long[] stretch) {
        StringBuilder fields = new StringBuilder();
        columns.forEach(column -> fields.append("{\"name\":\"").append(column).append("\"},"));
        return """
                {"name":"%s","path":"data.csv","schema":{"fields":[%s{"name":"value","type":"number"},{"name":"source"}]},\
                "factcheck":{"kind":"observations","rows":{"from":%d,"to":%d,"line":%d},"measure":{"field":"value",\
                "quantity":"count","unit":"unit","labels":{"en":"%s"}},"dimensions":[{"field":"economy","role":"country"},\
                {"field":"period","role":"time"}],"tolerance":{"relative":0.02}}}""".formatted(name, fields, stretch[0], stretch[1], stretch[2], label);
    }

    private static void descriptor(Path folder, List<String> resources) throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), """
                {"name":"scale","sources":[{"name":"scale","title":"A test of scale","publisher":"Recoupe"}],
                "resources":[
                %s]}
                """.formatted(String.join(",\n", resources)));
    }

    private static List<String> countries() throws IOException {
        return Files.readAllLines(Path.of(COUNTRIES)).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static String code(int indicator) {
        return "XX.%s.%04d".formatted(word(indicator).substring(0, 4).toUpperCase(Locale.ROOT), indicator);
    }

    private static String name(int indicator) {
        return word(indicator) + " " + word(indicator / 7 + 5000) + ", " + word(indicator / 40 + 9000);
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (long mixed = mixed(number) >>> 1; word.length() < 8; mixed /= SYLLABLES.length() / 2) {
            int at = (int) (mixed % (SYLLABLES.length() / 2)) * 2;
            word.append(SYLLABLES, at, at + 2);
        }
        return word.toString();
    }

    /** A number, or nothing for three cells of five or so. */
    private static String value(int indicator, int country, int year) {
        long mixed = mixed(((long) indicator << 32) + ((long) country << 16) + year);
        if (Long.remainderUnsigned(mixed, 1000) >= 468) {
            return "";
        }
        double size = Math.pow(10, indicator % 9);
        double value = size * (1 + (mixed >>> 40) / (double) (1 << 24));
        return indicator % 3 == 0 ? String.valueOf(Math.round(value)) : String.valueOf(value);
    }

    /** The finaliser of splitmix64. */
    private static long mixed(long seed) {
        long z = seed + SPREAD;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
