package org.recoupe.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.recoupe.review.Decision;

/** The list of all reports as one web page: newest first, with verdict counts, and the course of each source. */
public final class IndexPage {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final List<String> SHOWN =
            List.of("INCONSISTENT", "DISPUTED", "IMPRECISE", "CONSISTENT", "NOT_CHECKABLE", "NO_DATA", "NOT_CHECKED");
    private static final int MANY = 150;
    private static final int BATCH = 25;
    private static final Set<String> WRONG = Set.of("INCONSISTENT");
    private static final Set<String> COMPARED = Set.of("INCONSISTENT", "DISPUTED", "IMPRECISE", "CONSISTENT");

    /**
     * A report.
     *
     * @param summary what it says
     * @param link where it is
     * @param title its title, or its name
     * @param counts how many claims came to each verdict
     * @param open how many findings ask for a decision that nobody has taken
     */
    public record Line(Summary summary, String link, String title, List<Page.Count> counts, long open) {

        /** The verdicts that it has, with spaces between. */
        public String states() {
            return counts.stream().map(Page.Count::state).collect(Collectors.joining(" "));
        }
    }

    /**
     * The reports of a month.
     *
     * @param name the month in words
     * @param lists the reports, in lists that a browser draws or leaves alone
     */
    public record Month(String name, List<List<Line>> lists) {}

    /**
     * The reports of one source.
     *
     * @param name the source
     * @param reports how many
     * @param compared how many of their claims were compared with data
     * @param wrong how many of these did not match
     * @param share that as a percentage, in words
     * @param course the share month by month, as the points of a polyline in a box of 120 by 24
     * @param told the same in words
     */
    public record Source(String name, int reports, int compared, int wrong, String share, String course, String told) {}

    private final List<Summary> reports;
    private final Set<String> decided = new HashSet<>();
    private final Messages messages;
    private final Wording wording;
    private final String end;

    private IndexPage(List<Summary> reports, List<Decision> decisions, String language, String end) {
        this.reports = reports;
        decisions.forEach(each -> decided.add(each.article() + '\n' + each.fingerprint()));
        this.messages = Messages.of(language);
        this.wording = new Wording(messages);
        this.end = end;
    }

    /**
     * Writes the list.
     *
     * @param end how the addresses of the pages end: {@code .html} for files
     */
    public static void write(
            List<Summary> reports, List<Decision> decisions, String language, String end, Appendable out)
            throws IOException {
        try (Writer writer = new AppendableWriter(out)) {
            TEMPLATES.render("index.jte", new IndexPage(reports, decisions, language, end), new WriterOutput(writer));
        }
    }

    /** The language that most of those reports' articles are in, of those that pages speak. */
    public static String language(List<Summary> reports) {
        long french = reports.stream().filter(it -> it.language().equals("fr")).count();
        return french * 2 > reports.size() ? "fr" : "en";
    }

    /** The style sheet, script and policy of the page. */
    public Stationery stationery() {
        return Stationery.ofIndex();
    }

    /** The language that the page speaks. */
    public String language() {
        return messages.language();
    }

    /** The message of that key. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** What there is, in one sentence. */
    public String headline() {
        Map<String, Integer> all = new TreeMap<>();
        reports.forEach(it -> it.verdicts().forEach((verdict, count) -> all.merge(verdict, count, Integer::sum)));
        String tally = SHOWN.stream()
                .filter(all::containsKey)
                .map(verdict -> messages.count("tally." + verdict, all.getOrDefault(verdict, 0)))
                .collect(Collectors.joining(", "));
        return messages.text(
                "index.headline",
                messages.count("index.reports", reports.size()),
                tally.isEmpty() ? messages.text("tally.none") : tally);
    }

    /** The day of a report in words; as it is written where it is none. */
    public String day(Summary report) {
        try {
            return wording.day(LocalDate.parse(report.day()));
        } catch (DateTimeParseException e) {
            return Plain.line(report.day());
        }
    }

    /** Whether there are so many reports that a browser had better draw only those in sight. */
    public boolean many() {
        return reports.size() > MANY;
    }

    /** The reports by the month of their articles, newest first. */
    public List<Month> months() {
        Map<String, List<Line>> months = new LinkedHashMap<>();
        reports.forEach(it ->
                months.computeIfAbsent(month(it), key -> new ArrayList<>()).add(line(it)));
        return months.entrySet().stream()
                .map(each -> new Month(wording.month(each.getKey()), Page.batches(each.getValue(), BATCH)))
                .toList();
    }

    private static String month(Summary report) {
        String day = report.day();
        return day.substring(0, Math.min(7, day.length()));
    }

    private Line line(Summary it) {
        List<Page.Count> counts = SHOWN.stream()
                .filter(verdict -> it.count(verdict) > 0)
                .map(verdict -> new Page.Count(verdict, it.count(verdict)))
                .toList();
        long open = it.urgent().keySet().stream()
                .filter(fingerprint -> !decided.contains(it.article() + '\n' + fingerprint))
                .count();
        String title = Plain.line(it.title());
        return new Line(it, Link.file(it.name() + end), title.isEmpty() ? it.name() : title, counts, open);
    }

    /** The sources, those with most reports first. */
    public List<Source> sources() {
        Map<String, List<Summary>> sources = reports.stream()
                .collect(Collectors.groupingBy(it -> Plain.line(it.source()), TreeMap::new, Collectors.toList()));
        return sources.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue().size()))
                .map(each -> source(each.getKey(), each.getValue()))
                .toList();
    }

    private Source source(String name, List<Summary> of) {
        TreeMap<String, double[]> months = new TreeMap<>();
        for (Summary it : of) {
            double[] sums = months.computeIfAbsent(month(it), key -> new double[2]);
            sums[0] += sum(it, WRONG);
            sums[1] += sum(it, COMPARED);
        }
        months.values().removeIf(sums -> sums[1] == 0);
        int wrong = of.stream().mapToInt(it -> sum(it, WRONG)).sum();
        int compared = of.stream().mapToInt(it -> sum(it, COMPARED)).sum();
        List<String> course = new ArrayList<>();
        List<String> told = new ArrayList<>();
        months.forEach((month, sums) -> {
            double share = sums[0] / sums[1];
            int x = months.size() < 2 ? 60 : Math.round(120f * course.size() / (months.size() - 1));
            course.add(x + "," + Math.round(22 - 20 * share));
            told.add(wording.month(month) + " : " + percent(sums[0], sums[1]));
        });
        return new Source(
                name.isEmpty() ? messages.text("index.source.none") : name,
                of.size(),
                compared,
                wrong,
                compared == 0 ? "–" : percent(wrong, compared),
                course.size() < 2 ? "" : String.join(" ", course),
                String.join(", ", told));
    }

    private String percent(double part, double whole) {
        return messages.text("quantity.percent", Math.round(100 * part / whole));
    }

    private static int sum(Summary report, Set<String> verdicts) {
        return verdicts.stream().mapToInt(report::count).sum();
    }
}
