package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.claim.Claim.OfficeClaim;
import org.recoupe.claim.Period;
import org.recoupe.language.Table;
import org.recoupe.reference.Candidate.Tenure;

/** Finds who held which office when: all tenures of the person, and those of the office at that time. */
final class TenureFinder {

    private static final Map<String, Table.Row> ROLES = roles();

    private final Tables tables;
    private final EntityBook entities;
    private final Optional<LocalDate> published;

    TenureFinder(Tables tables, EntityBook entities, Optional<LocalDate> published) {
        this.tables = tables;
        this.entities = entities;
        this.published = published;
    }

    private static Map<String, Table.Row> roles() {
        Map<String, Table.Row> roles = new HashMap<>();
        Table.read("/org/recoupe/language/roles.csv").rows().forEach(row -> roles.put(row.get("role"), row));
        return roles;
    }

    Found<Tenure> find(OfficeClaim claim) {
        Optional<Period> time = Affiliations.time(claim.period(), published);
        if (time.isEmpty()) {
            return Found.none("no-period", "");
        }
        if (claim.named() && !entities.contains(claim.person())) {
            return Found.none("unknown-person", claim.person());
        }
        if (!claim.entity().isEmpty() && !entities.contains(claim.entity())) {
            return Found.none("no-entity", claim.entity());
        }
        List<Tenure> found = new ArrayList<>();
        for (Resource resource : tables.of(Resource.Kind.TENURES)) {
            for (Row row : tables.rows(resource)) {
                Tenure tenure = tenure(resource, row, claim, time.get());
                boolean ofPerson = claim.named() && tenure.person().equals(claim.person());
                if (ofPerson || tenure.fits() && tenure.touches()) {
                    found.add(tenure);
                }
            }
        }
        boolean answered = found.stream().anyMatch(Tenure::fits);
        return answered ? Found.of(found) : new Found<>(found, "no-tenure", claim.role() + " " + claim.entity());
    }

    private static Tenure tenure(Resource resource, Row row, OfficeClaim claim, Period time) {
        Period validity = Dates.validity(row.get("valid_from"), row.get("valid_to"));
        Period held = Affiliations.loose(validity, row.get("precision"));
        boolean there = claim.entity().isEmpty() || row.get("entity").equals(claim.entity());
        return new Tenure(
                claim.id(),
                row.provenance(resource.name()),
                row.get("person"),
                row.get("office"),
                row.get("function"),
                row.get("entity"),
                validity,
                there && fits(claim.role(), row),
                held.covers(time),
                held.meets(time));
    }

    /** Whether the role can mean the office; one that the table does not hold means the office of its name. */
    private static boolean fits(String role, Row row) {
        Table.Row known = ROLES.get(role);
        if (known == null) {
            return row.get("office").equals(role) || row.get("function").equals(role);
        }
        return known.all("functions").contains(row.get("function"))
                || known.all("offices").contains(row.get("office"));
    }
}
