package org.recoupe.reference;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Quantity;

/** Whether a currency whose name others share, "19 livres", can only be the one that it was read as. */
final class CurrencySense {

    private final EntityBook entities;
    private final Stems stems;

    CurrencySense(EntityBook entities, Stems stems) {
        this.entities = entities;
        this.stems = stems;
    }

    /** Sure where the name is not bare, or the currency is that of one of those countries. */
    boolean sure(Claim claim, Quantity quantity, Collection<String> countries) {
        if (quantity.dimension() != Dimension.MONEY || !bare(claim.span().quote())) {
            return true;
        }
        return countries.stream()
                .flatMap(id -> entities.get(id).stream())
                .map(known -> known.row().get("currency"))
                .anyMatch(quantity.unitCode()::equals);
    }

    /** Whether a shared name stands there with no word about whose it is: neither "livres libanaises" nor "Lebanese pounds". */
    private boolean bare(String quote) {
        List<String> words = List.of(quote.strip().split("[\\s\u00a0\u202f]+"));
        Set<String> shared = stems.forms("shared-currencies");
        String last = words.get(words.size() - 1).toLowerCase(Locale.ROOT);
        boolean owned = words.size() > 1
                && Character.isUpperCase(words.get(words.size() - 2).charAt(0));
        return shared.contains(last) && !owned;
    }
}
