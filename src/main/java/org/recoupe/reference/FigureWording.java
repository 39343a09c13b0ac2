package org.recoupe.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A wording around a figure that says what is measured, where its name alone would not: "a {} border with" is of a border's
 * length, "{} from the border" is not. {@code {}} stands for the figure, {@code _} for any one word, {@code …} for some words,
 * {@code a/b} for either.
 */
final class FigureWording {

    /** How many words {@code …} may stand for. */
    private static final int MOST_WORDS = 9;

    /** Words of hedging that may stand between the wording and a hedged figure: "de près de", "of some". */
    private static final int HEDGING = 3;

    private static final String FIGURE = "{}";
    private static final String ANY = "_";
    private static final String SOME = "…";

    private final List<Step> before;
    private final List<Step> behind;

    /**
     * One place of the wording.
     *
     * @param stems what may stand there; nothing for any word
     * @param gap whether other words may stand between it and the figure's side
     */
    private record Step(Set<String> stems, boolean gap) {

        boolean fits(String stem) {
            return stems.isEmpty() || stems.contains(stem);
        }
    }

    private FigureWording(List<Step> before, List<Step> behind) {
        this.before = before;
        this.behind = behind;
    }

    /** Whether the figure has its place in a wording written so, and other words have one. */
    static boolean isWhole(String written) {
        List<String> parts = List.of(written.split(" "));
        return Collections.frequency(parts, FIGURE) == 1
                && parts.stream().anyMatch(part -> !List.of(FIGURE, ANY, SOME).contains(part));
    }

    /** The wording written so, in words of that language. */
    static FigureWording of(String written, Stems stems) {
        List<String> parts = List.of(written.split(" "));
        int figure = parts.indexOf(FIGURE);
        if (figure < 0) {
            throw new IllegalArgumentException("no " + FIGURE + " in \"" + written + "\"");
        }
        List<String> mirrored = new ArrayList<>(parts.subList(0, figure));
        Collections.reverse(mirrored);
        return new FigureWording(steps(mirrored, stems), steps(parts.subList(figure + 1, parts.size()), stems));
    }

    /** From the figure outwards. */
    private static List<Step> steps(List<String> outwards, Stems stems) {
        List<Step> steps = new ArrayList<>();
        boolean gap = false;
        for (String part : outwards) {
            if (part.equals(SOME)) {
                gap = true;
                continue;
            }
            Set<String> words = part.equals(ANY)
                    ? Set.of()
                    : Stream.of(part.split("/"))
                            .flatMap(word -> stems.of(word).stream())
                            .collect(Collectors.toSet());
            steps.add(new Step(words, gap));
            gap = false;
        }
        return List.copyOf(steps);
    }

    /** The words of it that are longest: a sentence without any of them does not have it. */
    Set<String> lead() {
        return Stream.concat(before.stream(), behind.stream())
                .map(Step::stems)
                .filter(stems -> !stems.isEmpty())
                .max(Comparator.comparingInt(
                        stems -> stems.stream().mapToInt(String::length).min().orElse(0)))
                .orElse(Set.of());
    }

    /**
     * Where it stands around the figure in that sentence, the figure included.
     *
     * @param hedged whether words of hedging may stand before the figure
     */
    Optional<Wording.Place> around(Wording sentence, int start, int end, boolean hedged) {
        int first = sentence.at(start);
        int last = sentence.before(end);
        if (first < 0 || last < first) {
            return Optional.empty();
        }
        int most = hedged ? HEDGING : 0;
        for (int skipped = 0; skipped <= most; skipped++) {
            int from = side(sentence, before, first - skipped, -1, skipped > 0);
            int to = side(sentence, behind, last, 1, false);
            if (from >= 0 && to >= 0) {
                return Optional.of(sentence.place(from, to));
            }
        }
        return Optional.empty();
    }

    /** The last word outwards that the steps of one side take, from that one on; negative where they do not fit. */
    private static int side(Wording sentence, List<Step> steps, int from, int way, boolean loose) {
        int at = from;
        boolean free = loose;
        for (Step step : steps) {
            int next = at + way;
            int tried = 0;
            while (sentence.has(next) && tried < MOST_WORDS && step.gap() && !step.fits(sentence.stem(next))) {
                next += way;
                tried++;
            }
            boolean joined = step.gap() || free || sentence.joined(Math.min(at, next), Math.max(at, next));
            if (!sentence.has(next) || !step.fits(sentence.stem(next)) || !joined) {
                return -1;
            }
            at = next;
            free = false;
        }
        return at;
    }
}
