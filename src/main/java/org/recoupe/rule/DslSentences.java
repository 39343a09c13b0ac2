package org.recoupe.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences that {@code .dslr} rules are written in: those that come with Recoupe, and those of the folder's own
 * {@code dsl/*.dsl}. A later one takes the place of an earlier one of the same wording.
 */
final class DslSentences {

    /** What a file of them ends in. */
    static final String ENDING = ".dsl";

    private static final List<String> SHIPPED = List.of("francais", "english");

    private static final Pattern LINE =
            Pattern.compile("\\[(\\w+)](?:\\[(\\w*)])?\\s*(.+?)\\s*(?<![<>!=])=(?!=)\\s*(.*)");

    private final Map<String, DslSentence> sentences = new LinkedHashMap<>();

    /** Those that come with Recoupe. */
    static DslSentences shipped(List<RuleProblem> problems) {
        DslSentences all = new DslSentences();
        for (String name : SHIPPED) {
            String place = "/rules/dsl/" + name + ENDING;
            try (InputStream in = DslSentences.class.getResourceAsStream(place)) {
                if (in != null) {
                    all.add(place.substring(1), new String(in.readAllBytes(), StandardCharsets.UTF_8), problems);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    /** Adds those of a file, in which {@code #} starts a comment line. */
    void add(String path, String text, List<RuleProblem> problems) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                Optional<String> fault = add(line.strip());
                int at = number;
                fault.ifPresent(problem -> problems.add(new RuleProblem(
                        path,
                        at,
                        1,
                        problem,
                        "[keyword], [when], [then] or [message], a sentence, = and what it stands for",
                        "write it like its neighbours",
                        line,
                        RuleProblem.Section.SENTENCES)));
            }
        }
    }

    private Optional<String> add(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.of("no sentence that stands for something");
        }
        Optional<DslSentence.Scope> scope = DslSentence.Scope.of(parts.group(1));
        if (scope.isEmpty()) {
            return Optional.of("no sentences can be for [%s]".formatted(parts.group(1)));
        }
        String fact = parts.group(2) == null ? "" : parts.group(2);
        if (!fact.isEmpty() && Vocabulary.type(fact).isEmpty()) {
            return Optional.of("no fact is called " + fact);
        }
        DslSentence sentence = new DslSentence(scope.get(), fact, parts.group(3), parts.group(4));
        sentences.put(scope.get() + "[" + fact + "]" + sentence.text(), sentence);
        return sentence.fault();
    }

    /** What that line stands for, and by which sentence. */
    Optional<Expansion> expand(DslSentence.Scope scope, String fact, String line) {
        return in(scope)
                .filter(sentence -> sentence.fact().isEmpty() || sentence.fact().equals(fact))
                .flatMap(sentence -> sentence.expand(line).map(drl -> new Expansion(sentence, drl)).stream())
                .findFirst();
    }

    /** The fact that a sentence like this line would say more about, where the line is right but stands elsewhere. */
    Optional<String> factOf(DslSentence.Scope scope, String line) {
        return in(scope)
                .filter(sentence -> sentence.expand(line).isPresent())
                .map(DslSentence::fact)
                .findFirst();
    }

    /** The sentences that the line is nearest to, best first, at most three. */
    List<DslSentence> nearest(DslSentence.Scope scope, String fact, String line) {
        Comparator<DslSentence> near =
                Comparator.comparingInt(sentence -> RuleFaults.distance(bare(sentence.text()), bare(line)));
        return in(scope)
                .filter(sentence -> sentence.more() == line.startsWith("-"))
                .filter(sentence -> sentence.fact().isEmpty() || sentence.fact().equals(fact) || fact.isEmpty())
                .sorted(near)
                .limit(3)
                .toList();
    }

    /** All of that scope. */
    Stream<DslSentence> in(DslSentence.Scope scope) {
        return sentences.values().stream().filter(sentence -> sentence.scope() == scope);
    }

    /** Without what stands in slots and quotes, which differs from line to line. */
    private static String bare(String text) {
        return text.replaceAll("\"[^\"]*\"", "\"\"")
                .replaceAll("\\{[^}]*}", "0")
                .replaceAll("\\d[\\d.,]*(?:\\s*%)?", "0")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * A line in DRL.
     *
     * @param sentence the sentence it was
     */
    record Expansion(DslSentence sentence, String drl) {}
}
