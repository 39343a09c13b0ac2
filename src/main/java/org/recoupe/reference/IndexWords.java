package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.recoupe.claim.Period;

/** What the numbers in the observations of an index stand for: cells of its dimensions, periods, sources with their releases. */
final class IndexWords {

    /** Where observations come from. */
    record Vintage(List<String> sources, Optional<LocalDate> released) {}

    /**
     * What stands in an index.
     *
     * @param sources the ids of all sources
     */
    record Summary(Set<Period> periods, Set<String> sources, Set<LocalDate> releases) {}

    private record Days(LocalDate from, LocalDate to) {}

    private static final int[] NONE = {};

    private final int dimensions;
    private final List<List<String>> texts;
    private final List<Map<String, Integer>> codes = new ArrayList<>();
    private final Period[] periods;
    /** The numbers of the periods by their days: one may be written in two ways. */
    private final Map<Days, int[]> periodCodes;

    private final Vintage[] vintages;

    private IndexWords(List<List<String>> texts, int dimensions) {
        this.texts = texts;
        this.dimensions = dimensions;
        for (List<String> cells : texts.subList(0, dimensions)) {
            Map<String, Integer> numbers = new HashMap<>();
            cells.forEach(cell -> numbers.put(cell, numbers.size()));
            codes.add(numbers);
        }
        periods = texts.get(dimensions).stream()
                .map(cell -> cell.isEmpty() ? Period.ALWAYS : Dates.period(cell).orElseThrow())
                .toArray(Period[]::new);
        periodCodes = IntStream.range(0, periods.length)
                .boxed()
                .collect(Collectors.toMap(
                        i -> new Days(periods[i].from(), periods[i].to()),
                        i -> new int[] {i},
                        (a, b) -> IntStream.concat(Arrays.stream(a), Arrays.stream(b))
                                .toArray()));
        vintages = IntStream.range(0, sourceCells().size())
                .mapToObj(i -> new Vintage(
                        Row.split(sourceCells().get(i)), Dates.day(releases().get(i))))
                .toArray(Vintage[]::new);
    }

    /** Those that were written as these bytes, of an index of so many dimensions. */
    static IndexWords read(byte[] texts, int dimensions) {
        return new IndexWords(TextLists.read(texts), dimensions);
    }

    /** The cells of that dimension by their numbers. */
    List<String> cells(int dimension) {
        return texts.get(dimension);
    }

    /** The numbers of the cells of that dimension. */
    Map<String, Integer> codes(int dimension) {
        return codes.get(dimension);
    }

    /** The period of that number. */
    Period period(int code) {
        return periods[code];
    }

    /** The numbers of all periods with the days of that one. */
    int[] written(Period wanted) {
        return periodCodes.getOrDefault(new Days(wanted.from(), wanted.to()), NONE);
    }

    /** The source and release of that number. */
    Vintage vintage(int code) {
        return vintages[code];
    }

    /** The texts in its column of sources, one for each release. */
    List<String> sourceCells() {
        return texts.get(dimensions + 1);
    }

    /** The texts in its column of releases, one for each source. */
    private List<String> releases() {
        return texts.get(dimensions + 2);
    }

    /** For each source and release the number of what that takes from the two. */
    int[] parts(Function<List<String>, List<String>> part) {
        Map<List<String>, Integer> parts = new HashMap<>();
        return IntStream.range(0, vintages.length)
                .map(i -> parts.computeIfAbsent(
                        part.apply(List.of(sourceCells().get(i), releases().get(i))), it -> parts.size()))
                .toArray();
    }

    /** What those numbers of periods and releases stand for. */
    Summary summary(BitSet periodsSeen, BitSet vintagesSeen) {
        Summary summary = new Summary(new LinkedHashSet<>(), new TreeSet<>(), new TreeSet<>());
        periodsSeen.stream().forEach(code -> summary.periods().add(periods[code]));
        vintagesSeen.stream().forEach(code -> {
            summary.sources().addAll(vintages[code].sources());
            vintages[code].released().ifPresent(summary.releases()::add);
        });
        return summary;
    }
}
