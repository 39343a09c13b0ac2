package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.model.Rule;
import org.drools.model.impl.GlobalImpl;

/**
 * The rules of a file that needs no compiler: no class is made for them, so there is none to load or check.
 *
 * @param outlines what was taken from its text
 * @param patterns the patterns of each of them
 */
record PlainRules(List<PlainRule> outlines, List<List<PlainPattern>> patterns) {

    /** No rules, as in files that were compiled to classes. */
    static final PlainRules NONE = new PlainRules(List.of(), List.of());

    /** The package that all of them are in, as far as Drools knows; no file can be in it. */
    static final String PACKAGE = RuleCompiler.PREFIX + "plain";

    PlainRules {
        outlines = List.copyOf(outlines);
        patterns = List.copyOf(patterns);
    }

    /**
     * The rules of those outlines.
     *
     * @throws FormulaReader.Unknown if the compiler is needed after all
     */
    static PlainRules of(List<PlainRule> outlines) throws FormulaReader.Unknown {
        List<List<PlainPattern>> patterns = new ArrayList<>();
        for (PlainRule outline : outlines) {
            List<PlainPattern> read = PlainPattern.of(outline);
            PlainWords.check(outline, read);
            patterns.add(read);
        }
        return new PlainRules(outlines, patterns);
    }

    boolean isEmpty() {
        return outlines.isEmpty();
    }

    /**
     * The same for Drools.
     *
     * @param id the file's
     * @param foreign whether their author is not trusted, so that they are bounded
     */
    List<Rule> built(String id, boolean foreign) {
        return IntStream.range(0, outlines.size())
                .mapToObj(i -> {
                    Rule rule = PlainBuild.rule(id, outlines.get(i), patterns.get(i));
                    if (foreign) {
                        BoundedJoins.bound(rule, id + "#" + outlines.get(i).name());
                    }
                    return rule;
                })
                .toList();
    }

    /** The {@code report} of their consequences. */
    static GlobalImpl<Reporter> global() {
        return new GlobalImpl<>(Reporter.class, PACKAGE, Vocabulary.GLOBAL);
    }
}
