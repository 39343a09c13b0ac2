package org.recoupe.rule;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;
import org.recoupe.claim.Claim;

/** Checks what stands between {@code then} and {@code end}: calls of {@code report}, and nothing else. */
final class Consequence {

    private static final Set<String> VERDICTS =
            Set.of("consistent", "imprecise", "inconsistent", "disputed", "noData", "notCheckable");

    private static final String CAVEAT = "\\s*\"[a-z]+(?:-[a-z]+)*\"\\s*";

    private static final Pattern VERDICT = Pattern.compile(
            "report\\s*\\.\\s*(\\w+)\\s*\\(\\s*(\\$\\w+)\\s*\\)(?:\\s*\\.\\s*caveat\\s*\\(" + CAVEAT + "\\))*");

    private static final Pattern REMARK =
            Pattern.compile("report\\s*\\.\\s*(caveat|explain)\\s*\\(\\s*(\\$\\w+)\\s*," + CAVEAT + "\\)");

    private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private Consequence() {}

    /** Whether the consequence says something to the reader, and so needs messages; what is wrong with it goes to the faults. */
    static boolean check(RuleFile file, RuleDescr rule, Scope scope, RuleFaults faults) {
        String code = COMMENT.matcher(String.valueOf(rule.getConsequence()))
                .replaceAll(found -> found.group().replaceAll("[^\n]", " "));
        int line = rule.getConsequenceLine();
        boolean speaks = false;
        int statements = 0;
        for (String part : code.split(";", -1)) {
            String statement = part.strip();
            int blank = part.length() - part.stripLeading().length();
            int at = line
                    + (int) part.substring(0, blank)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            line += (int) part.chars().filter(c -> c == '\n').count();
            if (!statement.isEmpty()) {
                statements++;
                speaks |= statement(file, statement, at, scope, faults);
            }
        }
        if (statements == 0) {
            faults.at(
                    rule.getConsequenceLine(),
                    1,
                    "nothing follows from rule \"%s\"".formatted(rule.getName()),
                    "a verdict such as report.consistent($c);",
                    "write it after `then`");
        }
        return speaks;
    }

    private static boolean statement(RuleFile file, String statement, int near, Scope scope, RuleFaults faults) {
        int line = lineOf(file, statement, near);
        Matcher verdict = VERDICT.matcher(statement);
        Matcher remark = REMARK.matcher(statement);
        if (verdict.matches()) {
            String name = verdict.group(1);
            if (!VERDICTS.contains(name)) {
                faults.at(
                        line,
                        1,
                        "report has no " + name,
                        "one of " + String.join(", ", VERDICTS),
                        RuleFaults.meant(name, VERDICTS));
            }
            claim(verdict.group(2), line, scope, faults);
            return true;
        }
        if (remark.matches()) {
            claim(remark.group(2), line, scope, faults);
            return remark.group(1).equals("explain");
        }
        faults.at(
                line,
                1,
                "a consequence that is not a report: "
                        + statement.lines().findFirst().orElse(""),
                "report.consistent($c); or the like, with .caveat(\"…\") behind it, or report.caveat($c, \"…\"); or report.explain($c, \"…\");",
                "say it with conditions in `when`");
        return false;
    }

    /** Drools tells the line of {@code then}, or the next: looks for the statement itself. */
    private static int lineOf(RuleFile file, String statement, int near) {
        String first = statement.lines().findFirst().orElse("");
        for (int line = Math.max(1, near); line <= near + 2; line++) {
            if (file.line(line).contains(first)) {
                return line;
            }
        }
        return near;
    }

    private static void claim(String variable, int line, Scope scope, RuleFaults faults) {
        Class<?> type = scope.type(variable).orElse(Void.class);
        if (type == Void.class) {
            faults.at(
                    line,
                    1,
                    variable + " is not bound",
                    "the variable of a claim",
                    RuleFaults.meant(variable, scope.variables()));
        } else if (!Claim.class.isAssignableFrom(type)) {
            faults.at(
                    line,
                    1,
                    "%s is no claim but a %s".formatted(variable, type.getSimpleName()),
                    "the variable of a claim",
                    "verdicts are of claims; evidence is what is bound");
        }
    }
}
