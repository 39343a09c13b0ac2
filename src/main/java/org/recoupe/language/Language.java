package org.recoupe.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language that articles are read in. All that is particular to it stands in the resource files of its folder.
 *
 * @param code its ISO 639-1 code, which names its folder
 * @param reports whether rules and reports speak it, too; those of articles in another language are in English
 */
public record Language(String code, boolean reports) {

    private static final List<Language> ALL = Table.read("/org/recoupe/language/languages.csv").rows().stream()
            .map(row -> new Language(row.get("code"), row.get("reports").equals("yes")))
            .toList();

    private static final Map<String, Set<String>> ELISIONS = new ConcurrentHashMap<>();
    private static final Map<String, Table> TABLES = new ConcurrentHashMap<>();

    /** The languages there are resource files for. */
    public static List<Language> all() {
        return ALL;
    }

    /** The language of that code, if it is one of {@link #all()}. */
    public static Optional<Language> of(String code) {
        return ALL.stream().filter(language -> language.code.equals(code)).findFirst();
    }

    /**
     * The table of that name in the language's folder: {@code table("numbers")} reads {@code numbers.csv}. It is empty if
     * the folder has none: what it would tell of is then not read in this language.
     */
    public Table table(String name) {
        return TABLES.computeIfAbsent(
                code + "/" + name, path -> Table.readIfThere("/org/recoupe/language/" + path + ".csv"));
    }

    /**
     * Where the token ends whose letters end at an apostrophe: after the apostrophe for an elided word ({@code l'}),
     * after the whole for a word written with one ({@code aujourd'hui}), else before it.
     */
    int endOfElision(String text, int start, int apostrophe) {
        Set<String> elisions = ELISIONS.computeIfAbsent(
                code, key -> Set.copyOf(table("elisions").column("form")));
        int end = apostrophe + 1;
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (elisions.contains(Tokens.norm(text.substring(start, end)))) {
            return end;
        }
        boolean elided = elisions.contains(Tokens.norm(text.substring(start, apostrophe + 1)));
        return elided ? apostrophe + 1 : apostrophe;
    }
}
