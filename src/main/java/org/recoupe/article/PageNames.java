package org.recoupe.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The names that pages use for their parts and their data: {@code page.properties}. */
final class PageNames {

    private static final Properties NAMES = read("page.properties");

    private PageNames() {}

    /** The names under that key, in their order. */
    static List<String> of(String key) {
        return List.of(NAMES.getProperty(key, "").split(" "));
    }

    /** The properties in that resource of this package. */
    static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = PageNames.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
