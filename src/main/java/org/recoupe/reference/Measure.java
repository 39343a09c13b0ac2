package org.recoupe.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One thing measured: a series, or one concept of it.
 *
 * @param value the concept's value; the series' own name where it has no concepts
 */
record Measure(Series series, String value) {

    /** Its id: {@code trade-bilateral/turnover}. */
    String id() {
        return series.resource() + "/" + value;
    }

    /** What it is called in that language, its label first. */
    List<String> phrases(String language) {
        List<String> all = new ArrayList<>();
        series.concept()
                .ifPresent(axis ->
                        all.addAll(axis.values().getOrDefault(value, Map.of()).getOrDefault(language, List.of())));
        if (series.concept().map(axis -> axis.fallback().equals(value)).orElse(true)) {
            all.addAll(series.phrases().getOrDefault(language, List.of()));
        }
        return all;
    }

    /** The nouns it counts in that language. */
    List<String> counts(String language) {
        return series.counts().getOrDefault(language, List.of());
    }

    /** What it is the growth of, as that language calls it: prices, of inflation. */
    List<String> grown(String language) {
        return series.grown().getOrDefault(language, List.of());
    }

    /** How far its figures may differ. */
    Tolerance tolerance() {
        Series.Allowance allowance = series.allowance();
        return new Tolerance(id(), allowance.relative(), allowance.provisional(), allowance.betweenSources());
    }
}
