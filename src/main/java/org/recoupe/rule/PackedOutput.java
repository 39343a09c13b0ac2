package org.recoupe.rule;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers and texts as bytes, each text once however often it comes: rules of a pack have most words in common. */
final class PackedOutput {

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);

    /** Adds that number. */
    void number(int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            body.write(number >>> shift);
        }
    }

    /** Adds that number. */
    void real(double number) {
        long bits = Double.doubleToRawLongBits(number);
        number((int) (bits >>> 32));
        number((int) bits);
    }

    /** Adds that text. */
    void text(String text) {
        number(texts.computeIfAbsent(text, fresh -> texts.size()));
    }

    /** Adds those texts, and how many they are. */
    void texts(Collection<String> all) {
        number(all.size());
        all.forEach(this::text);
    }

    /** Adds those bytes, and how many they are. */
    void bytes(byte[] bytes) {
        number(bytes.length);
        body.writeBytes(bytes);
    }

    /** All that was added, for {@link PackedInput}. */
    byte[] toBytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(body.size() + (1 << 16));
        try (DataOutputStream out = new DataOutputStream(all)) {
            out.writeInt(texts.size());
            for (String text : texts.keySet()) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }
}
