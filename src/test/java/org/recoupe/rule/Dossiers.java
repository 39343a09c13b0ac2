package org.recoupe.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.CheckWorthiness;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Context;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.claim.Tense;
import org.recoupe.reference.Candidate;
import org.recoupe.reference.Candidate.Figure;
import org.recoupe.reference.Dossier;
import org.recoupe.reference.Names;
import org.recoupe.reference.Provenance;
import org.recoupe.reference.Tolerance;

/** Makes dossiers by hand: a claim, and the evidence that may speak to it. */
final class Dossiers {

    static final String PORTS = "ports/traffic";

    static final Names NAMES = (id, language) -> switch (id + " " + language) {
        case "ports/traffic fr" -> "trafic portuaire";
        case "ports/traffic en" -> "port traffic";
        case "LVA fr" -> "Lettonie";
        case "LVA en" -> "Latvia";
        case "jane-doe fr", "jane-doe en" -> "Jane Doe";
        case "mayor fr" -> "maire";
        case "mayor en" -> "mayor";
        default -> id;
    };

    private Dossiers() {}

    /** "more than 4 billion dollars" in 2023, asserted. */
    static Claim.QuantityClaim moreThan(double value) {
        Quantity quantity = Quantity.of(value, value / 10, "USD", Dimension.MONEY)
                .with(Comparator.MORE_THAN, Interval.from(value), "");
        return claim("c1", quantity, Modality.ASSERTED);
    }

    static Claim.QuantityClaim claim(String id, Quantity quantity, Modality modality) {
        return new Claim.QuantityClaim(
                id,
                Span.of(Span.Part.BODY, "some words", 0, 4),
                framing(modality),
                context(),
                PORTS,
                Map.of("country", "LVA"),
                quantity,
                Period.year(2023));
    }

    static Claim.OfficeClaim mayor(String person) {
        Span span = Span.of(Span.Part.BODY, "some words", 5, 10);
        Period day = Period.day(LocalDate.of(2024, 3, 1));
        return new Claim.OfficeClaim("c2", span, framing(Modality.ASSERTED), context(), person, "mayor", "LVA", day);
    }

    static Candidate.Tenure tenure(String person, boolean holds) {
        Period validity = Period.between(LocalDate.of(2020, 1, 1), LocalDate.MAX);
        return new Candidate.Tenure(
                "c2", from("town", 3, "gov"), person, "mayor", "mayor", "LVA", validity, true, holds, holds);
    }

    /** The same office, before. */
    static Candidate.Tenure formerly(String person) {
        Period validity = Period.between(LocalDate.of(2010, 1, 1), LocalDate.of(2020, 1, 1));
        return new Candidate.Tenure(
                "c2", from("town", 2, "gov"), person, "mayor", "mayor", "LVA", validity, true, false, false);
    }

    static Claim.CalendarClaim weekday(LocalDate date, DayOfWeek weekday) {
        Span span = Span.of(Span.Part.BODY, "some words", 0, 10);
        return new Claim.CalendarClaim("c3", span, framing(Modality.ASSERTED), context(), date, weekday);
    }

    static Claim.RelationClaim base() {
        Span span = Span.of(Span.Part.BODY, "some words", 0, 10);
        return new Claim.RelationClaim(
                "c4",
                span,
                framing(Modality.ASSERTED),
                context(),
                "base-7",
                "military-base-in",
                List.of("LVA"),
                Period.day(LocalDate.of(2024, 3, 1)));
    }

    static Candidate.Bond bond(boolean holds) {
        Period validity = Period.between(LocalDate.of(1995, 1, 1), LocalDate.of(2000, 1, 1));
        return new Candidate.Bond(
                "c4", from("bases", 9, "gov"), "base-7", "military-base-in", "LVA", validity, "", true, holds);
    }

    static Figure figure(Claim.QuantityClaim claim, double value, String source, int row) {
        Quantity said = claim.quantity();
        double gap = said.range().distance(Interval.at(value)) / said.value();
        return new Figure(
                claim.id(),
                from("ports", row, source),
                claim.measure(),
                claim.dimensions(),
                claim.period(),
                value,
                Interval.at(value),
                said.unitCode(),
                value,
                said.unitCode(),
                "",
                gap,
                value / said.value(),
                Figure.Variant.SAME,
                Figure.Status.FINAL,
                Figure.Timing.AS_OF,
                false);
    }

    static Dossier dossier(Claim claim, Candidate... candidates) {
        return dossier(List.of(claim), candidates);
    }

    static Dossier dossier(List<Claim> claims, Candidate... candidates) {
        return new Dossier(
                Optional.of(LocalDate.of(2024, 3, 1)),
                "fr",
                claims,
                new ArrayList<>(List.of(candidates)),
                List.of(new Tolerance(PORTS, 0.02, 0.05, 0.1)),
                List.of());
    }

    private static Provenance from(String dataset, int row, String source) {
        return new Provenance(dataset, row, List.of(source), Optional.of(LocalDate.of(2024, 1, 31)));
    }

    private static Framing framing(Modality modality) {
        return new Framing(modality, Tense.PAST, Attribution.NONE, new CheckWorthiness(0.8, List.of()));
    }

    private static Context context() {
        Sentence sentence = new Sentence(1, 1, Span.of(Span.Part.BODY, "some words", 0, 10));
        return new Context(sentence, List.of("words"), List.of("LVA"), Optional.empty(), "LVA");
    }
}
