package org.recoupe.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.recoupe.article.Span;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;

/** Writes the values that JSON reports are made of, each the same way everywhere. */
final class JsonFields {

    /** Beyond it a double no longer tells whole numbers apart, and JSON readers would round. */
    private static final double LARGEST_WHOLE = 9e15;

    private final JsonGenerator json;

    JsonFields(JsonGenerator json) {
        this.json = json;
    }

    /** A text, or null for an empty one. */
    void text(String name, String value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    /** An enum's constant as JSON has it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    void texts(String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** A number without an exponent where that is short; null for an infinite one: an open end. */
    void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        if (!Double.isFinite(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
            json.writeNumber((long) value);
        } else if (Math.abs(value) >= LARGEST_WHOLE || Math.abs(value) < 1e-6) {
            json.writeNumber(value);
        } else {
            json.writeNumber(new BigDecimal(Double.toString(value)).toPlainString());
        }
    }

    /** A day, or null for an open end. */
    void day(String name, LocalDate day) throws IOException {
        boolean open = day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX);
        text(name, open ? "" : day.toString());
    }

    void span(Span span) throws IOException {
        json.writeObjectFieldStart("span");
        if (span.part() == Span.Part.TITLE) {
            json.writeStringField("in", "title");
        }
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
        json.writeStringField("quote", span.quote());
        json.writeEndObject();
    }

    /** A period as an object; null where none is stated. */
    void period(String name, Period period) throws IOException {
        if (!period.stated()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        days(period);
        text("timex", period.timex());
        json.writeEndObject();
    }

    /** The days of a period, as fields of the object that is open. */
    void days(Period period) throws IOException {
        day("from", period.from());
        day("to", period.to());
        json.writeStringField("grain", word(period.grain()));
    }

    /** A quantity as an object; null where there is none. */
    void quantity(String name, Quantity quantity) throws IOException {
        if (!quantity.present()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        quantity(quantity);
        json.writeEndObject();
    }

    /** A quantity, as fields of the object that is open. */
    void quantity(Quantity quantity) throws IOException {
        number("value", quantity.value());
        number("low", quantity.range().low());
        number("high", quantity.range().high());
        number("step", quantity.step());
        text("unit", quantity.unitCode());
        json.writeStringField("dimension", word(quantity.dimension()));
        json.writeStringField("comparator", quantity.comparator().name());
        text("hedge", quantity.hedge());
        text("rate", quantity.rate());
    }
}
