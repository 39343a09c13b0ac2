package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recoupe.claim.Claim.RelationClaim;
import org.recoupe.claim.Period;
import org.recoupe.reference.Candidate.Bond;

/** Finds relations between entities: the one claimed, and those that tell it wrong. */
final class BondFinder {

    /** Stands before a relation's key where its beginning is spoken of: "joined in 2023". */
    private static final String BEGINS = "begins-";

    /** The same where its end is: "left in 2020". */
    private static final String ENDS = "ends-";

    private static final String MEMBER = "member";

    private final Tables tables;
    private final EntityBook entities;
    private final Optional<LocalDate> published;

    BondFinder(Tables tables, EntityBook entities, Optional<LocalDate> published) {
        this.tables = tables;
        this.entities = entities;
        this.published = published;
    }

    Found<Bond> find(RelationClaim claim) {
        Optional<Period> time = Affiliations.time(claim.period(), published);
        if (time.isEmpty()) {
            return Found.none("no-period", "");
        }
        List<String> asked = new ArrayList<>(claim.objects());
        if (!claim.subject().isEmpty()) {
            asked.add(claim.subject());
        }
        Optional<String> unknown =
                asked.stream().filter(id -> !entities.contains(id)).findFirst();
        if (unknown.isPresent()) {
            return Found.none("no-entity", unknown.get());
        }
        List<Bond> found = new ArrayList<>();
        for (Resource resource : tables.of(Resource.Kind.RELATIONS)) {
            for (Row row : tables.rows(resource)) {
                bond(resource, row, claim, time.get()).ifPresent(found::add);
            }
        }
        return found.isEmpty() ? Found.none("no-relation", claim.relation()) : Found.of(found);
    }

    private static Optional<Bond> bond(Resource resource, Row row, RelationClaim claim, Period time) {
        Resource.RelationColumns columns = resource.relation();
        String bound =
                claim.relation().startsWith(BEGINS) ? BEGINS : claim.relation().startsWith(ENDS) ? ENDS : "";
        String asked = claim.relation().substring(bound.length());
        if (!relation(columns, row).equals(asked)
                || bound.equals(BEGINS) && row.get("valid_from").isEmpty()
                || bound.equals(ENDS) && row.get("valid_to").isEmpty()) {
            return Optional.empty();
        }
        String subject = row.get(columns.subject());
        String object = row.get(columns.object());
        boolean turned = columns.symmetric()
                && (object.equals(claim.subject()) || claim.objects().contains(subject));
        boolean straight = subject.equals(claim.subject()) || claim.objects().contains(object);
        if (!straight && !turned) {
            return Optional.empty();
        }
        boolean anyone = claim.subject().isEmpty();
        boolean matches =
                (anyone || subject.equals(claim.subject())) && claim.objects().contains(object);
        boolean mirrored = columns.symmetric()
                && object.equals(claim.subject())
                && claim.objects().contains(subject);
        boolean turn = mirrored || !matches && turned && !straight;
        Period validity = Dates.validity(row.get("valid_from"), row.get("valid_to"));
        Period told = told(bound, validity);
        boolean holds = Affiliations.loose(told, row.get("precision")).meets(time);
        return Optional.of(new Bond(
                claim.id(),
                row.provenance(resource.name()),
                turn ? object : subject,
                claim.relation(),
                turn ? subject : object,
                validity,
                row.get("detail"),
                matches || mirrored,
                holds));
    }

    /** What of the time that it held the claim dates: its first day, its last or the next, or all of it. */
    private static Period told(String bound, Period validity) {
        return switch (bound) {
            case BEGINS -> Period.day(validity.from());
            case ENDS ->
                Period.between(validity.to().minusDays(1), validity.to().plusDays(1));
            default -> validity;
        };
    }

    /** A member's relation is the table's; who is not a member, but a candidate or observer, has one of its own. */
    private static String relation(Resource.RelationColumns columns, Row row) {
        if (columns.relation().isEmpty()) {
            return row.get("relation");
        }
        String status = row.get("status");
        boolean full = status.isEmpty() || status.endsWith(MEMBER);
        return full ? columns.relation() : columns.relation().replace(MEMBER, status);
    }
}
