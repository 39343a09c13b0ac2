package org.recoupe;

import java.nio.file.Path;
import java.util.List;
import org.recoupe.rule.RuleProblem;

/**
 * Where an example stands.
 *
 * @param file its file
 * @param written what stands in the file
 * @param line where the example starts, counted from 1
 */
record ExamplePlace(Path file, String written, int line) {

    /** That line of the same file. */
    ExamplePlace at(int other) {
        return new ExamplePlace(file, written, Math.max(1, other));
    }

    /** The complaint about a field of the example. */
    RuleExamples.InvalidExample wrong(String field, String problem, String expected) {
        return new RuleExamples.InvalidExample(List.of(problem(field, problem, expected, "correct it")));
    }

    /** Something wrong with that word, which is looked for in the lines of the example. */
    RuleProblem problem(String word, String problem, String expected, String remedy) {
        List<String> lines = written.lines().toList();
        for (int at = line;
                at <= lines.size() && (at == line || !lines.get(at - 1).startsWith("- "));
                at++) {
            int column = word.isEmpty() ? -1 : lines.get(at - 1).indexOf(word);
            if (column >= 0) {
                return at(at).problem(column + 1, problem, expected, remedy);
            }
        }
        return problem(1, problem, expected, remedy);
    }

    /** Something wrong at that column of the line, counted from 1. */
    RuleProblem problem(int column, String problem, String expected, String remedy) {
        String source = written.lines().skip(line - 1L).findFirst().orElse("");
        return new RuleProblem(
                file.toString(),
                line,
                Math.max(1, column),
                problem,
                expected,
                remedy,
                source,
                RuleProblem.Section.EXAMPLES);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
