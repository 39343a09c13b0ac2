package org.recoupe.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoupe.language.Table;

/**
 * Cases whose gold answer is wrong, each with the reason: {@code wrong-gold.csv} with the columns {@code set} (the
 * folder, such as {@code recognizers/french}), {@code file} (such as {@code NumberModel}), {@code text-hash} (the first
 * 16 hex digits of the SHA-256 of the input's UTF-8 bytes, as no text of the sets is part of the project; {@code -v}
 * prints it as a miss's id) and {@code reason}, without commas.
 */
final class WrongGold {

    private static final String RESOURCE = "/org/recoupe/bench/wrong-gold.csv";
    private static final int DIGITS = 16;

    private final Set<String> keys;

    WrongGold() {
        keys = Table.read(RESOURCE).rows().stream()
                .map(row -> key(row.get("set"), row.get("file"), row.get("text-hash")))
                .collect(Collectors.toSet());
    }

    /** Whether that input's gold answer is listed as wrong. */
    boolean holds(String set, String file, String text) {
        return keys.contains(key(set, file, hash(text)));
    }

    private static String key(String set, String file, String hash) {
        return set + "/" + file + "#" + hash;
    }

    /** What tells an input from others. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
