package org.recoupe.report;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.article.Article;
import org.recoupe.article.Span;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.finding.Evidence;
import org.recoupe.finding.Verdict;
import org.recoupe.review.Decision;

/** A report in which everything that comes from outside tries to get out of its place. */
public final class Hostile {

    public static final String MARKUP =
            "</script></style></title>\"'><img src=x onerror=alert(1)><script>alert(2)</script>";
    static final String BIDI = "\u202Eesrever\u2066";
    static final String ESCAPES = "\u001B[31mred\u001B]0;title\u0007\u009B2J";
    static final String FORMULA = "=HYPERLINK(\"https://evil.example\")";

    private Hostile() {}

    /** The report. */
    public static Report report() {
        Draft draft = Draft.of(new Article(
                "../" + MARKUP,
                MARKUP + "\n" + ESCAPES,
                "Title " + MARKUP + BIDI,
                FORMULA + " " + MARKUP + BIDI + ESCAPES + "\r\n::error::injected",
                "fr",
                Optional.empty(),
                Optional.of(URI.create("javascript:alert(3)"))));
        Quantity quantity = Quantity.of(1, 0, MARKUP, Dimension.COUNT);
        return draft.claim(new QuantityClaim(
                        draft.nextId(),
                        draft.article()
                                .span(Span.Part.BODY, 0, draft.article().text().length()),
                        Draft.said(Modality.ASSERTED, new Attribution("?" + MARKUP, MARKUP, MARKUP, true)),
                        draft.context(),
                        MARKUP,
                        Map.of(MARKUP, MARKUP),
                        quantity,
                        Period.ALWAYS))
                .found(
                        Verdict.INCONSISTENT,
                        MARKUP,
                        List.of(MARKUP),
                        Draft.because(MARKUP + ESCAPES + BIDI, MARKUP, MARKUP),
                        new Evidence(
                                MARKUP,
                                1,
                                List.of("s1"),
                                MARKUP + BIDI,
                                "javascript:alert(4)",
                                Optional.of(1.0),
                                MARKUP,
                                MARKUP,
                                Optional.of(LocalDate.EPOCH),
                                MARKUP))
                .source(new Source("s1", MARKUP + BIDI, MARKUP, "data:text/html," + MARKUP, MARKUP))
                .name(MARKUP, MARKUP + "{0}{1}")
                .failing(new Run.Failure(MARKUP, MARKUP + ESCAPES))
                .decided(new Decision(
                        "",
                        "",
                        Decision.Outcome.ACCEPT,
                        MARKUP + BIDI + ESCAPES,
                        FORMULA + MARKUP,
                        Instant.EPOCH,
                        MARKUP,
                        "",
                        MARKUP,
                        Map.of("value", MARKUP)))
                .decided(new Decision(
                        "",
                        MARKUP,
                        Decision.Outcome.ACCEPT,
                        MARKUP,
                        MARKUP,
                        Instant.EPOCH,
                        MARKUP + BIDI,
                        MARKUP,
                        MARKUP + BIDI,
                        Map.of()))
                .report();
    }
}
