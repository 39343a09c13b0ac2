package org.recoupe.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is amiss in rules that compile: they would never match, or a line of {@code levels.yml} speaks of none. */
public final class RuleLint {

    private static final Pattern MEASURE = Pattern.compile("\\bmeasure\\s*==\\s*\"([^\"]*)\"");

    private static final int LEAST = 2;

    private RuleLint() {}

    /**
     * What is amiss in that folder.
     *
     * @param measures the ids of the measures that the reference data has
     * @param rules all rules, of other folders too
     */
    public static List<RuleProblem> of(Path folder, Set<String> measures, List<RuleCard> rules) {
        List<RuleProblem> problems = new ArrayList<>();
        FolderContent content = RuleReader.read(folder);
        for (RuleFile file : content.files()) {
            RuleFaults faults = new RuleFaults(file).about(RuleProblem.Section.FACTS);
            Matcher measure = MEASURE.matcher(file.text());
            while (measure.find()) {
                String id = measure.group(1);
                if (id.length() >= LEAST && !measures.contains(id)) {
                    faults.at(
                            measure.start(1),
                            "no measure is called " + id,
                            "a measure of the reference data",
                            RuleFaults.meant(id, measures));
                }
            }
            problems.addAll(faults.problems());
        }
        Path levels = folder.resolve("levels.yml");
        if (Files.exists(levels)) {
            content.levels().lines().stream()
                    .filter(line -> rules.stream().noneMatch(line::speaksOf))
                    .map(line -> unused(levels, line, rules))
                    .forEach(problems::add);
        }
        return problems;
    }

    private static RuleProblem unused(Path file, Levels.Line line, List<RuleCard> rules) {
        List<String> ids = rules.stream().map(RuleCard::id).distinct().toList();
        return new RuleProblem(
                file.toString(),
                1,
                1,
                "the level of %s is that of no rule".formatted(line.rules()),
                "the id of a rule, its id and name, or a pattern with *",
                RuleFaults.meant(line.rules(), ids),
                "",
                RuleProblem.Section.FOLDERS);
    }
}
