package org.recoupe.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.recoupe.claim.Quantity;

/**
 * One thing that a claim says, as it was understood.
 *
 * @param name what it is, as the JSON names it: {@code measure}, {@code person}, {@code quantity}, …
 * @param value what is said of it
 */
public record Part(String name, Value value) {

    /** What a part holds. */
    public sealed interface Value {}

    /** An id or a word; empty where it is not known. */
    public record Term(String id) implements Value {}

    /** Several ids. */
    public record Terms(List<String> ids) implements Value {
        public Terms {
            ids = List.copyOf(ids);
        }
    }

    /** The dimensions of a series by role: {@code country → RUS}. */
    public record Roles(SortedMap<String, String> ids) implements Value {
        public Roles(Map<String, String> ids) {
            this(new TreeMap<>(ids));
        }
    }

    /** A quantity, {@link Quantity#NONE} where nothing is said. */
    public record Amount(Quantity quantity) implements Value {}

    /** A whole number: a rank, a direction. */
    public record Number(long number) implements Value {}

    /** Whether it is so. */
    public record Flag(boolean set) implements Value {}

    static Part term(String name, String id) {
        return new Part(name, new Term(id));
    }

    static Part terms(String name, List<String> ids) {
        return new Part(name, new Terms(ids));
    }

    static Part amount(String name, Quantity quantity) {
        return new Part(name, new Amount(quantity));
    }

    /** The ids in it that may have a name. */
    List<String> ids() {
        if (value instanceof Term term) {
            return term.id().isEmpty() ? List.of() : List.of(term.id());
        }
        if (value instanceof Terms terms) {
            return terms.ids();
        }
        return value instanceof Roles roles ? List.copyOf(roles.ids().values()) : List.of();
    }
}
