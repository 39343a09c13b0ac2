package org.recoupe.article;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/** How a file is compressed, told by its last ending. */
enum Packing {
    NONE(""),
    GZIP(".gz"),
    ZSTANDARD(".zst");

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    /** That of the file of that name. */
    static Packing of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(packing -> packing != NONE && lower.endsWith(packing.ending))
                .findFirst()
                .orElse(NONE);
    }

    /** The name without the ending that tells of it: {@code news.jsonl} of {@code news.jsonl.gz}. */
    static String without(String name) {
        return name.substring(0, name.length() - of(name).ending.length());
    }

    /** What those bytes are once unpacked. What is damaged in them is an {@link IOException} where it is come to. */
    InputStream unpacked(InputStream in) throws IOException {
        return switch (this) {
            case NONE -> in;
            case GZIP -> new GzipMembers(in);
            case ZSTANDARD -> new Checked(new ZstdInputStream(in));
        };
    }

    /** The library throws what nobody expects of a stream. */
    private static final class Checked extends InputStream {

        private final InputStream in;

        Checked(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return in.read(bytes, from, length);
            } catch (RuntimeException e) {
                throw new IOException("the Zstandard data is damaged: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
