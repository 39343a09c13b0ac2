package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.recoupe.reference.Candidate.Figure.Timing;

/**
 * Which releases count for an article: for each source the latest that its writer could know, else the first that came
 * after; and the latest of all, where it revises the former.
 */
final class Vintages {

    /** An observation, and when it was released, seen from the article's publication. */
    record Dated(Observation observation, Timing timing) {}

    private final Function<String, Optional<Source>> sources;
    private final Optional<LocalDate> published;

    /** For an article of that day; where it is not known, the latest release is taken as known. */
    Vintages(Function<String, Optional<Source>> sources, Optional<LocalDate> published) {
        this.sources = sources;
        this.published = published;
    }

    /** Those that count, of the observations of one thing and period. */
    List<Dated> choose(List<Observation> observations) {
        List<Dated> chosen = new ArrayList<>();
        bySource(observations).values().forEach(releases -> chosen.addAll(ofOneSource(releases)));
        return chosen;
    }

    /** The same, with what the publishers of those had released before: where several releases agree, the last of them. */
    List<Dated> choose(List<Observation> observations, List<Observation> before) {
        List<Dated> chosen = new ArrayList<>();
        Map<String, List<Observation>> earlier = bySource(before);
        bySource(observations).forEach((source, releases) -> {
            List<Observation> kept = earlier.getOrDefault(source, List.of());
            releases.addAll(kept);
            List<Dated> counting = ofOneSource(releases);
            chosen.addAll(counting);
            chosen.addAll(overtaken(kept, counting.get(0).observation()));
        });
        return chosen;
    }

    private static List<Dated> overtaken(List<Observation> releases, Observation by) {
        LocalDate day = by.released().orElse(LocalDate.MAX);
        Map<Double, Dated> byValue = new LinkedHashMap<>();
        releases.stream()
                .filter(each -> each.released().orElse(LocalDate.MIN).isBefore(day))
                .forEach(each -> byValue.put(each.value(), new Dated(each, Timing.EARLIER)));
        return List.copyOf(byValue.values());
    }

    private Map<String, List<Observation>> bySource(List<Observation> observations) {
        Map<String, List<Observation>> bySource = new LinkedHashMap<>();
        for (Observation each : observations) {
            bySource.computeIfAbsent(publisher(each.sources().get(0)), key -> new ArrayList<>())
                    .add(each);
        }
        return bySource;
    }

    /**
     * What keeps the releases of one publisher together. An office revises its own figures; two press reports stand
     * each for itself, for they quote different people.
     */
    private String publisher(String id) {
        return sources.apply(id)
                .filter(source -> !source.kind().equals("press"))
                .map(Source::publisher)
                .orElse(id);
    }

    private List<Dated> ofOneSource(List<Observation> releases) {
        List<Observation> inOrder = releases.stream()
                .sorted(Comparator.comparing(each -> each.released().orElse(LocalDate.MIN)))
                .toList();
        int known = (int) inOrder.stream().filter(this::known).count();
        if (known == 0) {
            return List.of(new Dated(inOrder.get(0), Timing.HINDSIGHT));
        }
        List<Dated> chosen = new ArrayList<>();
        chosen.add(new Dated(inOrder.get(known - 1), Timing.AS_OF));
        if (known < inOrder.size()) {
            chosen.add(new Dated(inOrder.get(inOrder.size() - 1), Timing.REVISED));
        }
        return chosen;
    }

    /** Whether the writer could know it. */
    boolean known(Observation observation) {
        return published.isEmpty()
                || !observation.released().orElse(LocalDate.MIN).isAfter(published.get());
    }
}
