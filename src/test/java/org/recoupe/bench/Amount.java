package org.recoupe.bench;

import java.util.List;
import java.util.Set;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Quantity;
import org.recoupe.extract.WrittenNumbers;

/**
 * A quantity that was read: an amount, or a length of time.
 *
 * @param mention where it was read
 * @param quantity what it is
 * @param language the text's language
 */
record Amount(Mention mention, Quantity quantity, String language) {

    private static final double PRECISION = 1e-6;

    /** Dimensions whose quantities are kept in one base unit, whatever unit was written. */
    private static final Set<Dimension> CONVERTED = Set.of(
            Dimension.MASS,
            Dimension.LENGTH,
            Dimension.AREA,
            Dimension.VOLUME,
            Dimension.ENERGY,
            Dimension.POWER,
            Dimension.SPEED,
            Dimension.TEMPERATURE,
            Dimension.DATA,
            Dimension.DURATION,
            Dimension.MONEY,
            Dimension.OTHER);

    /** The amounts and lengths of time among mentions; places in an order are none. */
    static List<Amount> among(List<Mention> mentions, String language) {
        return mentions.stream()
                .filter(mention -> mention.kind() != MentionKind.ORDINAL)
                .filter(mention -> mention instanceof Mention.Amount || mention instanceof Mention.Lapse)
                .map(mention -> new Amount(
                        mention,
                        mention instanceof Mention.Amount amount
                                ? amount.quantity()
                                : ((Mention.Lapse) mention).quantity(),
                        language))
                .toList();
    }

    /** Whether it is a range between two numbers. */
    boolean range() {
        return quantity.comparator() == Comparator.BETWEEN;
    }

    /** Whether its number, as written or in its base unit, is that one; a range's two ends are. */
    boolean says(List<Double> gold) {
        return says(values(), gold);
    }

    /** Whether it is that number of that unit, whichever unit of its dimension the program keeps it in. */
    boolean says(List<Double> gold, GoldUnits.GoldUnit unit) {
        return says(values(), gold, unit);
    }

    /** The same, where the values are those: the two ends of a change of which it is the second. */
    boolean says(List<Double> values, List<Double> gold) {
        return same(values, gold)
                || CONVERTED.contains(quantity.dimension())
                        && values.size() == written().size()
                        && same(written(), gold);
    }

    /** The same, where the values are those. */
    boolean says(List<Double> values, List<Double> gold, GoldUnits.GoldUnit unit) {
        return unit.per().equals(quantity.rate())
                && unit.senses().stream()
                        .filter(sense -> sense.code().equals(quantity.unitCode()))
                        .anyMatch(sense -> same(
                                values,
                                gold.stream()
                                        .map(value -> value * sense.factor())
                                        .toList()));
    }

    /** The numbers it consists of, in its base unit: one, or a range's two ends. */
    List<Double> values() {
        Interval range = quantity.range();
        return range() ? List.of(range.low(), range.high()) : List.of(quantity.value());
    }

    /** The numbers in its own words: the first, or for a range the first and the last. */
    List<Double> written() {
        List<Double> all = WrittenNumbers.in(mention.span().quote(), language).stream()
                .map(WrittenNumbers.Written::value)
                .toList();
        if (all.isEmpty()) {
            return values();
        }
        return range() ? List.of(all.get(0), all.get(all.size() - 1)) : all.subList(0, 1);
    }

    private static boolean same(List<Double> found, List<Double> gold) {
        if (found.size() != gold.size()) {
            return false;
        }
        for (int i = 0; i < gold.size(); i++) {
            if (!same(found.get(i), gold.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two numbers are the same, but for rounding in floating point. */
    static boolean same(double found, double gold) {
        return found == gold || Math.abs(found - gold) <= PRECISION * Math.max(Math.abs(found), Math.abs(gold));
    }
}
