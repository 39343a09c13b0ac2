package org.recoupe.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.recoupe.claim.Quantity;

/**
 * A series drawn over time with the claim on it, in the units of its drawing: {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param lines the courses, one for each publisher, as the points of a polyline
 * @param dots the single values
 * @param claim where the claim stands
 * @param first the first period
 * @param last the last
 * @param most the greatest value shown, in words
 * @param least the least
 * @param told all values in words, for those who do not see the drawing
 */
public record Chart(
        List<String> lines,
        List<Dot> dots,
        Band claim,
        String first,
        String last,
        String most,
        String least,
        String told) {

    /** How wide the drawing is. */
    public static final int WIDTH = 360;

    /** How high it is. */
    public static final int HEIGHT = 134;

    private static final int LEFT = 8;
    private static final int RIGHT = WIDTH - 8;
    private static final int TOP = 20;
    private static final int BOTTOM = 96;

    /** A value. */
    public record Dot(String x, String y) {}

    /**
     * The claim: its value, and the range that its wording allows.
     *
     * @param x where its period stands
     * @param y where its value stands
     * @param top the upper end of the range
     * @param height how high the range is
     */
    public record Band(String x, String y, String top, String height) {}

    public Chart {
        lines = List.copyOf(lines);
        dots = List.copyOf(dots);
    }

    /** The chart of a series with a claim about that day of it. */
    static Chart of(Series series, ReportedClaim claim, Wording wording) {
        return new Drawing(series, claim, wording).chart();
    }

    private record Drawing(Series series, ReportedClaim claim, Wording wording, double low, double high) {

        Drawing(Series series, ReportedClaim claim, Wording wording) {
            this(
                    series,
                    claim,
                    wording,
                    all(series, claim.quantity()).min().orElse(0),
                    all(series, claim.quantity()).max().orElse(1));
        }

        private static DoubleStream all(Series series, Quantity said) {
            DoubleStream ends = DoubleStream.of(
                            said.value(), said.range().low(), said.range().high())
                    .filter(Double::isFinite);
            return DoubleStream.concat(ends, series.points().stream().mapToDouble(Series.Point::value));
        }

        Chart chart() {
            List<Series.Point> points = series.points();
            Map<String, List<Series.Point>> courses = points.stream()
                    .collect(Collectors.groupingBy(Series.Point::publisher, LinkedHashMap::new, Collectors.toList()));
            return new Chart(
                    courses.values().stream()
                            .filter(course -> course.size() > 1)
                            .map(this::line)
                            .toList(),
                    points.stream()
                            .map(point -> new Dot(x(day(point)), y(point.value())))
                            .toList(),
                    band(),
                    points.get(0).period(),
                    points.get(points.size() - 1).period(),
                    words(high),
                    words(low),
                    points.stream().map(this::told).collect(Collectors.joining(" ; ")));
        }

        private String line(List<Series.Point> course) {
            return course.stream()
                    .map(point -> x(day(point)) + "," + y(point.value()))
                    .collect(Collectors.joining(" "));
        }

        private Band band() {
            Quantity said = claim.quantity();
            boolean dated = claim.period().stated();
            double day = dated ? claim.period().from().toEpochDay() : end();
            double top =
                    height(Double.isFinite(said.range().high()) ? said.range().high() : high);
            double bottom =
                    height(Double.isFinite(said.range().low()) ? said.range().low() : low);
            return new Band(
                    x(Math.max(begin(), Math.min(end(), day))),
                    y(said.value()),
                    place(top - 1.5),
                    place(bottom - top + 3));
        }

        private String told(Series.Point point) {
            return point.period() + " : " + wording.number(point.value());
        }

        private String words(double value) {
            return wording.amount(value, series.unit(), claim.quantity().dimension());
        }

        private static double day(Series.Point point) {
            return point.from().toEpochDay();
        }

        private double begin() {
            return day(series.points().get(0));
        }

        private double end() {
            return day(series.points().get(series.points().size() - 1));
        }

        private String x(double day) {
            return place(LEFT + (RIGHT - LEFT) * (day - begin()) / Math.max(1, end() - begin()));
        }

        private double height(double value) {
            double room = high > low ? high - low : 1;
            return BOTTOM - (BOTTOM - TOP) * (value - low) / room;
        }

        private String y(double value) {
            return place(height(value));
        }

        private static String place(double at) {
            long tenths = Math.round(at * 10);
            return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
        }
    }
}
