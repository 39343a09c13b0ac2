package org.recoupe.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What every page has in common.
 *
 * @param style the style sheet
 * @param script the script, which the page also works without
 * @param policy the content security policy: nothing runs or is styled but these two, nothing is fetched
 */
public record Stationery(String style, String script, String policy) {

    /** The style sheet and script that come with the program. */
    static Stationery load() {
        String style = resource("report.css");
        String script = resource("report.js");
        String policy =
                "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                        .formatted(sha256(style), sha256(script));
        return new Stationery(style, script, policy);
    }

    private static String resource(String name) {
        try (InputStream in = Stationery.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash of that text as policies write it. */
    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
