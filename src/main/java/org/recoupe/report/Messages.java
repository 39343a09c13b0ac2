package org.recoupe.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of reports in one language, from {@code messages_fr.properties} or {@code messages_en.properties}. */
public final class Messages {

    private static final String DEFAULT = "en";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<String, Messages> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final Properties texts;

    private Messages(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The messages of that language; the English ones for a language that there are none for. */
    public static Messages of(String language) {
        return LOADED.computeIfAbsent(
                language, code -> load(code).or(() -> load(DEFAULT)).orElseThrow());
    }

    private static Optional<Messages> load(String language) {
        try (InputStream in = Messages.class.getResourceAsStream("messages_" + language + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(new Messages(language, texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language they are in. */
    public String language() {
        return language;
    }

    /** All keys there are. */
    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** The message of that key, if there is one. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    /** The message of that key with {@code {0}}, {@code {1}}, … replaced; the key itself where there is none. */
    public String text(String key, Object... arguments) {
        // In one pass: what is filled in may itself look like a place to fill.
        return PLACE.matcher(texts.getProperty(key, key)).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            String filled = index < arguments.length ? String.valueOf(arguments[index]) : place.group();
            return Matcher.quoteReplacement(filled);
        });
    }

    /** The name of something under {@code group.key}; the key itself, in words, where there is none. */
    public String name(String group, String key) {
        return find(group + "." + key).orElseGet(() -> key.replace('-', ' '));
    }

    /** The message {@code key.one} or {@code key.other}, as that number asks for; {@code {0}} is the number. */
    public String count(String key, long number) {
        return text(key + (singular(number) ? ".one" : ".other"), number);
    }

    /** Whether the language uses the singular with that number. */
    boolean singular(long number) {
        return number == 1 || (number == 0 && text("plural.zero").equals("one"));
    }
}
