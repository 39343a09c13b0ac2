package org.recoupe.across;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.recoupe.claim.Period;
import org.recoupe.finding.Finding;

/**
 * One measure of the same entities and period that articles of a corpus state differently. It says that they differ, and never
 * which of them is wrong.
 *
 * @param measure the series
 * @param dimensions its dimensions by role
 * @param period the period
 * @param unit the unit of the figures
 * @param names what ids in it are called in the language of the first article
 * @param versions the ways to put it, by their figures; their number, from 1, is the claim of the findings
 * @param articles how many articles state it
 * @param leftOut how many of them stand in none of the versions, for there were too many
 * @param findings what rules say of the versions
 */
public record Disagreement(
        String measure,
        SortedMap<String, String> dimensions,
        Period period,
        String unit,
        SortedMap<String, String> names,
        List<Version> versions,
        int articles,
        int leftOut,
        List<Finding> findings) {

    /** The version of the JSON that this class stands for. */
    public static final String SCHEMA = "recoupe-across/1";

    public Disagreement {
        dimensions = new TreeMap<>(dimensions);
        names = new TreeMap<>(names);
        versions = List.copyOf(versions);
        findings = List.copyOf(findings);
    }

    /** The period as it is written: its ISO form, or its first day and the day after its last. */
    public String when() {
        if (!period.timex().isEmpty()) {
            return period.timex();
        }
        return day(period.from(), LocalDate.MIN) + "/" + day(period.to(), LocalDate.MAX);
    }

    private static String day(LocalDate day, LocalDate open) {
        return day.equals(open) ? "" : day.toString();
    }
}
