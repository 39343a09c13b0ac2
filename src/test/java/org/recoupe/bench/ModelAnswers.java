package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.extract.WrittenNumbers;

/** What the program read, as the models of Recognizers would answer. */
final class ModelAnswers {

    private static final double MISSING = Double.NaN;

    private final GoldUnits units = new GoldUnits();

    /** One answer of a model. */
    interface Answer {

        /** Whether it is what the gold resolves to. */
        boolean is(JsonNode resolution);

        /** It, for the list of misses. */
        String shown();
    }

    private record Value(double value, String shown) implements Answer {
        @Override
        public boolean is(JsonNode resolution) {
            return Amount.same(value, number(resolution.path("value").asText()));
        }
    }

    private record Range(double low, double high, String shown) implements Answer {
        @Override
        public boolean is(JsonNode resolution) {
            String[] ends = resolution
                    .path("value")
                    .asText()
                    .replaceAll("[\\[\\]()]", "")
                    .split(",", -1);
            return ends.length == 2 && end(low, ends[0]) && end(high, ends[1]);
        }

        private static boolean end(double found, String gold) {
            return gold.isEmpty() ? Double.isInfinite(found) : Amount.same(found, number(gold));
        }
    }

    private record Measured(Amount amount, GoldUnits units) implements Answer {
        @Override
        public boolean is(JsonNode resolution) {
            double value = number(resolution.path("value").asText());
            String iso = resolution.path("isoCurrency").asText();
            String unit = resolution.path("unit").asText();
            Optional<GoldUnits.GoldUnit> named =
                    iso.isEmpty() ? units.named(unit) : Optional.of(GoldUnits.currency(iso));
            // The models leave out what an amount is per.
            return named.map(gold -> gold.per(amount.quantity().rate()))
                    .filter(gold -> amount.says(List.of(value), gold))
                    .isPresent();
        }

        @Override
        public String shown() {
            return Program.shown(amount.mention());
        }
    }

    /** The answers of that model, in reading order. */
    List<Answer> of(String model, List<Mention> mentions, String text, String language) {
        List<Amount> amounts = Amount.among(mentions, language);
        return switch (model) {
            case "Number" -> numbers(mentions, text, language);
            case "Ordinal" -> ordinals(mentions);
            case "NumberRange" ->
                amounts.stream()
                        .map(ModelAnswers::range)
                        .flatMap(Optional::stream)
                        .toList();
            case "Percent" ->
                amounts.stream()
                        .filter(amount -> amount.mention().kind() == MentionKind.PERCENT)
                        .map(amount -> (Answer) new Value(amount.quantity().value(), Program.shown(amount.mention())))
                        .toList();
            default ->
                amounts.stream()
                        .filter(amount -> belongs(model, amount))
                        .map(amount -> (Answer) new Measured(amount, units))
                        .toList();
        };
    }

    /**
     * Every number that stands in something that was read: a date, a length of time, an amount; a ratio is one number.
     * Letters glued to a number make it, for the models, a measure and no number: "180ml".
     */
    private static List<Answer> numbers(List<Mention> mentions, String text, String language) {
        List<Answer> answers = new ArrayList<>();
        Set<Mention> ratios = new HashSet<>();
        for (WrittenNumbers.Written number : WrittenNumbers.in(text, language)) {
            Optional<Mention> around = mentions.stream()
                    .filter(mention -> !(mention instanceof Mention.Name) && !(mention instanceof Mention.Role))
                    .filter(mention -> mention.span().start() <= number.start()
                            && number.end() <= mention.span().end())
                    .findFirst();
            if (around.isPresent() && around.get().kind() == MentionKind.RATIO) {
                if (ratios.add(around.get())) {
                    double value = ((Mention.Amount) around.get()).quantity().value();
                    answers.add(new Value(value, Program.shown(around.get())));
                }
            } else if (around.isPresent() && !glued(text, number.end())) {
                String shown = text.substring(number.start(), number.end()) + " = " + number.value();
                answers.add(new Value(number.value(), shown));
            }
        }
        return answers;
    }

    private static boolean glued(String text, int end) {
        return end < text.length() && Character.isLetter(text.charAt(end));
    }

    private static List<Answer> ordinals(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.kind() == MentionKind.ORDINAL)
                .map(mention ->
                        (Answer) new Value(((Mention.Amount) mention).quantity().value(), Program.shown(mention)))
                .toList();
    }

    private static Optional<Answer> range(Amount amount) {
        Comparator comparator = amount.quantity().comparator();
        List<Double> ends = amount.written();
        if (amount.range() && ends.size() == 2) {
            return Optional.of(new Range(
                    Math.min(ends.get(0), ends.get(1)),
                    Math.max(ends.get(0), ends.get(1)),
                    Program.shown(amount.mention())));
        }
        if (comparator.lower()) {
            return Optional.of(new Range(ends.get(0), Double.POSITIVE_INFINITY, Program.shown(amount.mention())));
        }
        return comparator.upper()
                ? Optional.of(new Range(Double.NEGATIVE_INFINITY, ends.get(0), Program.shown(amount.mention())))
                : Optional.empty();
    }

    private static boolean belongs(String model, Amount amount) {
        Dimension dimension = amount.quantity().dimension();
        return switch (model) {
            case "Currency" -> dimension == Dimension.MONEY;
            case "Temperature" -> dimension == Dimension.TEMPERATURE;
            case "Age" -> amount.mention().kind() == MentionKind.AGE;
            default -> amount.mention().kind() == MentionKind.MEASURE && dimension != Dimension.TEMPERATURE;
        };
    }

    private static double number(String gold) {
        String plain = gold.replace("%", "").replace(',', '.');
        return Stream.of(plain)
                .filter(text -> text.matches("-?[0-9.]+([eE][-+]?[0-9]+)?"))
                .map(Double::parseDouble)
                .findFirst()
                .orElse(MISSING);
    }
}
