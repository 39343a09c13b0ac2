package org.recoupe.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recoupe.article.Span;

/** Mentions bound into something that data can check. Rules match its kinds by their simple names. */
public sealed interface Claim {

    /** Stands where the measure of a claim is not known. */
    String UNBOUND = "";

    /** Its key within one report: {@code c1}, {@code c2}, … in reading order. */
    String id();

    /** Where it stands. */
    Span span();

    /** How it is put forward. */
    Framing framing();

    /** What stands around it. */
    Context context();

    /** When it is said to hold; {@link Period#ALWAYS} where nothing is said. */
    Period period();

    /** Its kind as reports name it: {@code quantity}, {@code office}, … */
    String kind();

    /** Whether it is claimed to be so. */
    default Modality modality() {
        return framing().modality();
    }

    /** Whether it is claimed as a fact: not denied, not possible, not foretold. */
    default boolean asserted() {
        return framing().modality() == Modality.ASSERTED;
    }

    /** Who said it: an entity id, empty for the article itself. */
    default String speaker() {
        return framing().attribution().speaker();
    }

    /**
     * A quantity of something: "les échanges ont dépassé 4 milliards de dollars en 2023".
     *
     * @param measure the series it speaks of ({@code trade-bilateral/turnover}), {@link #UNBOUND} where none fits
     * @param dimensions the series' dimensions by role: {@code country → RUS, partner → AZE}
     */
    record QuantityClaim(
            String id,
            Span span,
            Framing framing,
            Context context,
            String measure,
            Map<String, String> dimensions,
            Quantity quantity,
            Period period)
            implements Claim {
        public QuantityClaim {
            dimensions = new TreeMap<>(dimensions);
        }

        @Override
        public String kind() {
            return "quantity";
        }

        /** Whether a series was found for it. */
        public boolean bound() {
            return !measure.equals(UNBOUND);
        }

        /** The same, of that series. */
        public QuantityClaim of(String measure, Map<String, String> dimensions, Period period) {
            return new QuantityClaim(id, span, framing, context, measure, dimensions, quantity, period);
        }
    }

    /**
     * A change: "a augmenté de 12 %", "a doublé", "est passé de A à B".
     *
     * @param direction +1 for a rise, -1 for a fall, 0 where it is not said
     * @param change by how much: {@code %}, {@code pp}, {@code x} (a factor), or the measure's own unit;
     *     {@link Quantity#NONE} where only the end points are given
     * @param start the value it started from, {@link Quantity#NONE} where not given
     * @param end the value it came to, {@link Quantity#NONE} where not given
     * @param since the time of {@code start} where the text gives it with that value, and with {@code end} one of its own;
     *     {@link Period#ALWAYS} elsewhere
     */
    record ChangeClaim(
            String id,
            Span span,
            Framing framing,
            Context context,
            String measure,
            Map<String, String> dimensions,
            int direction,
            Quantity change,
            Quantity start,
            Quantity end,
            Period since,
            Period period)
            implements Claim {
        public ChangeClaim {
            dimensions = new TreeMap<>(dimensions);
        }

        @Override
        public String kind() {
            return "change";
        }

        /** Whether a series was found for it. */
        public boolean bound() {
            return !measure.equals(UNBOUND);
        }

        /** The same, of that series. */
        public ChangeClaim of(String measure, Map<String, String> dimensions, Period period) {
            return new ChangeClaim(
                    id, span, framing, context, measure, dimensions, direction, change, start, end, since, period);
        }
    }

    /**
     * A share of a whole: "un tiers de la population".
     *
     * @param whole what it is a share of, as written
     */
    record ShareClaim(
            String id, Span span, Framing framing, Context context, Quantity share, String whole, Period period)
            implements Claim {
        @Override
        public String kind() {
            return "share";
        }
    }

