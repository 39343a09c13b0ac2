package org.recoupe.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;

/** Says numbers, quantities, dates and periods in the report's language. */
final class Wording {

    private static final int[] SCALES = {12, 9, 6};

    private final Messages messages;

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
        String code = dimension == Dimension.DURATION ? "duration." + unit : "unit." + unit;
        boolean one = Math.abs(value) < 2 && messages.singular((long) Math.abs(value));
        String name = messages.find(code + (one ? ".one" : ".other"))
                .or(() -> messages.find(code))
                .orElse(unit);
        return name.isEmpty() ? number(value) : messages.text("quantity.unit", number(value), name);
    }

    /** A number; from a million on in millions, with three decimals at most, unless it is a whole one that has more. */
    String number(double value) {
        if (!Double.isFinite(value)) {
            return "∞";
        }
        BigDecimal exact = new BigDecimal(Double.toString(value));
        for (int power : SCALES) {
            if (Math.abs(value) >= Math.pow(10, power)) {
                BigDecimal scaled = exact.movePointLeft(power).stripTrailingZeros();
                boolean spelledOut = scaled.scale() > 3 && power == 6 && value == Math.rint(value);
                if (!spelledOut) {
                    return scaled(scaled, power);
                }
            }
        }
        return digits(exact.setScale(4, RoundingMode.HALF_EVEN));
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
        return messages.text("date.day", day.getDayOfMonth(), month(day), day.getYear());
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

    private String range(Period period) {
        if (period.from().equals(LocalDate.MIN)) {
            return messages.text("date.until", day(period.to().minusDays(1)));
        }
        if (period.to().equals(LocalDate.MAX)) {
            return messages.text("date.since", day(period.from()));
        }
        return messages.text("date.range", day(period.from()), day(period.to().minusDays(1)));
    }
}
