package org.recoupe.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Language;

/** The wordings around figures that tell what they are of, of all measures. */
final class FigureWordings {

    /**
     * A wording found.
     *
     * @param place where it stands, the figure included
     * @param counted whether it tells what a noun counts, rather than naming the measure
     */
    record Found(Measure measure, Wording.Place place, boolean counted) {}

    private record Pattern(Measure measure, FigureWording wording, boolean counted) {}

    private final Collection<Measure> measures;
    /** By each of the words that lead them, so that the number of measures costs an article nothing. */
    private final Map<Language, Map<String, List<Pattern>>> byLead = new ConcurrentHashMap<>();

    FigureWordings(Collection<Measure> measures) {
        this.measures = measures;
    }

    /** Those around the claim's figure. */
    Stream<Found> around(Claim claim, Quantity quantity, Wording sentence, Stems stems) {
        Map<String, List<Pattern>> led = byLead.computeIfAbsent(stems.language(), language -> led(stems));
        boolean hedged =
                quantity.comparator() != Comparator.EXACTLY || !quantity.hedge().isEmpty();
        return sentence.stems().stream()
                .distinct()
                .flatMap(word -> led.getOrDefault(word, List.of()).stream())
                .distinct()
                .flatMap(pattern -> pattern
                        .wording()
                        .around(sentence, claim.span().start(), claim.span().end(), hedged)
                        .map(place -> new Found(pattern.measure(), place, pattern.counted()))
                        .stream());
    }

    private Map<String, List<Pattern>> led(Stems stems) {
        Map<String, List<Pattern>> led = new LinkedHashMap<>();
        for (Measure measure : measures) {
            add(led, measure, measure.series().patterns(), false, stems);
            add(led, measure, measure.series().counted(), true, stems);
        }
        return led;
    }

    private static void add(
            Map<String, List<Pattern>> led,
            Measure measure,
            Map<String, List<String>> written,
            boolean counted,
            Stems stems) {
        for (String each : written.getOrDefault(stems.language().code(), List.of())) {
            Pattern pattern = new Pattern(measure, FigureWording.of(each, stems), counted);
            for (String word : pattern.wording().lead()) {
                led.computeIfAbsent(word, it -> new ArrayList<>()).add(pattern);
            }
        }
    }
}
