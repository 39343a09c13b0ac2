package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Quantity;

/** Gives bare numbers the unit said before: "72,4 milliards de dollars, contre 24,2 milliards pour l'Arménie". */
final class Ellipsis {

    /** Smaller numbers are hardly ever written without their unit. */
    private static final double LEAST = 1e6;

    /** Numbers set side by side are of one order, give or take this factor. */
    private static final double ORDER = 1000;

    /** So many tokens further on, a number behind a measure is of something else: "of 92,098 km² and a population of". */
    private static final int NEAR = 3;

    private Ellipsis() {}

    /** Fills in the units that a passage leaves out after having said them once. */
    static void fill(Passage passage) {
        List<Mention.Amount> amounts = new ArrayList<>(passage.all(Mention.Amount.class));
        for (int i = 1; i < amounts.size(); i++) {
            Mention.Amount bare = amounts.get(i);
            Mention.Amount before = amounts.get(i - 1);
            if (isBare(bare)
                    && isUnit(before)
                    && isBeside(passage, before, bare)
                    && alike(bare.quantity(), before.quantity())) {
                Quantity quantity = bare.quantity()
                        .in(before.quantity().unitCode(), before.quantity().dimension());
                amounts.set(i, new Mention.Amount(before.kind(), bare.span(), quantity, before.noun()));
                passage.replace(bare, amounts.get(i));
            }
        }
    }

    private static boolean isBare(Mention.Amount amount) {
        return amount.kind() == MentionKind.NUMBER && Math.abs(amount.quantity().value()) >= LEAST;
    }

    private static boolean isUnit(Mention.Amount amount) {
        return switch (amount.kind()) {
            case MONEY, MEASURE, COUNT -> true;
            default -> false;
        };
    }

    private static boolean isBeside(Passage passage, Mention.Amount before, Mention.Amount bare) {
        int between = passage.first(bare.span()) - passage.after(before.span());
        return before.kind() != MentionKind.MEASURE || between <= NEAR;
    }

    private static boolean alike(Quantity a, Quantity b) {
        double ratio = Math.abs(a.value() / b.value());
        return ratio < ORDER && ratio > 1 / ORDER;
    }
}
