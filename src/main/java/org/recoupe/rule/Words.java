package org.recoupe.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoupe.language.Language;
import org.recoupe.language.Table;

/** The words of one language that numbers, dates and facts are written with: its {@code wording.csv}. */
final class Words {

    private static final Map<String, Words> ALL = new ConcurrentHashMap<>();

    private static final Pattern CODE_POINT = Pattern.compile("U\\+([0-9A-F]{4,5})");

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    /**
     * A word or pattern.
     *
     * @param one its singular, or only form
     * @param many its plural
     * @param brief its short form
     */
    record Word(String one, String many, String brief) {}

    private final Map<String, Map<String, Word>> kinds = new LinkedHashMap<>();
    private final Language language;

    private Words(Language language) {
        this.language = language;
        for (Table.Row row : language.table("wording").rows()) {
            Word word = new Word(sign(row.get("one")), row.get("many"), row.get("short"));
            kinds.computeIfAbsent(row.get("kind"), kind -> new LinkedHashMap<>())
                    .put(row.get("key"), word);
        }
    }

    /** The words of that language. */
    static Words of(String language) {
        return ALL.computeIfAbsent(
                language,
                code -> new Words(Language.of(code)
                        .orElseThrow(() -> new IllegalArgumentException("no words for language " + code))));
    }

    /** The word of that kind and key, if there is one. */
    Optional<Word> find(String kind, String key) {
        return Optional.ofNullable(kinds(kind).get(key));
    }

    /** What a holder of that gender is called; nothing where the language makes no difference, or it is the office's own name. */
    Optional<String> office(String office, String gender) {
        return !gender.equals("f")
                ? Optional.empty()
                : language.table("roles").rows().stream()
                        .filter(row -> row.get("role").equals(office)
                                && row.get("gender").equals(gender)
                                && row.get("number").equals("sg"))
                        .map(row -> row.all("form").get(0))
                        .findFirst();
    }

    /** The words of that kind, in the order of the file. */
    Map<String, Word> kinds(String kind) {
        return kinds.getOrDefault(kind, Map.of());
    }

    /** The pattern of that key with its parts filled in. */
    String pattern(String key, Map<String, String> parts) {
        String pattern = find("pattern", key)
                .map(Word::one)
                .orElseThrow(() -> new IllegalStateException("no pattern " + key + " in wording.csv"));
        return fill(pattern, parts);
    }

    /** Whether there is such a pattern. */
    boolean has(String pattern) {
        return kinds("pattern").containsKey(pattern);
    }

    /** A pattern with its {@code {parts}} filled in. */
    static String fill(String pattern, Map<String, String> parts) {
        return PART.matcher(pattern)
                .replaceAll(part -> Matcher.quoteReplacement(parts.getOrDefault(part.group(1), part.group())));
    }

    private static String sign(String cell) {
        Matcher code = CODE_POINT.matcher(cell);
        return code.matches() ? Character.toString(Integer.parseInt(code.group(1), 16)) : cell;
    }
}
