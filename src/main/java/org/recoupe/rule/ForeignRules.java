package org.recoupe.rule;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets the compiled rules of somebody who is not trusted in, or tells what they do that rules may not. */
final class ForeignRules {

    private ForeignRules() {}

    /**
     * The same file, once its classes are bounded and found harmless.
     *
     * @throws BrokenRules if they are not
     */
    static CompiledFile bounded(RuleFile file, CompiledFile compiled) {
        Map<String, byte[]> classes = ForeignCode.bounded(compiled.classes());
        ForeignCode code = ForeignCode.check(RuleCompiler.folder(file), classes);
        if (!code.breaches().isEmpty()) {
            throw new BrokenRules(problems(file, compiled.cards(), code));
        }
        return new CompiledFile(compiled.id(), compiled.key(), compiled.cards(), compiled.models(), classes);
    }

    /**
     * Whether what the cache has of that file is harmless. It is looked at each time: that it is in the cache says only that
     * somebody wrote it there.
     */
    static boolean admits(RuleFile file, CompiledFile kept) {
        return kept.id().equals(file.id())
                && kept.plain().isEmpty()
                && !kept.models().isEmpty()
                && kept.classes().keySet().containsAll(kept.models())
                && ForeignCode.check(RuleCompiler.folder(file), kept.classes())
                        .breaches()
                        .isEmpty();
    }

    private static List<RuleProblem> problems(RuleFile file, List<RuleCard> cards, ForeignCode code) {
        RuleFaults faults = new RuleFaults(file).about(RuleProblem.Section.FOREIGN);
        for (Breach breach : code.breaches()) {
            int offset = offset(file, line(code.rule(breach), cards), breach.word());
            faults.at(
                    offset,
                    breach.what() + ", which rules of others may not use",
                    "facts, their accessors, and plain values",
                    "say it with the fields of facts; or, if you trust whoever wrote it, --trust-rules");
        }
        return faults.problems().stream().distinct().toList();
    }

    private static int line(String rule, List<RuleCard> cards) {
        return cards.stream()
                .filter(card -> card.name().equals(rule))
                .mapToInt(RuleCard::line)
                .findFirst()
                .orElse(1);
    }

    /** Where that word stands in the rule that starts in that line; the line's own start, if nowhere. */
    private static int offset(RuleFile file, int line, String word) {
        int start = 0;
        for (int n = 1; n < line; n++) {
            start = file.text().indexOf('\n', start) + 1;
        }
        boolean name = word.matches("\\w+");
        Matcher found = Pattern.compile(name ? "\\b" + word + "\\b" : Pattern.quote(word))
                .matcher(file.text());
        return found.find(start) ? found.start() : start;
    }
}
