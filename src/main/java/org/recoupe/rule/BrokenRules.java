package org.recoupe.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Rule files that cannot be used, with all that is wrong in them. */
public final class BrokenRules extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<RuleProblem> problems;

    BrokenRules(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, by file and line; at least one. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
