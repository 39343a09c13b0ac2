package org.recoupe.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a JSON document that knows where it stands. Read from Jackson's stream, for its tree keeps no places and
 * starts more slowly.
 *
 * @param text a string, number or boolean as written; empty for the others
 * @param fields the fields of an object, in order
 * @param items the items of an array
 */
record Json(Shape shape, String text, Map<String, Json> fields, List<Json> items, int line, int column) {

    /** What a value is. */
    enum Shape {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }

    private static final JsonFactory FACTORY = new JsonFactory();

    static Json read(InputStream in) throws IOException {
        try (JsonParser parser = FACTORY.createParser(in)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Json value(JsonParser parser) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        Map<String, Json> fields = new LinkedHashMap<>();
        List<Json> items = new ArrayList<>();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, value(parser));
            }
            return new Json(Shape.OBJECT, "", fields, items, line, column);
        }
        if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return new Json(Shape.ARRAY, "", fields, items, line, column);
        }
        return new Json(scalar(token), token == null ? "" : parser.getText(), fields, items, line, column);
    }

    private static Shape scalar(@org.jspecify.annotations.Nullable JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return Shape.STRING;
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return Shape.NUMBER;
        }
        return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE ? Shape.BOOLEAN : Shape.NULL;
    }

    /** All that it says, without its places. */
    String written() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append(shape.ordinal()).append(text).append('\u001F');
        fields.forEach((name, value) -> {
            out.append(name).append(':');
            value.write(out);
        });
        items.forEach(item -> item.write(out));
        out.append('\u001E');
    }

    /** The field of that name. */
    Optional<Json> at(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The text of that field, empty if it has none. */
    String text(String name) {
        return at(name).map(Json::text).orElse("");
    }

    /** The number in that field, or that one; {@link NumberFormatException} is met by {@link Shape#NUMBER} checks. */
    double number(String name, double otherwise) {
        return at(name).filter(json -> json.shape == Shape.NUMBER)
                .map(json -> Double.parseDouble(json.text))
                .orElse(otherwise);
    }

    /** Whether that field is {@code true}. */
    boolean flag(String name) {
        return text(name).equals("true");
    }

    /** The texts in that field: one, or those of an array. */
    List<String> texts(String name) {
        Optional<Json> field = at(name);
        if (field.isEmpty()) {
            return List.of();
        }
        Json json = field.get();
        return json.shape == Shape.ARRAY ? json.items.stream().map(Json::text).toList() : List.of(json.text);
    }

    /** The items of the array in that field, none if there is none. */
    List<Json> items(String name) {
        return at(name).map(Json::items).orElse(List.of());
    }
}
