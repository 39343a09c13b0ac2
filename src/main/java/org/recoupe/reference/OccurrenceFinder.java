package org.recoupe.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.recoupe.claim.Claim.EventClaim;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.reference.Candidate.Occurrence;

/** Finds dated events: those a claim names, else the one that its kind, participants, words and time describe. */
final class OccurrenceFinder {

    /** How far from the stated time an event may lie and still be the one meant, only misdated. */
    private static final int DAYS_AROUND_STATED = 400;

    /** Where no time is stated, news speaks of what is near; of what lasted long, for about as long. */
    private static final int DAYS_AROUND_PUBLICATION = 45;

    /** So many of an event's countries must be spoken of near the claim, or all where it has fewer. */
    private static final int PARTICIPANTS_NEEDED = 2;

    /** An event of one country, or none, is told from others of its kind by this many words, or by its place. */
    private static final int WORDS_NEEDED = 2;

    /** Days in the units of a duration. */
    private static final Map<String, Double> DAYS =
            Map.of("a", 365.2425, "mo", 30.436875, "wk", 7.0, "d", 1.0, "h", 1 / 24.0, "min", 1 / 1440.0);

    /** The part of an event that the time passed is counted from. */
    private static final String SINCE = "since";

    private record Fit(Resource resource, Row row, int score, long daysOff) {}

    /**
     * What a claim's sentence speaks of.
     *
     * @param words its words as stems
     * @param entities ids of the participants, and of the countries they stand for
     */
    private record Surroundings(Set<String> words, Set<String> entities) {}

    private final Tables tables;
    private final Affiliations affiliations;
    private final Wordings wordings;
    private final Optional<LocalDate> published;

    OccurrenceFinder(Tables tables, Affiliations affiliations, Wordings wordings, Optional<LocalDate> published) {
        this.tables = tables;
        this.affiliations = affiliations;
        this.wordings = wordings;
        this.published = published;
    }

    Found<Occurrence> find(EventClaim claim) {
        if (!claim.events().isEmpty()) {
            List<Occurrence> named = new ArrayList<>();
            for (Resource resource : tables.of(Resource.Kind.EVENTS)) {
                tables.rows(resource).stream()
                        .filter(row -> claim.events().contains(row.get("id")))
                        .forEach(row -> named.add(occurrence(resource, row, claim, true)));
            }
            return named.isEmpty() ? Found.none("no-event", String.join(" | ", claim.events())) : Found.of(named);
        }
        List<Fit> best = best(described(claim));
        if (best.isEmpty()) {
            return Found.none("no-event", claim.eventKind());
        }
        if (!oneThing(best)) {
            String ids = String.join(
                    " | ", best.stream().map(fit -> fit.row().get("id")).toList());
            return Found.none("ambiguous-event", ids);
        }
        return Found.of(best.stream()
                .map(fit -> occurrence(fit.resource(), fit.row(), claim, false))
                .toList());
    }

    private List<Fit> described(EventClaim claim) {
        List<Fit> fits = new ArrayList<>();
        Surroundings around = around(claim);
        for (Resource resource : tables.of(Resource.Kind.EVENTS)) {
            for (Row row : tables.rows(resource)) {
                if (row.get("kind").equals(claim.eventKind())) {
                    fit(resource, row, claim, around).ifPresent(fits::add);
                }
            }
        }
        return fits;
    }

    private Surroundings around(EventClaim claim) {
        Set<String> spokenOf = new HashSet<>();
        claim.participants().forEach(id -> spokenOf.addAll(affiliations.withCountry(id)));
        return new Surroundings(wordings.near(claim), spokenOf);
    }

    private Optional<Fit> fit(Resource resource, Row row, EventClaim claim, Surroundings around) {
        long daysOff = daysOff(row, claim);
        long window = claim.period().stated() ? DAYS_AROUND_STATED : window(row);
        if (daysOff > window) {
            return Optional.empty();
        }
        Set<String> here = around.entities();
        List<String> countries = affiliations.onlyCountries(row.all("participants"));
        long spokenOf = countries.stream().filter(here::contains).count();
        int common = common(row, around.words());
        boolean few = countries.size() < PARTICIPANTS_NEEDED;
        boolean told = !few || common >= WORDS_NEEDED || here.contains(row.get("place"));
        int score = common
                + (int) row.all("participants").stream().filter(here::contains).count();
        return told && spokenOf >= Math.min(countries.size(), PARTICIPANTS_NEEDED)
                ? Optional.of(new Fit(resource, row, score, daysOff))
                : Optional.empty();
    }

