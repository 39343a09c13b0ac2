package org.recoupe.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link PackedOutput} has written, whatever is wrong with it. */
final class PackedInput {

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private int at;

    private PackedInput(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * What stands in those bytes.
     *
     * @throws IOException if they are not such
     */
    static PackedInput of(byte[] bytes) throws IOException {
        PackedInput in = new PackedInput(bytes);
        for (int n = in.count(); n > 0; n--) {
            int length = in.count();
            in.texts.add(new String(bytes, in.at, length, StandardCharsets.UTF_8));
            in.at += length;
        }
        return in;
    }

    int number() throws IOException {
        if (bytes.length - at < Integer.BYTES) {
            throw new IOException("it ends at byte " + at);
        }
        int number =
                bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
        at += Integer.BYTES;
        return number;
    }

    double real() throws IOException {
        long high = number();
        return Double.longBitsToDouble(high << 32 | number() & 0xffffffffL);
    }

    /** How many follow; each takes at least one byte. */
    int count() throws IOException {
        int count = number();
        if (count < 0 || count > bytes.length - at) {
            throw new IOException("%d at byte %d".formatted(count, at));
        }
        return count;
    }

    String text() throws IOException {
        int number = number();
        if (number < 0 || number >= texts.size()) {
            throw new IOException("no text %d, at byte %d".formatted(number, at));
        }
        return texts.get(number);
    }

    List<String> texts() throws IOException {
        List<String> all = new ArrayList<>();
        for (int n = count(); n > 0; n--) {
            all.add(text());
        }
        return List.copyOf(all);
    }

    byte[] bytes() throws IOException {
        int length = count();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }
}
