package org.recoupe.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses from outside: only those of web pages become links. */
final class Link {

    private Link() {}

    /** That address if it is a whole one over http or https, else an empty string. */
    static String http(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return web ? uri.toASCIIString() : "";
        } catch (URISyntaxException e) {
            // What cannot be parsed is shown as text, never followed.
            return "";
        }
    }

    /** The address of a file beside the page. */
    static String file(String name) {
        try {
            return new URI(null, null, "/" + name, null).toASCIIString().replaceFirst("^/", "./");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no file name: " + name, e);
        }
    }

    /** A text as a part of an address. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
