package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Period;

/**
 * Duckling's French examples: short phrases, times read on 12 February 2013 at 4:30. It always looks to the future; the
 * program goes by the verb, which phrases lack, so a part of the times must differ. A time is right when the days are
 * the same and, where the gold is as fine as that, hour and minute; other kinds when number and unit are.
 */
final class Duckling implements Benchmark {

    private static final LocalDate TODAY = LocalDate.of(2013, 2, 12);
    private static final int DAY = 10;
    private static final int MINUTE = 16;

    private final GoldUnits units = new GoldUnits();

    @Override
    public String set() {
        return "duckling";
    }

    @Override
    public Path needs() {
        return Path.of("duckling", "fr.jsonl");
    }

    @Override
    public List<Measure> run(Path folder, Program program, Misses misses) throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        for (JsonNode example : JsonFile.lines(folder.resolve(needs()))) {
            String text = example.get("text").asText();
            String kind = kind(example.get("dim").asText());
            JsonNode value = example.get("entities").get(0).get("value");
            List<Mention> mentions =
                    program.read(text, "fr", Optional.of(TODAY)).mentions();
            boolean match = mentions.stream().anyMatch(mention -> is(kind, value, mention));
            int[] count = counts.computeIfAbsent(kind, name -> new int[2]);
            count[0]++;
            count[1] += match ? 1 : 0;
            if (!match) {
                String found = mentions.stream().map(Program::shown).toList().toString();
                misses.miss(set(), kind, text, gold(value), found);
            }
        }
        List<Measure> measures = new ArrayList<>();
        counts.forEach((kind, count) -> measures.add(Measure.share(set(), kind, count[1], count[0])));
        return measures;
    }

    private static String kind(String dimension) {
        return switch (dimension) {
            case "Numeral" -> "numbers";
            case "Ordinal" -> "ordinals";
            case "AmountOfMoney" -> "money";
            case "Time" -> "times";
            case "Duration" -> "durations";
            default -> "measures";
        };
    }

    private static String gold(JsonNode value) {
        return value.path("type").asText().equals("interval")
                ? value.path("from") + " to " + value.path("to")
                : value.path("value") + " "
                        + value.path("unit").asText(value.path("grain").asText());
    }

    private boolean is(String kind, JsonNode value, Mention mention) {
        if (kind.equals("times")) {
            return mention instanceof Mention.Moment moment
                    && moment.period()
                            .filter(period -> time(value, period, moment.timex()))
                            .isPresent();
        }
        boolean ordinal = mention.kind() == MentionKind.ORDINAL;
        if (kind.equals("ordinals") || ordinal) {
            return kind.equals("ordinals")
                    && ordinal
                    && ((Mention.Amount) mention).quantity().value()
                            == value.path("value").asDouble();
        }
        return Amount.among(List.of(mention), "fr").stream().anyMatch(amount -> amount(value, amount));
    }

    private boolean amount(JsonNode value, Amount amount) {
        boolean interval = value.path("type").asText().equals("interval");
        List<Double> gold = new ArrayList<>();
        for (String end : interval ? List.of("from", "to") : List.of("")) {
            JsonNode part = end.isEmpty() ? value : value.path(end);
            if (part.has("value")) {
                gold.add(part.get("value").asDouble());
            }
        }
        boolean open = gold.size() == 1 && interval;
        boolean lower = amount.quantity().comparator().lower();
        boolean upper = amount.quantity().comparator().upper();
        boolean sides = open ? (value.has("from") ? lower : upper) : !lower && !upper;
        String unit = interval
                ? value.path(value.has("from") ? "from" : "to").path("unit").asText()
                : value.path("unit").asText();
        return sides
                && (unit.isEmpty()
                        ? amount.says(gold)
                        : units.named(unit)
                                .filter(one -> amount.says(gold, one))
                                .isPresent());
    }

    private static boolean time(JsonNode value, Period period, String timex) {
        if (value.path("type").asText().equals("interval")) {
            JsonNode from = value.path("from");
            JsonNode to = value.path("to");
            return (!from.has("value") || day(from).equals(period.from()))
                    && (!to.has("value") || fine(to) || day(to).equals(period.to()));
        }
        boolean same = day(value).equals(period.from());
        String minute = value.get("value").asText().substring(DAY, MINUTE);
        return same && (fine(value) ? timex.contains(minute) : grain(value, period));
    }

    private static LocalDate day(JsonNode value) {
        return LocalDate.parse(value.get("value").asText().substring(0, DAY));
    }

    private static boolean fine(JsonNode value) {
        String grain = value.path("grain").asText();
        return grain.equals("hour") || grain.equals("minute") || grain.equals("second");
    }

    private static boolean grain(JsonNode value, Period period) {
        LocalDate from = period.from();
        LocalDate to = switch (value.path("grain").asText()) {
            case "week" -> from.plusWeeks(1);
            case "month" -> from.plusMonths(1);
            case "quarter" -> from.plusMonths(3);
            case "year" -> from.plusYears(1);
            default -> from.plusDays(1);
        };
        return period.to().equals(to);
    }
}
