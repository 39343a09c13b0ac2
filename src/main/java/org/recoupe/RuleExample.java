package org.recoupe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoupe.article.Article;
import org.recoupe.article.Span;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Verdict;
import org.recoupe.report.Report;
import org.recoupe.report.ReportedClaim;

/**
 * A text with what a rule is to say of it, from the rule's {@code .test.yml}.
 *
 * @param rule the rule's id
 * @param place the file and line it stands in
 * @param description what it is an example of
 * @param language the text's language
 * @param published the day of publication, where the example gives one
 * @param text the text without the marks
 * @param marked the claims that were marked by {@code **} around them
 * @param verdict what the rule is to say of them; empty if it is to stay silent
 * @param message what its explanation is to hold, empty if that does not matter
 * @param todo whether it is known to fail
 */
public record RuleExample(
        String rule,
        String place,
        String description,
        String language,
        Optional<LocalDate> published,
        String text,
        List<Span> marked,
        Optional<Verdict> verdict,
        String message,
        boolean todo) {

    private static final String MARK = "**";

    public RuleExample {
        marked = List.copyOf(marked);
    }

    /** How what the checker finds differs from what is expected; empty if it does not. */
    public Optional<String> failure(FactChecker checker) {
        Report report = checker.check(new Article(rule, place, "", text, language, published, Optional.empty()));
        List<Finding> found = report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        if (verdict.isEmpty()) {
            return found.isEmpty() ? Optional.empty() : Optional.of("expected nothing, found " + shown(found));
        }
        for (Span span : marked.isEmpty() ? List.of(Span.of(Span.Part.BODY, text, 0, text.length())) : marked) {
            Set<String> claims = report.claims().stream()
                    .filter(claim -> claim.span().overlaps(span))
                    .map(ReportedClaim::id)
                    .collect(Collectors.toSet());
            List<Finding> there = found.stream()
                    .filter(finding -> claims.contains(finding.claim()))
                    .toList();
            if (there.stream().noneMatch(this::isExpected)) {
                return Optional.of("expected %s%s on \"%s\", found %s"
                        .formatted(
                                verdict.get(),
                                message.isEmpty() ? "" : " saying \"" + message + "\"",
                                span.quote(),
                                there.isEmpty() ? "nothing of this rule" : shown(there)));
            }
        }
        return Optional.empty();
    }

    private boolean isExpected(Finding finding) {
        return verdict.filter(finding.verdict()::equals).isPresent()
                && finding.explanation().in(language).contains(message);
    }

    private String shown(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "%s (%s)"
                        .formatted(finding.verdict(), finding.explanation().in(language)))
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
