package org.recoupe.across;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.recoupe.article.Article;
import org.recoupe.claim.CheckWorthiness;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.report.Part;
import org.recoupe.report.Report;
import org.recoupe.report.ReportedClaim;

/**
 * A figure that an article gives of something that reference data has a name for, with what makes it comparable with those of
 * other articles.
 *
 * @param article the article's id
 * @param origin where the article was read from
 * @param language the article's language
 * @param published the day it was published, where that is known
 * @param claim the claim's id in its report
 * @param measure the series it speaks of
 * @param dimensions the series' dimensions by role
 * @param period when it is said to hold
 * @param quantity the figure, with the room its wording leaves
 * @param modality whether it is claimed to be so
 * @param speaker who said it: an entity id, empty for the article itself
 * @param dated whether the text says itself of when it is
 * @param quote the sentence it stands in
 */
public record Statement(
        String article,
        String origin,
        String language,
        Optional<LocalDate> published,
        String claim,
        String measure,
        SortedMap<String, String> dimensions,
        Period period,
        Quantity quantity,
        Modality modality,
        String speaker,
        boolean dated,
        String quote) {

    private static final String QUANTITY = "quantity";

    public Statement {
        dimensions = new TreeMap<>(dimensions);
    }

    /** All that a report's article states: claims of a figure that are bound to a series and to a period. */
    public static List<Statement> of(Report report) {
        return of(report.article(), report.claims().stream());
    }

    /** The same of an article whose claims are bound to series, and not yet judged. */
    public static List<Statement> of(Article article, List<Claim> claims) {
        return of(article, claims.stream().map(claim -> ReportedClaim.of(claim, Optional.empty())));
    }

    private static List<Statement> of(Article article, Stream<ReportedClaim> claims) {
        return claims.filter(claim -> claim.kind().equals(QUANTITY)
                        && claim.quantity().present()
                        && claim.period().stated()
                        && !measure(claim).isEmpty())
                .map(claim -> of(article, claim))
                .toList();
    }

    private static Statement of(Article article, ReportedClaim claim) {
        return new Statement(
                article.id(),
                article.origin(),
                article.language(),
                article.published(),
                claim.id(),
                measure(claim),
                new TreeMap<>(dimensions(claim)),
                claim.period(),
                claim.quantity(),
                claim.modality(),
                claim.attribution().speaker(),
                claim.checkWorthiness().reasons().contains(CheckWorthiness.Reason.DATED),
                claim.sentence(article));
    }

    private static Stream<Part.Value> parts(ReportedClaim claim, String name) {
        return claim.parts().stream().filter(part -> part.name().equals(name)).map(Part::value);
    }

    private static String measure(ReportedClaim claim) {
        return parts(claim, "measure")
                .filter(Part.Term.class::isInstance)
                .map(value -> ((Part.Term) value).id())
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> dimensions(ReportedClaim claim) {
        return parts(claim, "dimensions")
                .filter(Part.Roles.class::isInstance)
                .<Map<String, String>>map(value -> ((Part.Roles) value).ids())
                .findFirst()
                .orElse(Map.of());
    }

    /**
     * What two statements share that are about the same: measure, entities, period and unit. Only statements with the same key
     * are ever set against each other. It holds neither a tab nor a line break.
     */
    public String key() {
        return String.join("|", measure, dimensions.toString(), period.from() + "/" + period.to(), quantity.unitCode())
                .replaceAll("\\s", " ");
    }

    /** Whether both stand in one article. */
    boolean sameArticle(Statement other) {
        return article.equals(other.article) && origin.equals(other.origin);
    }
}
