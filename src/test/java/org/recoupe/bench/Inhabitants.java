package org.recoupe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many people lived where and when, as the file of a benchmark has it: to make claims that are wrong for certain. */
final class Inhabitants {

    private static final Pattern ROW = Pattern.compile("\"?([^\"]*)\"?,([A-Z]{3}),(\\d{4}),([\\d.]+)");
    private static final int YEAR = 3;
    private static final int VALUE = 4;

    private final Map<String, NavigableMap<Integer, Double>> byCountry = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    private Inhabitants() {}

    /** Of a file of rows {@code name,code,year,value}. */
    static Inhabitants of(Path file) throws IOException {
        Inhabitants people = new Inhabitants();
        for (String line : Files.readAllLines(file)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                people.names.put(row.group(2), row.group(1));
                people.byCountry
                        .computeIfAbsent(row.group(2), code -> new TreeMap<>())
                        .put(Integer.parseInt(row.group(YEAR)), Double.parseDouble(row.group(VALUE)));
            }
        }
        return people;
    }

    /** Whether it tells of that country and year. */
    boolean knows(String country, int year) {
        return in(country, year) > 0;
    }

    private NavigableMap<Integer, Double> years(String country) {
        return byCountry.getOrDefault(country, new TreeMap<>());
    }

    /** How many there were; 0 where it does not tell. */
    private double in(String country, int year) {
        return years(country).getOrDefault(year, 0.0);
    }

    /** The nearest and the last years, before and after that one, with at least so much more or less people. */
    List<Integer> otherYears(String country, int year, double share) {
        double here = in(country, year);
        List<Integer> far = years(country).keySet().stream()
                .filter(other -> differs(in(country, other), here, share))
                .toList();
        List<Integer> chosen = new ArrayList<>();
        List<Integer> before = far.stream().filter(other -> other < year).toList();
        List<Integer> after = far.stream().filter(other -> other > year).toList();
        for (List<Integer> side : List.of(before, after)) {
            if (!side.isEmpty()) {
                chosen.add(side.get(0));
                chosen.add(side.get(side.size() - 1));
            }
        }
        return chosen.stream().distinct().toList();
    }

    /** So many of those countries, by name, with at least so much more or less people in that year. */
    List<String> otherCountries(String country, int year, double share, List<String> among, int most) {
        double here = in(country, year);
        return among.stream()
                .filter(code -> !code.equals(country) && knows(code, year))
                .filter(code -> differs(in(code, year), here, share))
                .map(code -> names.getOrDefault(code, code))
                .limit(most)
                .toList();
    }

    private static boolean differs(double one, double other, double share) {
        return Math.abs(one - other) >= share * Math.max(one, other);
    }
}
