package org.recoupe.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Language;
import org.recoupe.language.Table;

/** Says numbers, quantities, dates and periods in the report's language. */
final class Wording {

    private static final int[] SCALES = {12, 9, 6};
    private static final Pattern VALIDITY =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d|\\.\\.|)/(\\d{4}-\\d\\d-\\d\\d|\\.\\.|)");

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");

    private final Messages messages;
    private final Map<String, Optional<Table.Row>> units = new HashMap<>();

    Wording(Messages messages) {
        this.messages = messages;
    }

    /** A quantity with its comparator and unit: "more than 4 billion US$ a year". */
    String quantity(Quantity quantity) {
        String amount = amount(quantity.value(), quantity.unitCode(), quantity.dimension());
        if (!quantity.rate().isEmpty()) {
            amount = messages.text("quantity.per", amount, messages.name("rate", quantity.rate()));
        }
        return messages.text("comparator." + quantity.comparator().name(), amount);
    }

    /** A number with its unit. */
    String amount(double value, String unit, Dimension dimension) {
        if (unit.equals("%")) {
            return messages.text("quantity.percent", number(value));
        }
        String code = dimension == Dimension.DURATION ? "duration." + unit : "unit." + unit;
        boolean one = Math.abs(value) < 2 && messages.singular((long) Math.abs(value));
        String name = messages.find(code + (one ? ".one" : ".other"))
                .or(() -> messages.find(code))
                .or(() -> spelled(unit, one))
                .orElse(unit);
        return name.isEmpty() ? number(value) : messages.text(joint(value, name), number(value), name);
    }

    /** What the language calls a unit, as explanations have it. */
    private Optional<String> spelled(String unit, boolean one) {
        return unitRow(unit)
                .map(row -> one || row.get("many").isEmpty() ? row.get("one") : row.get("many"))
                .filter(name -> !name.isEmpty());
    }

    /** Whether the unit has a name, here or in the language; other units are shown as their code. */
    boolean names(String unit) {
        return unit.isEmpty()
                || messages.find("unit." + unit).isPresent()
                || messages.find("unit." + unit + ".other").isPresent()
                || unitRow(unit).isPresent();
    }

    private Optional<Table.Row> unitRow(String unit) {
        return units.computeIfAbsent(unit, this::lookUp);
    }

    private Optional<Table.Row> lookUp(String unit) {
        return Language.of(messages.language())
                .flatMap(language -> language.table("wording").rows().stream()
                        .filter(row ->
                                row.get("kind").equals("unit") && row.get("key").equals(unit))
                        .findFirst());
    }

    /** How a number and its unit are put together: French has "4 milliards $", but "15 millions de tonnes". */
    private String joint(double value, String unit) {
        boolean word =
                unit.length() > 1 && Character.isLetter(unit.charAt(0)) && !Character.isUpperCase(unit.charAt(0));
        if (!word || scaleOf(value) == 0) {
            return "quantity.unit";
        }
        boolean vowel = messages.text("vowels").indexOf(unit.charAt(0)) >= 0;
        return vowel ? "quantity.scaled.vowel" : "quantity.scaled";
    }

    /** A number; from a million on in millions, with three decimals at most, unless it is a whole one that has more. */
    String number(double value) {
        if (!Double.isFinite(value)) {
            return "∞";
        }
        BigDecimal exact = new BigDecimal(Double.toString(value));
        int power = scaleOf(value);
        return power == 0
                ? digits(exact.setScale(Math.abs(value) < 10 ? 4 : 2, RoundingMode.HALF_EVEN))
                : scaled(exact.movePointLeft(power), power);
    }

    /** The power of ten that the number is said in; 0 where it is said in digits. */
    private static int scaleOf(double value) {
        for (int power : SCALES) {
            if (Math.abs(value) >= Math.pow(10, power)) {
                boolean spelledOut = power == 6 && value == Math.rint(value) && value % 1000 != 0;
                return spelledOut ? 0 : power;
            }
        }
        return 0;
    }

    private String scaled(BigDecimal scaled, int power) {
        BigDecimal shown = scaled.setScale(3, RoundingMode.HALF_EVEN);
        boolean one = messages.singular(shown.abs().longValue());
        String scale = messages.text("scale." + power + (one ? ".one" : ".other"));
        return messages.text("quantity.unit", digits(shown), scale);
    }

    private String digits(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        String plain = (bare.scale() < 0 ? bare.setScale(0) : bare).abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String fraction = point < 0 ? "" : messages.text("number.decimal") + plain.substring(point + 1);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, messages.text("number.group"));
        }
        return (number.signum() < 0 ? "−" : "") + grouped + fraction;
    }

    /** A day: "19 August 2024". */
    String day(LocalDate day) {
        return messages.text(
                day.getDayOfMonth() == 1 ? "date.first" : "date.day", day.getDayOfMonth(), month(day), day.getYear());
    }

    /** A month written as {@code 2024-08}; others as they are. */
    String month(String written) {
        return MONTH.matcher(written).matches()
                ? messages.text("date.month", month(LocalDate.parse(written + "-01")), written.substring(0, 4))
                : written;
    }

    private String month(LocalDate day) {
        return messages.text("month." + day.getMonthValue());
    }

    /** A period, as finely as it was said; empty where none is stated. */
    String period(Period period) {
        LocalDate from = period.from();
        return switch (period.grain()) {
            case ALWAYS -> "";
            case DAY, TIME -> day(from);
            case MONTH -> messages.text("date.month", month(from), from.getYear());
            case YEAR -> from.getDayOfYear() == 1 ? String.valueOf(from.getYear()) : range(period);
            default -> range(period);
        };
    }

    /** A validity as data files write it: {@code 2021-03-03/}, {@code 1922-12-30/1991-12-26}, the end not included; others as they
     * are. */
    String validity(String written) {
        Matcher days = VALIDITY.matcher(written);
        if (!days.matches()) {
            return written;
        }
        String from = days.group(1);
        String to = days.group(2);
        if (isOpen(from)) {
            return isOpen(to) ? "" : messages.text("date.before", day(LocalDate.parse(to)));
        }
        return isOpen(to)
                ? messages.text("date.since", day(LocalDate.parse(from)))
                : days(LocalDate.parse(from), LocalDate.parse(to).minusDays(1));
    }

    private String range(Period period) {
        if (period.from().equals(LocalDate.MIN)) {
            return messages.text("date.until", day(period.to().minusDays(1)));
        }
        if (period.to().equals(LocalDate.MAX)) {
            return messages.text("date.since", day(period.from()));
        }
        return days(period.from(), period.to().minusDays(1));
    }

    /** From one day to another, both included; one day alone if they are the same. */
    private String days(LocalDate first, LocalDate last) {
        if (!last.isAfter(first)) {
            return day(first);
        }
        // The first of a month has a form of its own in some languages.
        boolean within = first.withDayOfMonth(1).equals(last.withDayOfMonth(1)) && first.getDayOfMonth() > 1;
        return within
                ? messages.text("date.within", first.getDayOfMonth(), day(last))
                : messages.text("date.range", day(first), day(last));
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }
}
