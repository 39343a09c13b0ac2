package org.recoupe.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one download from any other. */
final class Hashes {

    private static final int BUFFER = 1 << 16;

    private Hashes() {}

    /** That of a zip as it came with the name of the file in it; of a plain file its own. */
    static String sha256(Download download, Member member) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = download.packed() ? Files.newInputStream(download.path()) : member.open()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
