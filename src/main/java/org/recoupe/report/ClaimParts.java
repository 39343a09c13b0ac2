package org.recoupe.report;

import java.util.List;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.CalendarClaim;
import org.recoupe.claim.Claim.ChangeClaim;
import org.recoupe.claim.Claim.ComparisonClaim;
import org.recoupe.claim.Claim.EventClaim;
import org.recoupe.claim.Claim.OfficeClaim;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Claim.RankClaim;
import org.recoupe.claim.Claim.RelationClaim;
import org.recoupe.claim.Claim.ShareClaim;
import org.recoupe.claim.Claim.StatementClaim;

/** Takes each kind of claim apart into what it says. */
final class ClaimParts {

    private ClaimParts() {}

    static List<Part> of(Claim claim) {
        if (claim instanceof QuantityClaim quantity) {
            return List.of(
                    Part.term("measure", quantity.measure()),
                    new Part("dimensions", new Part.Roles(quantity.dimensions())),
                    Part.amount("quantity", quantity.quantity()));
        }
        if (claim instanceof ChangeClaim change) {
            return ofChange(change);
        }
        if (claim instanceof ShareClaim share) {
            return List.of(Part.amount("share", share.share()), Part.term("whole", share.whole()));
        }
        if (claim instanceof RankClaim rank) {
            return List.of(
                    Part.term("measure", rank.measure()),
                    Part.term("subject", rank.subject()),
                    new Part("rank", new Part.Number(rank.rank())),
                    Part.term("scope", rank.scope()));
        }
        if (claim instanceof ComparisonClaim comparison) {
            return List.of(
                    Part.term("measure", comparison.measure()),
                    Part.term("subject", comparison.subject()),
                    Part.term("comparator", comparison.comparator().name()),
                    Part.term("other", comparison.other()));
        }
        return ofFact(claim);
    }

    private static List<Part> ofChange(ChangeClaim change) {
        return List.of(
                Part.term("measure", change.measure()),
                new Part("dimensions", new Part.Roles(change.dimensions())),
                new Part("direction", new Part.Number(change.direction())),
                Part.amount("change", change.change()),
                Part.amount("start", change.start()),
                Part.amount("end", change.end()));
    }

    private static List<Part> ofFact(Claim claim) {
        if (claim instanceof OfficeClaim office) {
            return List.of(
                    Part.term("person", office.person()),
                    Part.term("role", office.role()),
                    Part.term("entity", office.entity()));
        }
        if (claim instanceof RelationClaim relation) {
            return List.of(
                    Part.term("subject", relation.subject()),
                    Part.term("relation", relation.relation()),
                    Part.terms("objects", relation.objects()));
        }
        if (claim instanceof EventClaim event) {
            return List.of(
                    Part.terms("events", event.events()),
                    Part.term("eventKind", event.eventKind()),
                    Part.terms("participants", event.participants()),
                    Part.amount("duration", event.duration()));
        }
        if (claim instanceof CalendarClaim calendar) {
            return List.of(
                    Part.term("date", calendar.date().toString()),
                    Part.term("weekday", calendar.weekday().name()));
        }
        return List.of(new Part("opinion", new Part.Flag(((StatementClaim) claim).opinion())));
    }
}
