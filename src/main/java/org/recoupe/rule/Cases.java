package org.recoupe.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.reference.Names;

/** Names as they stand in a sentence of one language, with article and preposition: "la Russie", "en Russie", "of the euro area". */
final class Cases {

    /** What a message may ask for before a name or a time: {@code {of f.object}}. */
    static final String ALL = "the|of|to|in|on|for";

    private static final String DEFINITE = "the";

    private final String language;
    private final Names names;
    private final Words words;
    private final Map<String, Table.Row> articles = new HashMap<>();

    Cases(String language, Names names, Words words) {
        this.language = language;
        this.names = names;
        this.words = words;
        Language.of(language)
                .ifPresent(it -> it.table("articles").rows().forEach(row -> articles.put(row.get("word"), row)));
    }

    /** That name in that case. */
    String of(String id, String name, String asked) {
        Noun noun = noun(id, name);
        String special =
                asked.equals("in") ? row(name).map(row -> row.get("in")).orElse("") : "";
        return written(special.isEmpty() ? asked : asked + " " + special, noun);
    }

    /** Whether the name is one of several, as "les États-Unis" are. */
    boolean isPlural(String id, String name) {
        return words.find("many-article", noun(id, name).article()).isPresent();
    }

    /**
     * A name and the article it takes.
     *
     * @param name the name without the article
     * @param whole the name as it is written where nothing goes before it
     */
    private record Noun(String name, String article, String whole) {}

    private Noun noun(String id, String name) {
        int space = name.indexOf(' ');
        Optional<Words.Word> own = space < 0 ? Optional.empty() : words.find("own-article", name.substring(0, space));
        if (own.isPresent()) {
            return new Noun(name.substring(space + 1), own.get().one(), name);
        }
        String article = names.article(id, language)
                .or(() -> row(name).map(row -> row.get("article")))
                .orElse("");
        return new Noun(name, article, "");
    }

    /** The row of the whole name, or of its first or last word. */
    private Optional<Table.Row> row(String name) {
        return Optional.ofNullable(articles.get(name))
                .or(() -> Optional.ofNullable(articles.get(name.substring(0, end(name)))))
                .or(() -> Optional.ofNullable(articles.get(name.substring(name.lastIndexOf(' ') + 1))));
    }

    private static int end(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name.length() : space;
    }

    private String written(String key, Noun noun) {
        if (key.equals(DEFINITE) && !noun.whole().isEmpty()) {
            return noun.whole();
        }
        String own = noun.article().isEmpty() ? key : key + " " + noun.article();
        Optional<Words.Word> form = words.find("case", own).or(() -> words.find("case", key));
        boolean vowel =
                !noun.name().isEmpty() && form.map(Words.Word::brief).orElse("").indexOf(first(noun)) >= 0;
        String pattern = form.map(it -> vowel && !it.many().isEmpty() ? it.many() : it.one())
                .orElse("{name}");
        String definite = pattern.contains("{the}") ? written(DEFINITE, noun) : "";
        return Words.fill(pattern, Map.of("name", noun.name(), "the", definite));
    }

    private static char first(Noun noun) {
        return Character.toLowerCase(noun.name().charAt(0));
    }
}
