package org.recoupe.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.recoupe.article.Article;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Verdict;
import org.recoupe.review.Decision;

/**
 * The findings that somebody has confirmed, as schema.org's {@code ClaimReview} in JSON-LD. What no person has accepted is not in
 * it: a machine publishes no verdict on anybody's words.
 */
public final class ClaimReviewReport implements ReportWriter {

    private static final int BEST = 5;
    private static final int WORST = 1;
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void write(Report report, Appendable out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(new JsonText(out))) {
            json.setPrettyPrinter(JsonReport.indented());
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeArrayFieldStart("@graph");
            for (Alerts.Alert alert : Alerts.of(report)) {
                Optional<Decision> confirmed = report.review()
                        .holding(alert.finding())
                        .filter(decision -> decision.outcome() == Decision.Outcome.ACCEPT);
                if (confirmed.isPresent() && rating(alert.finding().verdict()).isPresent()) {
                    new Item(json, report, alert, confirmed.get()).write();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    /** The rating of a verdict; none for one that settles nothing. */
    private static Optional<Integer> rating(Verdict verdict) {
        return switch (verdict) {
            case CONSISTENT -> Optional.of(BEST);
            case IMPRECISE, DISPUTED -> Optional.of((BEST + WORST) / 2);
            case INCONSISTENT -> Optional.of(WORST);
            case NO_DATA, NOT_CHECKABLE -> Optional.empty();
        };
    }

    private record Item(JsonGenerator json, Report report, Alerts.Alert alert, Decision confirmed) {

        void write() throws IOException {
            Finding finding = alert.finding();
            Messages messages = Messages.of(report.article().language());
            json.writeStartObject();
            json.writeStringField("@type", "ClaimReview");
            json.writeStringField("@id", "urn:recoupe:finding:" + Link.part(finding.fingerprint()));
            json.writeStringField(
                    "datePublished",
                    confirmed.at().atOffset(ZoneOffset.UTC).toLocalDate().toString());
            json.writeStringField("inLanguage", messages.language());
            json.writeStringField(
                    "claimReviewed", Plain.line(alert.claim().span().quote()));
            json.writeStringField("reviewBody", Plain.line(finding.explanation().in(messages.language())));
            if (!confirmed.reviewer().isEmpty()) {
                named("author", "Person", confirmed.reviewer());
            }
            json.writeObjectFieldStart("reviewRating");
            json.writeStringField("@type", "Rating");
            json.writeNumberField("ratingValue", rating(finding.verdict()).orElseThrow());
            json.writeNumberField("bestRating", BEST);
            json.writeNumberField("worstRating", WORST);
            json.writeStringField("alternateName", messages.text("verdict." + finding.verdict()));
            json.writeEndObject();
            claim();
            json.writeEndObject();
        }

        private void named(String field, String type, String name) throws IOException {
            json.writeObjectFieldStart(field);
            json.writeStringField("@type", type);
            json.writeStringField("name", Plain.line(name));
            json.writeEndObject();
        }

        private void claim() throws IOException {
            Article article = report.article();
            json.writeObjectFieldStart("itemReviewed");
            json.writeStringField("@type", "Claim");
            if (alert.claim().attribution().present()) {
                String id = alert.claim().attribution().speaker();
                named(
                        "author",
                        "Person",
                        report.name(id).orElse(alert.claim().attribution().name()));
            }
            json.writeObjectFieldStart("appearance");
            json.writeStringField("@type", "CreativeWork");
            json.writeStringField("headline", Plain.line(article.title()));
            String url = Link.http(article.url().map(Object::toString).orElse(""));
            if (!url.isEmpty()) {
                json.writeStringField("url", url);
            }
            String published = article.published().map(LocalDate::toString).orElse("");
            if (!published.isEmpty()) {
                json.writeStringField("datePublished", published);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
    }
}
