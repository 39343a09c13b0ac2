package org.recoupe.rule;

import java.time.DayOfWeek;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.CalendarClaim;
import org.recoupe.claim.Claim.ChangeClaim;
import org.recoupe.claim.Claim.EventClaim;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Claim.ShareClaim;
import org.recoupe.claim.Quantity;
import org.recoupe.reference.Candidate;
import org.recoupe.reference.Candidate.Figure;
import org.recoupe.reference.Candidate.Occurrence;
import org.recoupe.reference.Candidate.Utterance;

/** Sets a claim's number against the evidence's, as one line that a reader can recompute: {@code 4,4 Md$ > 4 Md$}. */
final class Arithmetic {

    private static final double DAYS_A_YEAR = 365.2425;

    private Arithmetic() {}

    /** The line of a claim that can be recomputed by itself; empty for others. */
    static String line(Claim claim, Wording wording) {
        if (claim instanceof CalendarClaim calendar) {
            DayOfWeek day = calendar.date().getDayOfWeek();
            String sign = calendar.matches() ? " = " : " ≠ ";
            String line = wording.times().day(calendar.date()) + " = "
                    + wording.times().weekday(day);
            return calendar.matches() ? line : line + sign + wording.times().weekday(calendar.weekday());
        }
        return "";
    }

    /** The line of a claim and a piece of evidence; empty where the two have no numbers to compare. */
    static String line(Claim claim, Candidate candidate, Wording wording) {
        Quantity said = quantity(claim);
        if (candidate instanceof Figure figure && said.present()) {
            return figure(said, figure, wording.amounts());
        } else if (candidate instanceof Utterance utterance && said.present()) {
            return compare(utterance.value(), utterance.gap(), said, wording.amounts());
        } else if (candidate instanceof Occurrence occurrence) {
            return occurrence(claim, said, occurrence, wording);
        }
        return line(claim, wording);
    }

    private static String figure(Quantity said, Figure figure, Amounts amounts) {
        String compared = compare(figure.value(), figure.gap(), said, amounts);
        if (figure.conversion().isEmpty()) {
            return compared;
        }
        String original = amounts.brief(figure.original(), figure.originalUnit());
        return original + " → " + compared + " (" + amounts.localised(figure.conversion()) + ")";
    }

    private static String compare(double value, double gap, Quantity said, Amounts amounts) {
        String left = amounts.brief(value, said.unitCode());
        String right = amounts.brief(said.value(), said.unitCode());
        return left + " " + sign(value, gap, said, left.equals(right)) + " " + right;
    }

    private static String sign(double value, double gap, Quantity said, boolean alike) {
        if (alike) {
            return "=";
        }
        boolean bound = said.comparator().lower() || said.comparator().upper();
        if (bound) {
            return value > said.value() ? ">" : "<";
        }
        return gap == 0 ? "≈" : "≠";
    }

    private static String occurrence(Claim claim, Quantity said, Occurrence occurrence, Wording wording) {
        if (said.present()) {
            double lasted = occurrence.lasted() / days(said.unitCode());
            double gap = occurrence.durationGap();
            return compare(lasted, gap, said, wording.amounts());
        }
        if (!claim.period().stated()) {
            return "";
        }
        String found = wording.times().period(occurrence.period());
        String told = wording.times().period(claim.period());
        if (occurrence.daysOff() != 0 || found.equals(told)) {
            return found + (found.equals(told) ? " = " : " ≠ ") + told;
        }
        return wording.agreed(found, told);
    }

    private static double days(String unit) {
        return switch (unit) {
            case "a" -> DAYS_A_YEAR;
            case "mo" -> DAYS_A_YEAR / 12;
            case "wk" -> 7;
            case "h" -> 1 / 24.0;
            case "min" -> 1 / 1440.0;
            case "s" -> 1 / 86400.0;
            default -> 1;
        };
    }

    private static Quantity quantity(Claim claim) {
        if (claim instanceof QuantityClaim c) {
            return c.quantity();
        } else if (claim instanceof ChangeClaim c) {
            return c.change().present() ? c.change() : c.end();
        } else if (claim instanceof ShareClaim c) {
            return c.share();
        } else if (claim instanceof EventClaim c) {
            return c.duration();
        }
        return Quantity.NONE;
    }
}
