package org.recoupe.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recoupe.article.Article;
import org.recoupe.article.Draft;
import org.recoupe.article.UnreadableArticle;

/** Tells what language a text is in, by the words that hold its sentences together and by its letters. */
public final class LanguageDetector {

    private static final int SAMPLE = 6000;
    /** From here on, the text goes before what its page says of it. */
    private static final double TRUSTED = 0.3;
    /** A language we do not read is only claimed on more than a few words of a quotation. */
    private static final double LEAST_EVIDENCE = 3;

    private static final double LETTER_WEIGHT = 0.3;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*'?|[¿¡]");

    private static final LanguageDetector SHIPPED = new LanguageDetector();

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<String>> byWord = new HashMap<>();
    private final Map<Integer, List<String>> byLetter = new HashMap<>();

    private LanguageDetector() {
        for (Table.Row row : Table.read("/org/recoupe/language/languages.csv").rows()) {
            String code = row.get("code");
            List<String> words =
                    Language.of(code).orElseThrow().table("function-words").column("form");
            learn(code, row.get("name"), words);
        }
        for (Table.Row row :
                Table.read("/org/recoupe/language/other-languages.csv").rows()) {
            learn(row.get("code"), row.get("name"), row.all("words"));
        }
        for (Table.Row row : Table.read("/org/recoupe/language/letters.csv").rows()) {
            byLetter.put(row.get("letter").codePointAt(0), row.all("languages"));
        }
    }

    private void learn(String code, String name, List<String> words) {
        names.put(code, name);
        words.stream()
                .distinct()
                .forEach(word -> byWord.merge(word, List.of(code), (some, more) -> {
                    List<String> all = new ArrayList<>(some);
                    all.addAll(more);
                    return all;
                }));
    }

    /** The language of that text; the first of {@link Language#all()} at confidence 0 where nothing in it tells. */
    public static Detection detect(String text) {
        return SHIPPED.guess(text.substring(0, Math.min(SAMPLE, text.length())));
    }

    /**
     * The article in its language: what the user stated, else what its text shows, else what its page says. A language
     * there are no resources for is an {@link UnreadableArticle} that says which there are.
     */
    public static Article settle(Draft draft) {
        if (!draft.statedLanguage().isEmpty()) {
            return in(
                    draft,
                    draft.statedLanguage(),
                    "the language \"%s\" is not known".formatted(draft.statedLanguage()));
        }
        Detection detection = detect(draft.title() + "\n" + draft.text());
        boolean hinted = !draft.hintedLanguage().isEmpty();
        if (detection.confidence() >= TRUSTED || !hinted && detection.supported()) {
            return in(
                    draft, detection.code(), "the article seems to be in " + detection.name() + ", which is not read");
        }
        String code = hinted ? draft.hintedLanguage() : Language.all().get(0).code();
        return in(draft, code, "the page says its language is \"%s\", which is not read".formatted(code));
    }

    private static Article in(Draft draft, String code, String problem) {
        if (Language.of(code).isPresent()) {
            return draft.in(code);
        }
        String known = Language.all().stream().map(Language::code).collect(Collectors.joining(", "));
        throw UnreadableArticle.at(
                draft.origin(),
                problem + ", expected one of " + known,
                "Say which one to read it as: --lang " + Language.all().get(0).code());
    }

    private Detection guess(String text) {
        Optional<Detection> foreign = otherScript(text);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        Map<String, Double> scores = scores(Tokens.norm(text));
        Detection detection = best(scores, List.copyOf(names.keySet()));
        boolean clear = detection.supported() || scores.getOrDefault(detection.code(), 0.0) >= LEAST_EVIDENCE;
        return clear && detection.confidence() > 0
                ? detection
                : best(scores, Language.all().stream().map(Language::code).toList());
    }

    /** The one of those languages with the highest score, the first where none has any. */
    private Detection best(Map<String, Double> scores, List<String> codes) {
        List<String> ranked = codes.stream()
                .sorted(Comparator.comparingDouble(code -> -scores.getOrDefault(code, 0.0)))
                .toList();
        double first = scores.getOrDefault(ranked.get(0), 0.0);
        double second = scores.getOrDefault(ranked.get(1), 0.0);
        return new Detection(
                ranked.get(0), names.getOrDefault(ranked.get(0), ranked.get(0)), (first - second) / (first + 1));
    }

    /** Each function word counts one, shared by the languages that have it; so do rare letters, for less. */
    private Map<String, Double> scores(String norm) {
        Map<String, Double> scores = new HashMap<>();
        Matcher words = WORD.matcher(norm);
        while (words.find()) {
            String word = words.group();
            boolean ending = word.length() == 1 && words.start() > 0 && norm.charAt(words.start() - 1) == '\'';
            if (ending) {
                continue; // "Russia's" has no Czech "s" in it
            }
            add(byWord.getOrDefault(word, List.of()), 1, scores);
            word.codePoints()
                    .filter(letter -> letter > 127)
                    .forEach(letter -> add(byLetter.getOrDefault(letter, List.of()), LETTER_WEIGHT, scores));
        }
        return scores;
    }

    private static void add(List<String> codes, double weight, Map<String, Double> scores) {
        codes.forEach(code -> scores.merge(code, weight / codes.size(), Double::sum));
    }

    /** A script other than the Latin one, where most letters are of it. */
    private static Optional<Detection> otherScript(String text) {
        Map<Character.UnicodeScript, Integer> scripts = new EnumMap<>(Character.UnicodeScript.class);
        int all = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Character.isLetter(text.codePointAt(at))) {
                scripts.merge(Character.UnicodeScript.of(text.codePointAt(at)), 1, Integer::sum);
                all++;
            }
        }
        double letters = all;
        return scripts.entrySet().stream()
                .filter(entry -> entry.getKey() != Character.UnicodeScript.LATIN && 2 * entry.getValue() > letters)
                .map(entry -> new Detection(
                        "und",
                        "a language written in "
                                + Character.getName(firstOf(text, entry.getKey()))
                                        .split(" ")[0],
                        entry.getValue() / letters))
                .findFirst();
    }

    private static int firstOf(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(code -> Character.isLetter(code) && Character.UnicodeScript.of(code) == script)
                .findFirst()
                .orElseThrow();
    }
}
