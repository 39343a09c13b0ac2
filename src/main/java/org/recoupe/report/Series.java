package org.recoupe.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.recoupe.finding.Evidence;
import org.recoupe.finding.Finding;
import org.recoupe.reference.Candidate.Figure;
import org.recoupe.reference.Dossier;

/**
 * The reference series that a claim was compared with, over the years around it.
 *
 * @param claim the claim's id
 * @param unit the unit of the values: the claim's
 * @param points its values, by time
 */
public record Series(String claim, String unit, List<Point> points) {

    /** Fewer periods than these show no course. */
    private static final int LEAST = 3;

    public Series {
        points = List.copyOf(points);
    }

    /**
     * One value of the series.
     *
     * @param period the period it is of, as it is written
     * @param from the first day of that period
     * @param value in the claim's unit
     * @param publisher who published it; values of one publisher belong together
     * @param dataset the resource it stands in
     * @param row its line in that file
     */
    public record Point(String period, LocalDate from, double value, String publisher, String dataset, int row) {}

    /** How many periods there are values of. */
    private boolean showsCourse() {
        return points.stream().map(Point::from).distinct().count() >= LEAST;
    }

    /** The series of those findings' claims, in their order: what the finding rests on, and its other years. */
    static List<Series> of(Dossier dossier, List<Finding> findings, Function<String, String> publishers) {
        Map<String, List<Figure>> figures = dossier.candidates().stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .filter(Series::belongs)
                .collect(Collectors.groupingBy(Figure::claim));
        Map<String, Evidence> rows = findings.stream()
                .filter(finding -> !finding.evidence().isEmpty())
                .collect(Collectors.toMap(
                        Finding::claim, finding -> finding.evidence().get(0), (first, second) -> first));
        List<Series> all = new ArrayList<>();
        findings.stream()
                .map(Finding::claim)
                .distinct()
                .forEach(claim -> Optional.ofNullable(rows.get(claim))
                        .flatMap(row -> around(row, figures.getOrDefault(claim, List.of())))
                        .map(found -> of(claim, found, publishers))
                        .filter(Series::showsCourse)
                        .ifPresent(all::add));
        return all;
    }

    private static boolean belongs(Figure figure) {
        boolean ofIt = figure.variant() == Figure.Variant.SAME || figure.variant() == Figure.Variant.OTHER_YEAR;
        boolean counts = figure.timing() == Figure.Timing.AS_OF || figure.timing() == Figure.Timing.HINDSIGHT;
        return ofIt && counts;
    }

    /** The figures of the same thing as that row; none where the row is no figure, or one of a slip. */
    private static Optional<List<Figure>> around(Evidence row, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.provenance().row() == row.row()
                        && figure.provenance().dataset().equals(row.dataset()))
                .findFirst()
                .map(shown -> figures.stream()
                        .filter(figure -> figure.measure().equals(shown.measure())
                                && figure.dimensions().equals(shown.dimensions())
                                && figure.unitCode().equals(shown.unitCode()))
                        .toList());
    }

    private static Series of(String claim, List<Figure> figures, Function<String, String> publishers) {
        List<Point> points = figures.stream()
                .map(figure -> new Point(
                        figure.period().timex().isEmpty()
                                ? figure.period().from().toString()
                                : figure.period().timex(),
                        figure.period().from(),
                        figure.value(),
                        publishers.apply(figure.source()),
                        figure.provenance().dataset(),
                        figure.provenance().row()))
                .distinct()
                .sorted(Comparator.comparing(Point::from)
                        .thenComparing(Point::publisher)
                        .thenComparing(Point::value))
                .toList();
        return new Series(claim, figures.get(0).unitCode(), points);
    }
}
