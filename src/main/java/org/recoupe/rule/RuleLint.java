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

    private static final int LEAST = 2;

    private final Path folder;
    private final RuleBook book;
    private final List<Names> names;

    private RuleLint(Path folder, RuleBook book, List<Names> names) {
        this.folder = folder;
        this.book = book;
        this.names = names;
    }

    /**
     * Names that rules compare with: one that is not among them makes a pattern that nothing can match.
     *
     * @param what what they are names of
     * @param place where they stand; the name is its first group
     * @param known those that there are
     */
    private record Names(String what, Pattern place, Set<String> known) {}

    /**
     * What is amiss in that folder.
     *
     * @param measures the ids of the measures that the reference data has
     * @param datasets the names of its tables
     * @param book all rules, of other folders too
     */
    public static List<RuleProblem> of(Path folder, Set<String> measures, Set<String> datasets, RuleBook book) {
        List<Names> names = List.of(
                new Names("measure", Pattern.compile("\\bmeasure\\s*==\\s*\"([^\"]*)\""), measures),
                new Names("dataset", Pattern.compile("\\bdataset\\s*==\\s*\"([^\"]*)\""), datasets),
                new Names(
                        "row of a table",
                        Pattern.compile("\\bThreshold\\s*\\(\\s*name\\s*==\\s*\"([^\"]*)\""),
                        book.tables()));
        return new RuleLint(folder, book, names).problems();
    }

    private List<RuleProblem> problems() {
        List<RuleProblem> problems = new ArrayList<>();
        FolderContent content = RuleReader.read(folder, true);
        for (RuleFile file : content.files()) {
            RuleFaults faults = new RuleFaults(file).about(RuleProblem.Section.FACTS);
            names.forEach(each -> unknown(file, each, faults));
            Unreachable.check(file, faults);
            problems.addAll(faults.problems());
        }
        Path levels = folder.resolve("levels.yml");
        if (Files.exists(levels)) {
            content.levels().lines().stream()
                    .filter(line -> book.rules().stream().noneMatch(line::speaksOf))
                    .map(line -> unused(levels, line, book.rules()))
                    .forEach(problems::add);
        }
        return problems;
    }

    private static void unknown(RuleFile file, Names names, RuleFaults faults) {
        Matcher found = names.place().matcher(file.text());
        while (found.find()) {
            String name = found.group(1);
            if (name.length() >= LEAST && !names.known().contains(name)) {
                faults.at(
                        found.start(1),
                        "no %s is called %s".formatted(names.what(), name),
                        "a %s that there is".formatted(names.what()),
                        RuleFaults.meant(name, names.known()));
            }
        }
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
