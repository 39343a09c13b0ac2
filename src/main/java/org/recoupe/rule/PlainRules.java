package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
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

    /** What facts the rule of that number cannot do without. */
    Prospect prospect(int number) {
        return Prospect.of(patterns.get(number));
    }

    /**
     * The rule of that number for Drools.
     *
     * @param id the file's
     * @param foreign whether its author is not trusted, so that it is bounded
     */
    Rule built(String id, int number, boolean foreign) {
        Rule rule = PlainBuild.rule(id, outlines.get(number), patterns.get(number));
        if (foreign) {
            BoundedJoins.bound(rule, id + "#" + outlines.get(number).name());
        }
        return rule;
    }

    /** The {@code report} of their consequences. */
    static GlobalImpl<Reporter> global() {
        return new GlobalImpl<>(Reporter.class, PACKAGE, Vocabulary.GLOBAL);
    }
}
