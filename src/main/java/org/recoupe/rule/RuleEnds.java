package org.recoupe.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds rules without an {@code end}. The parser takes all that follows for what the rule does, so its own message speaks of
 * another place, or there is none.
 */
final class RuleEnds {

    /** What says nothing here, then the start of a rule, then its end: where a statement could start. */
    private static final Pattern MARK = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"|//[^\\n]*+|/\\*(?s:.*?)\\*/"
            + "|(?m:^)[ \\t]*+(rule)(?=[ \\t]+[\"'\\p{L}])|(?:(?m:^)|;|\\bthen\\b)\\s*+(end)\\b(?!\\s*+[.,)=<>!:])");

    private RuleEnds() {}

    /** Tells of each rule without an end; whether there was none. */
    static boolean all(RuleFile file, RuleFaults faults) {
        boolean sound = true;
        int open = -1;
        Matcher mark = MARK.matcher(file.text());
        while (mark.find()) {
            if (mark.group(1) != null) {
                sound &= open < 0 || missing(open, faults);
                open = mark.start(1);
            } else if (mark.group(2) != null) {
                open = -1;
            }
        }
        return sound & (open < 0 || missing(open, faults));
    }

    private static boolean missing(int open, RuleFaults faults) {
        faults.at(
                open,
                "this rule has no `end`",
                "rule \"…\" … when patterns then report.…; end",
                "write `end` on a line of its own behind what the rule does");
        return false;
    }
}
