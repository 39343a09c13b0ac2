package org.recoupe.extract;

import java.math.BigDecimal;

/** The counts in phrases of the time grammar: parts {@code n} (a number, or X where it is not said) and {@code plus}. */
final class TimeCounts {

    private static final String UNSAID = "X";

    private TimeCounts() {}

    /** Whether the number is not said: "quelques jours". */
    static boolean unsaid(Node node) {
        return node.text("n").equals(UNSAID);
    }

    /** The count; 1 where there is no number, 2 where it is not said how many. */
    static double count(Node node) {
        if (unsaid(node)) {
            return 2;
        }
        double n = node.has("n") ? Double.parseDouble(node.text("n")) : 1;
        return n + (node.has("plus") ? Double.parseDouble(node.text("plus")) : 0);
    }

    /** The count times a factor, as ISO-TimeML has it. */
    static String timexCount(Node node, int factor) {
        if (unsaid(node)) {
            return UNSAID;
        }
        return plain(count(node) * factor);
    }

    /** A count as ISO-TimeML has it: without zeros behind the point. */
    static String plain(double count) {
        return count == Math.rint(count) && Math.abs(count) < 1e15
                ? Long.toString((long) count)
                : BigDecimal.valueOf(count).stripTrailingZeros().toPlainString();
    }
}
