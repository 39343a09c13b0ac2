package org.recoupe.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column of a table, as its descriptor declares it.
 *
 * @param required whether every row has a value in it
 * @param pattern what a text must match as a whole, where it is limited
 * @param values the values allowed, none where any is
 * @param minimum the least number allowed
 * @param maximum the greatest
 */
record Field(
        String name,
        Type type,
        boolean required,
        Optional<Pattern> pattern,
        Set<String> values,
        double minimum,
        double maximum) {

    /** What a cell holds. */
    enum Type {
        STRING,
        NUMBER,
        INTEGER,
        BOOLEAN,
        DATE,
        YEAR,
        /** Several texts with {@code |} between. */
        LIST;

        static Optional<Type> of(String name) {
            for (Type type : values()) {
                if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
    }

    Field {
        values = Set.copyOf(values);
    }

    /** What should stand in a cell that does not hold that text; empty where the text is right. */
    String expected(String cell) {
        if (cell.isEmpty()) {
            return required ? "a value" : "";
        }
        String byType = expectedByType(cell);
        if (!byType.isEmpty()) {
            return byType;
        }
        if (!values.isEmpty() && !values.contains(cell)) {
            return "one of " + String.join(", ", values.stream().sorted().toList());
        }
        if (pattern.isPresent() && !pattern.get().matcher(cell).matches()) {
            return "text like " + pattern.get().pattern();
        }
        return "";
    }

    private String expectedByType(String cell) {
        return switch (type) {
            case STRING, LIST -> "";
            case BOOLEAN -> cell.equals("true") || cell.equals("false") ? "" : "true or false";
            case DATE -> Dates.day(cell).isPresent() ? "" : "a date like 2024-08-19";
            case YEAR -> cell.length() == 4 && Dates.period(cell).isPresent() ? "" : "a year like 2024";
            case INTEGER, NUMBER -> expectedNumber(cell);
        };
    }

    private String expectedNumber(String cell) {
        double number = Numbers.parse(cell);
        if (Double.isNaN(number)) {
            return type == Type.INTEGER ? "a whole number" : "a number with a decimal point";
        }
        if (type == Type.INTEGER && number != Math.rint(number)) {
            return "a whole number";
        }
        boolean within = minimum <= number && number <= maximum;
        return within ? "" : "a number from %s to %s".formatted(Numbers.plain(minimum), Numbers.plain(maximum));
    }
}
