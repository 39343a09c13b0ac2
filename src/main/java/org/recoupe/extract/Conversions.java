package org.recoupe.extract;

import java.util.List;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Tokens;

/** Amounts in brackets right behind another, which say the same in another unit: "more than 5 miles (8 km)". */
final class Conversions {

    private Conversions() {}

    /** Gives each of them the wording of the amount before, unless it has its own. */
    static void takeWording(Tokens tokens, List<Mention.Amount> amounts) {
        for (int i = 1; i < amounts.size(); i++) {
            Mention.Amount first = amounts.get(i - 1);
            Mention.Amount second = amounts.get(i);
            if (follows(tokens, first, second) && converts(first, second)) {
                Quantity quantity = second.quantity();
                double factor = quantity.value() / first.quantity().value();
                Quantity worded = quantity.with(
                        first.quantity().comparator(),
                        first.quantity().range().times(factor),
                        first.quantity().hedge());
                amounts.set(i, new Mention.Amount(second.kind(), second.span(), worded, second.noun()));
            }
        }
    }

    /** Whether nothing but an opening bracket stands between the two. */
    static boolean follows(Tokens tokens, Mention.Amount first, Mention.Amount second) {
        int at = tokens.indexAt(first.span().end());
        return at + 1 == tokens.indexAt(second.span().start())
                && tokens.get(at).text().equals("(");
    }

    private static boolean converts(Mention.Amount first, Mention.Amount second) {
        Quantity before = first.quantity();
        return first.kind() == second.kind()
                && before.dimension() == second.quantity().dimension()
                && before.comparator() != Comparator.BETWEEN
                && second.quantity().comparator() == Comparator.EXACTLY
                && before.comparator() != Comparator.EXACTLY
                && before.value() * second.quantity().value() > 0;
    }
}
