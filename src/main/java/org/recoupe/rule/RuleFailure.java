package org.recoupe.rule;

/**
 * A rule that broke down on an article, which was then judged without it.
 *
 * @param rule its file's id
 * @param name its name in the file
 * @param path the file
 * @param line where it starts
 * @param reason what went wrong
 */
public record RuleFailure(String rule, String name, String path, int line, String reason) {

    static RuleFailure of(RuleCard rule, String reason) {
        return new RuleFailure(rule.id(), rule.name(), rule.path(), rule.line(), reason);
    }

    @Override
    public String toString() {
        return "%s:%s: rule \"%s\" was left out: %s".formatted(path, line, name, reason);
    }
}