    /**
     * A place in an order: "le premier partenaire commercial", "le troisième pays le plus peuplé".
     *
     * @param rank 1 for the first
     * @param subject the entity that is placed, empty where not known
     * @param scope where the order holds: an entity id, or empty for the world
     */
    record RankClaim(
            String id,
            Span span,
            Framing framing,
            Context context,
            String measure,
            int rank,
            String subject,
            String scope,
            Period period)
            implements Claim {
        @Override
        public String kind() {
            return "rank";
        }

        /** Whether a series was found for it. */
        public boolean bound() {
            return !measure.equals(UNBOUND);
        }

        /** The same, of that series. */
        public RankClaim of(String measure, Period period) {
            return new RankClaim(id, span, framing, context, measure, rank, subject, scope, period);
        }
    }

    /**
     * Two things compared: "l'Allemagne compte plus d'habitants que la France".
     *
     * @param comparator how the subject stands to the other
     */
    record ComparisonClaim(
            String id,
            Span span,
            Framing framing,
            Context context,
            String measure,
            String subject,
            Comparator comparator,
            String other,
            Period period)
            implements Claim {
        @Override
        public String kind() {
            return "comparison";
        }

        /** Whether a series was found for it. */
        public boolean bound() {
            return !measure.equals(UNBOUND);
        }

        /** The same, of that series. */
        public ComparisonClaim of(String measure, Period period) {
            return new ComparisonClaim(id, span, framing, context, measure, subject, comparator, other, period);
        }
    }

    /**
     * Somebody holds an office: "le président russe Vladimir Poutine".
     *
     * @param person the holder's id; empty where only the office is spoken of ("les deux chefs d'État")
     * @param role the role's key in {@code roles.csv}
     * @param entity the country or organisation
     */
    record OfficeClaim(
            String id,
            Span span,
            Framing framing,
            Context context,
            String person,
            String role,
            String entity,
            Period period)
            implements Claim {
        @Override
        public String kind() {
            return "office";
        }

        /** Whether a holder is named. */
        public boolean named() {
            return !person.isEmpty();
        }
    }

    /**
     * Two entities stand in a relation: capital, border, membership, base.
     *
     * @param relation its key: {@code capital-of}, {@code borders}, {@code member-of}, {@code military-base-in}, …
     * @param objects what the subject is related to; several where the text leaves open which, likeliest first
     */
    record RelationClaim(
            String id,
            Span span,
            Framing framing,
            Context context,
            String subject,
            String relation,
            List<String> objects,
            Period period)
            implements Claim {
        public RelationClaim {
            objects = List.copyOf(objects);
        }

        /** The likeliest object. */
        public String object() {
            return objects.get(0);
        }

        @Override
        public String kind() {
            return "relation";
        }
    }

    /**
     * Something happened, when, or for how long.
     *
     * @param events ids of the events that the text names, empty where it only describes one
     * @param eventKind the kind of event described ({@code visit}, {@code meeting}, {@code military-operation}), empty
     *     where named
     * @param participants the entities said to take part
     * @param duration how long it is said to have lasted, {@link Quantity#NONE} where nothing is said
     * @param part what of it the time is of: {@code start}, {@code end}, or empty for all of it; {@code since} where the
     *     duration is the time that has passed since
     */
    record EventClaim(
            String id,
            Span span,
            Framing framing,
            Context context,
            List<String> events,
            String eventKind,
            List<String> participants,
            Quantity duration,
            String part,
            Period period)
            implements Claim {
        public EventClaim {
            events = List.copyOf(events);
            participants = List.copyOf(participants);
        }

        @Override
        public String kind() {
            return "event";
        }
    }

    /** A weekday with its date: "lundi 19 août 2024". */
    record CalendarClaim(String id, Span span, Framing framing, Context context, LocalDate date, DayOfWeek weekday)
            implements Claim {
        @Override
        public String kind() {
            return "calendar";
        }

        @Override
        public Period period() {
            return Period.day(date);
        }

        /** Whether the date falls on that weekday. */
        public boolean matches() {
            return date.getDayOfWeek() == weekday;
        }
    }

    /**
     * Somebody said something that holds no figure, date or relation: an opinion, an appeal, a judgement.
     *
     * @param opinion whether its wording is a judgement
     */
    record StatementClaim(String id, Span span, Framing framing, Context context, boolean opinion, Period period)
            implements Claim {
        @Override
        public String kind() {
            return "statement";
        }
    }
}