    private long window(Row row) {
        return Math.max(DAYS_AROUND_PUBLICATION, Math.min(DAYS_AROUND_STATED, lasted(days(row))));
    }

    private int common(Row row, Set<String> words) {
        Stems stems = wordings.stems();
        return (int) row.all("words_" + stems.language().code()).stream()
                .filter(word -> words.containsAll(stems.ofPhrase(word)))
                .count();
    }

    /** Those with the most words and participants in common; of these, the nearest in time. */
    private static List<Fit> best(List<Fit> fits) {
        Comparator<Fit> order = Comparator.comparingInt(Fit::score).reversed().thenComparingLong(Fit::daysOff);
        return fits.stream()
                .min(order)
                .map(first -> fits.stream()
                        .filter(fit -> order.compare(fit, first) == 0 || sameThing(fit.row(), first.row()))
                        .toList())
                .orElse(List.of());
    }

    private static boolean oneThing(List<Fit> fits) {
        return fits.stream().allMatch(fit -> sameThing(fit.row(), fits.get(0).row()));
    }

    /** Two rows of one thing, for which sources give different days. */
    private static boolean sameThing(Row a, Row b) {
        return a == b
                || a.get("label_en").equals(b.get("label_en")) && a.get("kind").equals(b.get("kind"));
    }

    private static Period days(Row row) {
        Period validity = Dates.validity(row.get("start"), row.get("end"));
        LocalDate from = validity.from();
        return switch (row.get("precision")) {
            case "year" -> Affiliations.loose(validity, "year");
            case "month" -> Affiliations.loose(validity, "month");
            default -> Period.between(from, validity.to());
        };
    }

    /** From the stated time, else from publication; 0 where neither is known. */
    private long daysOff(Row row, EventClaim claim) {
        return Affiliations.time(claim.period(), published)
                .map(time -> distance(time, days(row)))
                .orElse(0L);
    }

    private static long distance(Period a, Period b) {
        if (a.meets(b)) {
            return 0;
        }
        return a.from().isBefore(b.from())
                ? ChronoUnit.DAYS.between(a.to(), b.from()) + 1
                : ChronoUnit.DAYS.between(b.to(), a.from()) + 1;
    }

    private Occurrence occurrence(Resource resource, Row row, EventClaim claim, boolean named) {
        Period period = days(row);
        long lasted = lasted(period);
        Period told = part(claim.part(), period, row.get("precision"));
        return new Occurrence(
                claim.id(),
                row.provenance(resource.name()),
                row.get("id"),
                row.get("kind"),
                named,
                Dates.validity(row.get("start"), row.get("end")),
                row.get("precision"),
                claim.period().stated() ? distance(claim.period(), told) : 0,
                lasted,
                claim.part().equals(SINCE) ? 0 : durationGap(claim.duration(), lasted));
    }

    /** What of that time the claim dates: its first or last day, or all of it. */
    private static Period part(String part, Period period, String precision) {
        boolean open = period.to().equals(LocalDate.MAX);
        return switch (part) {
            case "start" -> Affiliations.loose(Period.day(period.from()), precision);
            case "end" ->
                open ? period : Affiliations.loose(Period.day(period.to().minusDays(1)), precision);
            default -> period;
        };
    }

    private long lasted(Period period) {
        LocalDate end = period.to().equals(LocalDate.MAX) ? published.orElse(period.from()) : period.to();
        return Math.max(0, ChronoUnit.DAYS.between(period.from(), end));
    }

    private static double durationGap(Quantity duration, long lasted) {
        double days = DAYS.getOrDefault(duration.unitCode(), 0.0);
        if (!duration.present() || duration.dimension() != Dimension.DURATION || days == 0) {
            return 0;
        }
        boolean finer = days < 1;
        Interval length = finer ? Interval.of(Math.max(0, lasted - 2), lasted) : Interval.at(lasted);
        return Distance.of(
                        lasted,
                        length,
                        duration.value() * days,
                        duration.range().times(days))
                .gap();
    }
}
