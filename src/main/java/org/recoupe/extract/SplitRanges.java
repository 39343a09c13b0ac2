package org.recoupe.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.article.Span;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Language;
import org.recoupe.language.Token;

/** Joins a bare number to the length of time or the age that it makes a range with: "three or four years". */
final class SplitRanges {

    private final Phrases<String> middles;
    private final NumberRecogniser numbers;

    SplitRanges(Language language, NumberRecogniser numbers) {
        this.numbers = numbers;
        middles = new Phrases<>(language);
        language.table("ranges").rows().stream()
                .flatMap(row -> row.all("middle").stream())
                .forEach(form -> middles.add(form, form));
    }

    /** Joins them in the passage. */
    void join(Passage passage) {
        List<Mention> mentions = List.copyOf(passage.mentions());
        for (int i = 1; i < mentions.size(); i++) {
            Mention first = mentions.get(i - 1);
            Mention second = mentions.get(i);
            if (first instanceof Mention.Amount low && adjoin(passage, low, second)) {
                joined(passage, low, second).ifPresent(range -> {
                    passage.remove(low);
                    passage.replace(second, range);
                });
            }
        }
    }

    private boolean adjoin(Passage passage, Mention.Amount low, Mention high) {
        int from = passage.after(low.span());
        int to = passage.first(high.span());
        boolean hyphen = from + 1 == to && passage.token(from).kind() == Token.Kind.HYPHEN;
        return hyphen || middles.startingAt(passage.tokens(), from, to).stream().anyMatch(match -> match.to() == to);
    }

    private Optional<Mention> joined(Passage passage, Mention.Amount low, Mention high) {
        Quantity first = low.quantity();
        Span span = passage.span(passage.first(low.span()), passage.after(high.span()));
        boolean bare = low.kind() == MentionKind.NUMBER;
        if (bare && high instanceof Mention.Lapse lapse) {
            return unit(passage, lapse)
                    .flatMap(unit -> range(first.value() * unit, lapse.quantity()))
                    .map(range -> new Mention.Lapse(span, range, lapse.timex()));
        }
        if (high instanceof Mention.Amount amount && isAge(low, amount)) {
            Quantity last =
                    amount.quantity().in(bare ? amount.quantity().unitCode() : first.unitCode(), Dimension.DURATION);
            return range(first.value(), last).map(range -> new Mention.Amount(MentionKind.AGE, span, range, ""));
        }
        return Optional.empty();
    }

    private static boolean isAge(Mention.Amount low, Mention.Amount high) {
        Set<MentionKind> kinds = Set.of(MentionKind.AGE, MentionKind.NUMBER);
        return low.kind() != high.kind() && kinds.contains(low.kind()) && kinds.contains(high.kind());
    }

    /** What one of a lapse's own unit is in its base unit: 10 for decades. */
    private Optional<Double> unit(Passage passage, Mention.Lapse lapse) {
        return numbers.at(passage.tokens(), passage.first(lapse.span()), passage.to())
                .filter(number -> number.value() > 0)
                .map(number -> lapse.quantity().value() / number.value());
    }

    private static Optional<Quantity> range(double low, Quantity high) {
        boolean rises = low < high.value() && high.comparator() == Comparator.EXACTLY;
        return rises
                ? Optional.of(new Quantity(
                        (low + high.value()) / 2,
                        high.step(),
                        Interval.of(low, high.value()),
                        high.unitCode(),
                        high.dimension(),
                        Comparator.BETWEEN,
                        "",
                        high.rate()))
                : Optional.empty();
    }
}
