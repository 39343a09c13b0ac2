package org.recoupe.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.recoupe.article.Span;
import org.recoupe.finding.Verdict;
import org.recoupe.review.Decision;

/** A report as its web page shows it: what the templates ask for, already in words. */
public final class Page {

    /**
     * A verdict with the number of claims that came to it.
     *
     * @param state the verdict
     * @param count how many claims
     */
    public record Count(String state, long count) {}

    private static final List<String> KEYS = List.of("j", "k", "/", "a", "r", "w", "c", "y", "?");
    private static final Map<String, String> KEY_NAMES = Map.of("/", "search", "?", "help");
    private static final int MANY = 150;
    private static final int BATCH = 10;

    private final Report report;
    private final Messages messages;
    private final Wording wording;
    private final Stationery stationery;

    Page(Report report, Messages messages, Stationery stationery) {
        this.report = report;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.stationery = stationery;
    }

    /** The state of a claim as the page shows it: its verdict, unless people decided that it is to be quiet. */
    static String state(Report report, ReportedClaim claim) {
        return report.quiet(claim) ? "SET_ASIDE" : state(claim.verdict());
    }

    /** The verdict's name, {@code NOT_CHECKED} where there is none. */
    static String state(Optional<Verdict> verdict) {
        return verdict.map(Enum::name).orElse("NOT_CHECKED");
    }

    /** The style sheet, script and policy of the page. */
    public Stationery stationery() {
        return stationery;
    }

    /** The language that the page speaks. */
    public String language() {
        return messages.language();
    }

    /** The language of the article. */
    public String articleLanguage() {
        return report.article().language();
    }

    /** The message of that key. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The article's title. */
    public String title() {
        String title = Plain.line(report.article().title());
        return title.isEmpty() ? messages.text("page.untitled") : title;
    }

    /** When the article was published, in words. */
    public String published() {
        Optional<LocalDate> published = report.article().published();
        return published
                .map(day -> messages.text("page.published", wording.day(day)))
                .orElseGet(() -> messages.text("page.undated"));
    }

    /** Where the article was published, empty where that is not known or no web page. */
    public String url() {
        return Link.http(report.article().url().map(Object::toString).orElse(""));
    }

    /** Where the article was read from. */
    public String origin() {
        return Plain.line(report.article().origin());
    }

    /** What was found, in one sentence. */
    public String headline() {
        return new Headline(report, messages).sentence();
    }

    /** The claims that ask for attention, the worst first; at most as many as a reader takes in. */
    public List<Card> leads(List<Card> cards) {
        return Headline.leads(cards);
    }

    /** The keys of the page, with what they do. */
    public List<Fact> keys() {
        return KEYS.stream()
                .map(key -> Fact.of(key, text("key." + KEY_NAMES.getOrDefault(key, key))))
                .toList();
    }

    /** What may be decided about a finding: its name in files, and in words. */
    public List<Fact> outcomes() {
        return Arrays.stream(Decision.Outcome.values())
                .map(outcome -> Fact.of(outcome.label(), text("outcome." + outcome.label())))
                .toList();
    }

    /** A verdict as the end of a line. */
    public String outcome(String state) {
        return text("verdict." + state).toLowerCase(Locale.forLanguageTag(messages.language()));
    }

    /** A number line in words. */
    public String scaleTold(Scale scale) {
        String values = scale.labels().stream().map(Scale.Label::text).collect(Collectors.joining(", "));
        return text("page.scale.told", scale.claim().text(), values);
    }

    /** The cards in the batches that a browser draws or leaves alone: thousands of single ones would each be watched. */
    public List<List<Card>> batches(List<Card> cards) {
        return batches(cards, BATCH);
    }

    /** The list in batches of that many, the last one of what is left. */
    static <T> List<List<T>> batches(List<T> all, int many) {
        return IntStream.range(0, (all.size() + many - 1) / many)
                .mapToObj(at -> all.subList(at * many, Math.min(all.size(), (at + 1) * many)))
                .toList();
    }

    /** Who looks at decisions, and may make them here; none where the page is a file. */
    public Desk desk() {
        return stationery.desk();
    }

    /** What keeps the page's drafts apart from those of others in the same browser. */
    public String id() {
        return Plain.line(report.article().id());
    }

    /** Whether there are so many claims that a browser had better draw only those in sight. */
    public boolean many() {
        return report.claims().size() > MANY;
    }

    /** How many claims came to each verdict, in words: "3 inconsistent, 9 consistent". */
    static String tally(Report report, Messages messages) {
        List<Count> counts = counts(report);
        return counts.isEmpty()
                ? messages.text("tally.none")
                : counts.stream()
                        .map(count -> messages.count("tally." + count.state(), count.count()))
                        .collect(Collectors.joining(", "));
    }

    /** How many claims came to each verdict, those that matter most first. */
    public List<Count> counts() {
        return counts(report);
    }

    private static List<Count> counts(Report report) {
        List<Count> counts = new ArrayList<>();
        report.tally().forEach((verdict, count) -> counts.add(new Count(verdict.name(), count)));
        long without = report.claims().stream()
                .filter(claim -> claim.verdict().isEmpty())
                .count();
        if (without > 0) {
            counts.add(new Count(state(Optional.empty()), without));
        }
        long quiet = report.claims().stream().filter(report::quiet).count();
        if (quiet > 0) {
            counts.add(new Count("SET_ASIDE", quiet));
        }
        return counts;
    }

    /** What the sign at the end of a claim says to those who do not see it. */
    public String label(Passage.Ending ending) {
        return messages.text("page.sign", ending.claim(), messages.text("verdict." + ending.state()));
    }

    /** The title, its claims marked. */
    public List<Passage> heading() {
        return Marks.of(report, Span.Part.TITLE);
    }

    /** The text by paragraphs, its claims marked. */
    public List<Passage> body() {
        return Marks.of(report, Span.Part.BODY);
    }

    /** The claims, in reading order. */
    public List<Card> cards() {
        return new Cards(report, messages).all();
    }

    /** What stands below the claims: the account of all that was read, sources, decisions without use, the run. */
    public Appendix appendix() {
        return new Appendix(report, messages, wording);
    }
}
