package org.recoupe.report;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the page shows below the claims: the account of all that was read, sources, decisions without use, the run. */
public final class Appendix {

    /**
     * A line of the coverage account.
     *
     * @param quote the words
     * @param kind what they are
     * @param state what became of them
     * @param reason why nothing was checked, empty where something was
     * @param claim the number of the claim they are part of, 0 if of none
     */
    public record Line(String quote, String kind, String state, String reason, int claim) {}

    /**
     * A decision on a finding that the report no longer has.
     *
     * @param quote the words it was about
     * @param rule the rule that had found it
     * @param note what was decided
     */
    public record Unused(String quote, String rule, Card.Note note) {}

    private static final int HASH_SHOWN = 12;

    private final Report report;
    private final Messages messages;
    private final Wording wording;

    Appendix(Report report, Messages messages, Wording wording) {
        this.report = report;
        this.messages = messages;
        this.wording = wording;
    }

    /** The decisions on findings that the report no longer has. */
    public List<Unused> unused() {
        Notes notes = new Notes(messages, wording);
        return report.review().unused().stream()
                .map(each -> new Unused(Plain.line(each.quote()), Plain.line(each.rule()), notes.note(each, false)))
                .toList();
    }

    /** How the coverage account adds up, in words. */
    public String coverage() {
        Coverage coverage = report.coverage();
        return messages.text(
                "page.coverage.counts",
                coverage.account().size(),
                coverage.checked(),
                coverage.noData(),
                coverage.notCheckable(),
                coverage.notChecked());
    }

    /** The coverage account. */
    public List<Line> lines() {
        Map<String, Integer> numbers = new HashMap<>();
        report.claims().forEach(claim -> numbers.put(claim.id(), numbers.size() + 1));
        return report.coverage().account().stream()
                .map(entry -> new Line(
                        Plain.line(entry.span().quote()),
                        messages.name("kind", entry.kind()),
                        Page.state(entry.verdict()),
                        entry.reason().isEmpty() ? "" : messages.name("reason", entry.reason()),
                        numbers.getOrDefault(entry.claim(), 0)))
                .toList();
    }

    /** The sources cited; only web addresses are kept. */
    public List<Source> sources() {
        return report.sources().stream()
                .map(source -> new Source(
                        Plain.line(source.id()),
                        Plain.line(source.title()),
                        Plain.line(source.publisher()),
                        Link.http(source.url()),
                        Plain.line(source.licence())))
                .toList();
    }

    /** How the report came about. */
    public List<Fact> run() {
        Run run = report.run();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(messages.text("page.run.version"), run.version()));
        OffsetDateTime started = run.started().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        facts.add(Fact.of(
                messages.text("page.run.started"),
                messages.text("page.run.at", wording.day(started.toLocalDate()), started.toLocalTime())));
        facts.add(Fact.of(
                messages.text("page.run.duration"),
                messages.text("page.run.milliseconds", run.duration().toMillis())));
        facts.add(Fact.of(messages.text("page.run.rules"), brief(run.rules())));
        facts.add(Fact.of(messages.text("page.run.data"), brief(run.data())));
        return facts;
    }

    /** As much of a hash as tells it from others; the JSON has all of it. */
    private static String brief(String hash) {
        return hash.substring(0, Math.min(hash.length(), HASH_SHOWN));
    }

    /** The rules that could not be run. */
    public List<Run.Failure> failures() {
        return report.run().failures().stream()
                .map(failure -> new Run.Failure(Plain.line(failure.rule()), Plain.line(failure.message())))
                .toList();
    }
}
