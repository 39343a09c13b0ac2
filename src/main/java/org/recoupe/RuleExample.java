package org.recoupe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.recoupe.article.Article;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Verdict;
import org.recoupe.reference.Dossier;
import org.recoupe.reference.InvalidData;
import org.recoupe.rule.Judgement;

/**
 * A text with what a rule is to say of it, from the rule's {@code .test.yml}.
 *
 * @param rule the rule's id
 * @param place the file and line it stands in
 * @param description what it is an example of
 * @param language the text's language
 * @param published the day of publication, where the example gives one
 * @param title its headline, often empty
 * @param text the text without the marks
 * @param marked the claims that were marked by {@code **} around them
 * @param others what other articles say, for rules that set articles against each other
 * @param data rows of reference data of its own, by table; see {@link FactChecker#withRows}
 * @param expected what is to come of it
 * @param todo whether it is known to fail
 */
public record RuleExample(
        String rule,
        String place,
        String description,
        String language,
        Optional<LocalDate> published,
        String title,
        String text,
        List<Span> marked,
        List<Other> others,
        Map<String, List<Map<String, String>>> data,
        Expected expected,
        boolean todo) {

    private static final String MARK = "**";

    /** Rows of an example without a day of publication are older than any text. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    public RuleExample {
        marked = List.copyOf(marked);
        others = List.copyOf(others);
        data = Map.copyOf(data);
    }

    /**
     * Another article of the same batch, in the same language.
     *
     * @param text its text
     * @param published the day of publication, where the example gives one
     */
    public record Other(String text, Optional<LocalDate> published) {}

    /**
     * What is to come of an example.
     *
     * @param verdict the verdict on the marked claims; empty if any will do, or none is to be given
     * @param message what the explanation is to hold, in the example's language; empty if that does not matter
     * @param caveat what is to ride on the finding, whichever rule gives it; empty if that does not matter
     * @param absent caveats that are to ride on no finding; where there is a verdict, on none that gives it
     */
    public record Expected(Optional<Verdict> verdict, String message, String caveat, Set<String> absent) {
        public Expected {
            absent = Set.copyOf(absent);
        }

        /** Whether the rule is to say something. */
        public boolean speaks() {
            return verdict.isPresent() || !message.isEmpty() || !caveat.isEmpty();
        }

        private boolean agrees(Finding finding, String language) {
            return verdict.map(finding.verdict()::equals).orElse(true)
                    && finding.explanation().in(language).contains(message)
                    && (caveat.isEmpty() || finding.caveats().contains(caveat))
                    && finding.caveats().stream().noneMatch(absent::contains);
        }

        @Override
        public String toString() {
            return Stream.of(
                            verdict.map(Verdict::name).orElse(""),
                            message.isEmpty() ? "" : "saying \"" + message + "\"",
                            caveat.isEmpty() ? "" : "with caveat " + caveat)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /** Whether the rule is to say something here. */
    public boolean speaks() {
        return expected.speaks();
    }

    /**
     * What came of an example.
     *
     * @param failure how that differs from what is expected; empty if it does not
     * @param findings what its rule found
     */
    public record Outcome(Optional<String> failure, List<Finding> findings) {
        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /** The text as an article of its own. */
    public Article article() {
        return new Article(rule, place, title, text, language, published, Optional.empty());
    }

    /** How what the checker finds differs from what is expected; empty if it does not. */
    public Optional<String> failure(FactChecker checker) {
        return outcome(checker).failure();
    }

    /** What comes of it. */
    public Outcome outcome(FactChecker checker) {
        try {
            return heard(checker.withRows(data, published.orElse(FIRST_DAY)));
        } catch (InvalidData e) {
            return new Outcome(Optional.of("its data: " + e.getMessage()), List.of());
        }
    }

    private Outcome heard(FactChecker checker) {
        Dossier dossier = checker.dossier(article(), elsewhere());
        Judgement judgement = checker.judge(dossier);
        return new Outcome(
                failure(dossier, judgement),
                judgement.findings().stream()
                        .filter(finding -> finding.restsOn(rule))
                        .toList());
    }

    /**
     * All that rules see of it.
     *
     * @throws InvalidData if something is wrong with rows of its own
     */
    public Dossier dossier(FactChecker checker) {
        return checker.withRows(data, published.orElse(FIRST_DAY)).dossier(article(), elsewhere());
    }

    /** How what rules said of its dossier differs from what is expected; empty if it does not. */
    public Optional<String> failure(Dossier dossier, Judgement judgement) {
        return judgement.failures().stream()
                .map(failure -> "a rule broke down: " + failure)
                .findFirst()
                .or(() -> speaks() ? missing(dossier, judgement.findings()) : unwanted(judgement.findings()));
    }

    private List<Article> elsewhere() {
        return IntStream.range(0, others.size())
                .mapToObj(i -> new Article(
                        rule + "-" + (i + 2),
                        place,
                        "",
                        others.get(i).text(),
                        language,
                        others.get(i).published(),
                        Optional.empty()))
                .toList();
    }

    private Optional<String> unwanted(List<Finding> findings) {
        List<Finding> found = findings.stream()
                .filter(finding -> finding.restsOn(rule) && expected.absent().isEmpty()
                        || finding.caveats().stream().anyMatch(expected.absent()::contains))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of("expected nothing, found " + shown(found));
    }

    private Optional<String> missing(Dossier dossier, List<Finding> findings) {
        if (marked.isEmpty()) {
            return missing(findings, "");
        }
        return marked.stream()
                .flatMap(span -> missing(there(dossier, findings, span), " on \"" + span.quote() + "\"").stream())
                .findFirst();
    }

    private Optional<String> missing(List<Finding> findings, String place) {
        boolean found =
                findings.stream().filter(this::concerned).anyMatch(finding -> expected.agrees(finding, language));
        return found && findings.stream().noneMatch(this::contrary)
                ? Optional.empty()
                : Optional.of("expected %s%s, found %s"
                        .formatted(expected, place, findings.isEmpty() ? "nothing" : shown(findings)));
    }

    /** A caveat may ride on another rule's finding, or be missing from it; all else must come from the rule itself. */
    private boolean concerned(Finding finding) {
        return !expected.caveat().isEmpty() || !expected.absent().isEmpty() || finding.restsOn(rule);
    }

    /** A rule that is to give one verdict on a claim is not to give another as well. */
    private boolean contrary(Finding finding) {
        return !marked.isEmpty()
                && finding.restsOn(rule)
                && expected.verdict().isPresent()
                && !finding.verdict().equals(expected.verdict().get());
    }

    private static List<Finding> there(Dossier dossier, List<Finding> findings, Span span) {
        Set<String> claims = dossier.claims().stream()
                .filter(claim -> claim.span().overlaps(span))
                .map(Claim::id)
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> claims.contains(finding.claim()))
                .toList();
    }

    private String shown(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "%s by %s%s (%s)"
                        .formatted(
                                finding.verdict(),
                                finding.rule(),
                                finding.caveats().isEmpty() ? "" : " " + finding.caveats(),
                                finding.explanation().in(language)))
                .collect(Collectors.joining(", "));
    }

    /** A text taken apart from its marks. */
    record Marked(String text, List<Span> spans) {

        /** The text and spans of a text with marks; one that is not closed stays in the text. */
        static Marked of(String written) {
            StringBuilder text = new StringBuilder();
            List<int[]> ranges = new ArrayList<>();
            int at = 0;
            while (true) {
                int open = written.indexOf(MARK, at);
                int close = open < 0 ? -1 : written.indexOf(MARK, open + MARK.length());
                if (close < 0) {
                    text.append(written, at, written.length());
                    break;
                }
                text.append(written, at, open);
                int start = text.length();
                text.append(written, open + MARK.length(), close);
                ranges.add(new int[] {start, text.length()});
                at = close + MARK.length();
            }
            String bare = text.toString();
            return new Marked(
                    bare,
                    ranges.stream()
                            .map(range -> Span.of(Span.Part.BODY, bare, range[0], range[1]))
                            .toList());
        }
    }
}
