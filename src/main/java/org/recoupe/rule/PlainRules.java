package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.GlobalImpl;
import org.drools.model.impl.ModelImpl;

/**
 * The rules of a file that needs no compiler, ready for Drools: no class is made for them, so there is none to load or check.
 *
 * @param outlines what was taken from its text
 * @param built the same as Drools has it
 */
record PlainRules(List<PlainRule> outlines, List<Rule> built) {

    /** No rules, as in files that were compiled to classes. */
    static final PlainRules NONE = new PlainRules(List.of(), List.of());

    /** The package that all of them are in, as far as Drools knows; no file can be in it. */
    static final String PACKAGE = RuleCompiler.PREFIX + "plain";

    PlainRules {
        outlines = List.copyOf(outlines);
        built = List.copyOf(built);
    }

    /**
     * The rules of those outlines.
     *
     * @param id the file's
     * @param foreign whether their author is not trusted, so that they are bounded
     * @throws FormulaReader.Unknown if the compiler is needed after all
     */
    static PlainRules of(String id, boolean foreign, List<PlainRule> outlines) throws FormulaReader.Unknown {
        List<Rule> built = new ArrayList<>();
        for (PlainRule outline : outlines) {
            Rule rule = new PlainBuild(id, outline).rule();
            if (foreign) {
                BoundedJoins.bound(rule, id + "#" + outline.name());
            }
            built.add(rule);
        }
        return new PlainRules(outlines, built);
    }

    boolean isEmpty() {
        return outlines.isEmpty();
    }

    /** All of those as one model. */
    static Model model(List<Rule> rules) {
        return new ModelImpl()
                .withGlobals(List.of(global()))
                .withRules(rules);
    }

    /** The {@code report} of their consequences. */
    static GlobalImpl<Reporter> global() {
        return new GlobalImpl<>(Reporter.class, PACKAGE, Vocabulary.GLOBAL);
    }
}
