package org.recoupe.oracle;

import static java.util.Objects.requireNonNull;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Puts something false into a slot: the same for the same seed. */
final class Mutator {

    private static final List<Double> FACTORS = List.of(0.3, 0.5, 0.7, 1.4, 2.0, 3.0);
    private static final Map<String, List<String>> MONTHS = Map.of(
            "fr", List.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "novembre", "décembre"),
            "en", List.of("January", "February", "March", "April", "May", "June", "July", "November", "December"));
    private static final Map<String, List<String>> WEEKDAYS = Map.of(
            "fr", List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
            "en", List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"));
    private static final Map<String, Map<String, String>> SCALES = Map.of(
            "fr",
                    Map.of(
                            "millions",
                            "milliards",
                            "milliards",
                            "millions",
                            "milliard",
                            "million",
                            "million",
                            "milliard"),
            "en", Map.of("million", "billion", "billion", "million"));

    private final String language;
    private final Random random;
    private final List<String> months;
    private final List<String> weekdays;
    private final Map<String, String> scales;

    Mutator(String language, long seed) {
        this.language = language;
        this.random = new Random(seed);
        this.months = requireNonNull(MONTHS.get(language));
        this.weekdays = requireNonNull(WEEKDAYS.get(language));
        this.scales = requireNonNull(SCALES.get(language));
    }

    /** What to put there: of a number what lies farther off than publishers of that measure do from each other. */
    String other(Slot slot, Statement statement) {
        return switch (slot.kind()) {
            case "number" -> slot.others().isEmpty() ? number(slot, statement) : otherOf(slot.others(), slot.text());
            case "scale" -> requireNonNull(scales.get(slot.text()));
            case "month" -> otherOf(months, slot.text());
            case "weekday" -> otherOf(weekdays, slot.text());
            case "day" ->
                otherOf(IntStream.rangeClosed(1, 28).mapToObj(Integer::toString).toList(), slot.text());
            case "year" -> slot.others().isEmpty() ? year(slot) : otherOf(slot.others(), slot.text());
            default -> otherOf(slot.others(), slot.text());
        };
    }

    private String number(Slot slot, Statement statement) {
        Spread spread = Spread.of(statement.measure());
        boolean change = statement.kind().equals("change");
        double said = Double.parseDouble(slot.text().replace(',', '.'));
        List<Double> factors = FACTORS.stream()
                .filter(it -> !slot.upwards() || it > 1.5)
                .filter(it -> change ? spread.exceededBy(it, said) : spread.exceededBy(it))
                .toList();
        double factor = factors.get(random.nextInt(factors.size()));
        char point = language.equals("fr") ? ',' : '.';
        int at = slot.text().indexOf(point);
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(point);
        DecimalFormat format =
                new DecimalFormat(at < 0 ? "0" : "0." + "0".repeat(slot.text().length() - at - 1), symbols);
        return format.format(factor * Double.parseDouble(slot.text().replace(point, '.')));
    }

    private String year(Slot slot) {
        int away = 2 + random.nextInt(8);
        return Integer.toString(Integer.parseInt(slot.text()) + (random.nextBoolean() ? away : -away));
    }

    private String otherOf(List<String> all, String text) {
        List<String> others = all.stream().filter(other -> !other.equals(text)).toList();
        return others.get(random.nextInt(others.size()));
    }
}
