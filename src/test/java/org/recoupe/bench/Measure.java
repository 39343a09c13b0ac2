package org.recoupe.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One figure of a run.
 *
 * @param set the test set
 * @param name what is measured
 * @param unit {@code %} or {@code MB/s}
 * @param value the figure; empty where the program cannot do it
 * @param best the best known result on the whole set, empty where none is known
 * @param note how many cases it rests on, or why there is no figure
 */
record Measure(String set, String name, String unit, OptionalDouble value, OptionalDouble best, String note) {

    private static final int PERCENT = 100;

    /** A share of so many cases, in percent. */
    static Measure share(String set, String name, int right, int all) {
        double share = all == 0 ? 0 : PERCENT * (double) right / all;
        return new Measure(set, name, "%", OptionalDouble.of(share), OptionalDouble.empty(), right + " of " + all);
    }

    /** A percentage that is no plain share. */
    static Measure percent(String set, String name, double value, String note) {
        return new Measure(set, name, "%", OptionalDouble.of(value), OptionalDouble.empty(), note);
    }

    /** A measure of what the program does not do, or of a set that is not here. */
    static Measure none(String set, String name, String why) {
        return new Measure(set, name, "%", OptionalDouble.empty(), OptionalDouble.empty(), why);
    }

    /** The same beside the best known result. */
    Measure best(double known) {
        return new Measure(set, name, unit, value, OptionalDouble.of(known), note);
    }

    /** Its key among the measures of a run. */
    String key() {
        return set + " | " + name;
    }

    /** The figure as the table shows it. */
    String shown() {
        return value.isPresent() ? number(value.getAsDouble()) : "–";
    }

    /** The best known result as the table shows it. */
    String shownBest() {
        return best.isPresent() ? number(best.getAsDouble()) : "–";
    }

    /** How far the figure is above the best known, as the table shows it. */
    String difference() {
        return value.isPresent() && best.isPresent()
                ? (value.getAsDouble() < best.getAsDouble() ? "" : "+")
                        + number(value.getAsDouble() - best.getAsDouble())
                : "";
    }

    private String number(double figure) {
        return String.format(Locale.ROOT, unit.equals("%") ? "%.1f" : "%.3f", figure);
    }
}
