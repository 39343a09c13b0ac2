package org.recoupe.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Period;

/** Which countries persons, places and organisations stand for. */
final class Affiliations {

    private final Tables tables;
    private final EntityBook entities;
    /** Worked out when first asked for; two threads that ask at once find the same. */
    private final AtomicReference<@Nullable Map<String, List<Row>>> tenures = new AtomicReference<>();

    Affiliations(Tables tables, EntityBook entities) {
        this.tables = tables;
        this.entities = entities;
    }

    /** The countries that a person has held an office of, the latest first. */
    Set<String> countries(String person) {
        Set<String> countries = new LinkedHashSet<>();
        tenures().getOrDefault(person, List.of()).stream()
                .sorted(Comparator.comparing(
                                (Row row) -> Dates.day(row.get("valid_from")).orElse(LocalDate.MIN))
                        .reversed())
                .map(row -> row.get("entity"))
                .filter(id -> entities.is(id, Entity.Kind.COUNTRY))
                .forEach(countries::add);
        return countries;
    }

    /** The rows of each person, in the order of the tables. */
    private Map<String, List<Row>> tenures() {
        Map<String, List<Row>> known = tenures.get();
        if (known == null) {
            known = tables.of(Resource.Kind.TENURES).stream()
                    .flatMap(resource -> tables.rows(resource).stream())
                    .collect(Collectors.groupingBy(row -> row.get("person")));
            tenures.set(known);
        }
        return known;
    }

    /** Those that are countries. */
    List<String> onlyCountries(List<String> ids) {
        return ids.stream().filter(id -> entities.is(id, Entity.Kind.COUNTRY)).toList();
    }

    /** The entity, and the country it stands for: a president's, a capital's. */
    Set<String> withCountry(String id) {
        Set<String> both = new LinkedHashSet<>(List.of(id));
        if (entities.is(id, Entity.Kind.PERSON)) {
            both.addAll(countries(id));
        } else {
            entities.country(id).ifPresent(both::add);
        }
        return both;
    }

    /** When a claim is meant to hold: its period, else the day of publication; empty where neither is known. */
    static Optional<Period> time(Period stated, Optional<LocalDate> published) {
        return stated.stated() ? Optional.of(stated) : published.map(Period::day);
    }

    /** A validity with the room that a coarse precision leaves at its end. */
    static Period loose(Period validity, String precision) {
        LocalDate to = validity.to();
        if (to.equals(LocalDate.MAX)) {
            return validity;
        }
        return switch (precision) {
            case "year" -> Period.between(validity.from(), to.plusYears(1));
            case "month" -> Period.between(validity.from(), to.plusMonths(1));
            default -> validity;
        };
    }
}
