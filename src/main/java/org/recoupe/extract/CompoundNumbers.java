package org.recoupe.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.recoupe.extract.NumberWord.Kind;
import org.recoupe.extract.NumberWord.Room;

/**
 * Numbers that are written as one word: "einundzwanzig", "zweitausendfünfhundert". A language has them if its table of
 * number words has a compound-joiner; their parts are the other words of that table.
 */
final class CompoundNumbers {

    private static final int LONGEST_WORD = 120;
    private static final double THOUSAND = 1000;

    private final Map<String, NumberWord> parts = new HashMap<>();
    private int longestPart;
    private boolean any;

    /** Takes note of a word that may be part of one. */
    void add(String form, NumberWord word) {
        boolean part = switch (word.kind()) {
            case ADD, ONE, HUNDRED, ORDINAL, COMPOUND_JOINER -> true;
            case SCALE -> word.value() == THOUSAND;
            default -> false;
        };
        any |= word.kind() == Kind.COMPOUND_JOINER;
        if (part) {
            parts.putIfAbsent(form, word);
            longestPart = Math.max(longestPart, form.length());
        }
    }

    /** What that word, in small letters, says as a whole; none if it is not all made of number words that fit. */
    Optional<NumberWord> read(String word) {
        if (!any || word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        Sum sum = new Sum();
        int at = 0;
        while (at < word.length()) {
            int end = endOfPart(word, at);
            NumberWord part = parts.get(word.substring(at, end));
            if (part == null || !sum.takes(part)) {
                return Optional.empty();
            }
            at = end;
        }
        return sum.word();
    }

    /** The end of the longest part that starts there; the same place if none does. */
    private int endOfPart(String word, int from) {
        int end = Math.min(word.length(), from + longestPart);
        while (end > from && !parts.containsKey(word.substring(from, end))) {
            end--;
        }
        return end;
    }

    /** The parts added up so far. */
    private static final class Sum {

        private double thousands;
        private double group;
        private boolean joined;
        private boolean ordinal;
        private boolean multiplied;

        boolean takes(NumberWord part) {
            if (ordinal) {
                return false;
            }
            return switch (part.kind()) {
                case COMPOUND_JOINER -> joins();
                case HUNDRED -> multiplies(group < 20, part);
                case SCALE -> multiplies(thousands == 0, part);
                case ORDINAL -> part.value() < 100 ? adds(part) : orders(part);
                default -> adds(part);
            };
        }

        private boolean joins() {
            boolean fits = !joined && group > 0;
            joined = true;
            return fits;
        }

        private boolean adds(NumberWord part) {
            double low = group % 100;
            boolean unitFirst = joined && low > 0 && low < 10 && part.value() >= 20;
            boolean afterLarger = low == 0 && part.value() > 0;
            group += part.value();
            joined = false;
            ordinal = part.kind() == Kind.ORDINAL;
            return unitFirst || afterLarger;
        }

        private boolean orders(NumberWord part) {
            ordinal = true;
            return multiplies(part.value() == THOUSAND ? thousands == 0 : group < 20, part);
        }

        private boolean multiplies(boolean fits, NumberWord by) {
            double product = Math.max(group, 1) * by.value();
            boolean scale = by.value() == THOUSAND;
            thousands += scale ? product : 0;
            group = scale ? 0 : product;
            multiplied = true;
            return fits && !joined;
        }

        Optional<NumberWord> word() {
            boolean whole = !joined && (group > 0 || multiplied);
            NumberWord word = new NumberWord(
                    ordinal ? Kind.ORDINAL : Kind.ADD, thousands + group, Room.NONE, new Room(1, Double.MAX_VALUE));
            return whole ? Optional.of(word) : Optional.empty();
        }
    }
}
