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
 * @param desk where decisions go
 */
public record Stationery(String style, String script, String policy, Desk desk) {

    /** The style sheet and scripts that come with the program. */
    static Stationery load() {
        String style = resource("report.css");
        String script = resource("terms.js") + resource("report.js") + resource("review.js");
        return of(style, script);
    }

    /** Those of the list of all reports. */
    static Stationery ofIndex() {
        return of(resource("report.css") + resource("index.css"), resource("terms.js") + resource("index.js"));
    }

    private static Stationery of(String style, String script) {
        String policy =
                "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                        .formatted(sha256(style), sha256(script));
        return new Stationery(style, script, policy, Desk.NONE);
    }

    /** The same for a page at that desk: where one is open, the page may send decisions to where it came from. */
    Stationery at(Desk other) {
        return other.open() ? new Stationery(style, script, policy + "; connect-src 'self'", other) : this;
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
