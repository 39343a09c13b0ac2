package org.recoupe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Precision, recall and F1 in percent, counted over all cases together (micro-averaged). */
final class Score {

    private static final double PERCENT = 100;

    private int gold;
    private int found;
    private int hits;

    /** Counts so many more. */
    void add(int goldOnes, int foundOnes, int hitOnes) {
        gold += goldOnes;
        found += foundOnes;
        hits += hitOnes;
    }

    /** Counts a case whose gold and found items are matched one to one, in their order. */
    <G, F> void add(List<G> golds, List<F> founds, BiPredicate<G, F> same) {
        List<F> open = new ArrayList<>(founds);
        int right = 0;
        for (G one : golds) {
            for (int i = 0; i < open.size(); i++) {
                if (same.test(one, open.get(i))) {
                    open.remove(i);
                    right++;
                    break;
                }
            }
        }
        add(golds.size(), founds.size(), right);
    }

    /** The share of what was found that is right; 0 where nothing was found. */
    double precision() {
        return found == 0 ? 0 : PERCENT * hits / found;
    }

    /** The share of the gold that was found. */
    double recall() {
        return gold == 0 ? 0 : PERCENT * hits / gold;
    }

    /** The harmonic mean of the two. */
    double f1() {
        return gold + found == 0 ? 0 : 2 * PERCENT * hits / (gold + found);
    }

    /** Whether there is anything to find. */
    boolean hasGold() {
        return gold > 0;
    }

    /** Whether anything was found. */
    boolean finds() {
        return found > 0;
    }

    /** The counts behind it. */
    String note() {
        return hits + " right, " + gold + " gold, " + found + " found";
    }

    /** Its F1 as a measure. */
    Measure f1(String set, String name) {
        return Measure.percent(set, name, f1(), note());
    }
}
