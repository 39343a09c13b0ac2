package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.finding.Severity;
import org.recoupe.finding.Verdict;

/**
 * How loud rules are, by {@code levels.yml}: a rule's id, its id and name, or a pattern with {@code *}, and a level.
 *
 * @param lines in the order they stand; a later one goes before an earlier
 */
record Levels(List<Line> lines) {

    static final Levels NONE = new Levels(List.of());

    /** What a rule can be set to. */
    enum Level {
        ERROR,
        WARNING,
        INFO,
        OFF;

        static Optional<Level> of(String word) {
            return Stream.of(values())
                    .filter(level -> level.word().equals(word))
                    .findFirst();
        }

        static String words() {
            return Stream.of(values()).map(Level::word).collect(Collectors.joining(", "));
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line.
     *
     * @param rules an id ({@code series/agreement}), an id and name ({@code series/agreement#agrees}), or a pattern in
     *     which {@code *} stands for anything
     */
    record Line(String rules, Level level) {

        boolean speaksOf(RuleCard card) {
            Pattern pattern = Pattern.compile(
                    Stream.of(rules.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
            return pattern.matcher(card.id()).matches()
                    || pattern.matcher(card.key()).matches();
        }
    }

    Levels {
        lines = List.copyOf(lines);
    }

    /** These lines, then those of the other. */
    Levels then(Levels other) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(other.lines);
        return new Levels(all);
    }

    /** The level set for that rule, or the severity it asks for itself; empty where its verdicts decide. */
    Optional<String> word(RuleCard card) {
        return level(card)
                .map(Level::word)
                .or(() -> card.severity().map(severity -> severity.name().toLowerCase(Locale.ROOT)));
    }

    /** Whether that rule is to be left out. */
    boolean off(RuleCard card) {
        return level(card).filter(level -> level == Level.OFF).isPresent();
    }

    /** How loud a finding of that rule is. Only verdicts that ask for attention can be made louder or softer. */
    Severity severity(RuleCard card, Verdict verdict) {
        Optional<Severity> usual = usual(verdict);
        if (usual.isEmpty()) {
            return Severity.INFO;
        }
        return level(card)
                .filter(level -> level != Level.OFF)
                .map(level -> Severity.valueOf(level.name()))
                .or(card::severity)
                .orElse(usual.get());
    }

    private Optional<Level> level(RuleCard card) {
        return lines.stream()
                .filter(line -> line.speaksOf(card))
                .reduce((earlier, later) -> later)
                .map(Line::level);
    }

    private static Optional<Severity> usual(Verdict verdict) {
        return switch (verdict) {
            case INCONSISTENT -> Optional.of(Severity.ERROR);
            case IMPRECISE, DISPUTED -> Optional.of(Severity.WARNING);
            case CONSISTENT, NO_DATA, NOT_CHECKABLE -> Optional.empty();
        };
    }
}
