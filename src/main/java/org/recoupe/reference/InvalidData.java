package org.recoupe.reference;

import java.util.List;
import java.util.stream.Collectors;

/** Reference data cannot be used: its message lists every problem on a line of its own. */
public final class InvalidData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DataProblem> problems;

    /** Those problems, at least one. */
    public InvalidData(List<DataProblem> problems) {
        super(problems.stream().map(DataProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All that was found wrong, file by file in the order they were read. */
    public List<DataProblem> problems() {
        return problems;
    }
}
