package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Quantity;
import org.recoupe.extract.Reading;

/**
 * English quantities with value, change and unit. The gold has no spans, so each sentence's gold quantities are matched
 * one to one with what was read in it, for each measure anew, and counted over all sentences (micro-averaged F1):
 *
 * <ul>
 *   <li>value: the number is the same, as written or in the program's base unit; of a range both ends;
 *   <li>value + change: the sign too: a comparator gives {@code ~ > <}, else a claim of change whose amount it is gives
 *       {@code up} or {@code down}, anything else is {@code =};
 *   <li>value + unit: the unit too, by {@code units.csv}, with what it is per; a counted noun must be the gold's
 *       (normalised or as written) but for a plural s. A unit that the gold leaves out must be absent.
 * </ul>
 *
 * <p>A claim of change "from A to B" is one quantity with two values, as the gold has it. Everything else that was read counts as found except places in an order and dates.
 */
final class Cqe implements Benchmark {

    private static final String NEWS = "NewsQuant";
    private static final double BEST_VALUE = 92.0;
    private static final double BEST_CHANGE = 88.1;
    private static final double BEST_UNIT = 85.6;
    private static final String NO_UNIT = "-";
    private static final String OF_AGE = " of age";

    private final GoldUnits units = new GoldUnits();

    /** A quantity of the gold. */
    private record Gold(List<Double> values, String change, String unit, String written) {}

    /** A quantity that was read, with the sign of its change. */
    private record Found(Amount amount, List<Double> values, String change) {}

    @Override
    public String set() {
        return "cqe";
    }

    @Override
    public Path needs() {
        return Path.of("cqe");
    }

    @Override
    public List<Measure> run(Path folder, Program program, Misses misses) throws IOException {
        List<Measure> measures = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(needs()))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                measures.addAll(file(file, program, misses));
            }
        }
        return measures;
    }

    private List<Measure> file(Path file, Program program, Misses misses) throws IOException {
        String name = file.getFileName().toString().replace(".json", "");
        Score value = new Score();
        Score change = new Score();
        Score unit = new Score();
        int number = 0;
        for (JsonNode sentence : JsonFile.array(file)) {
            number++;
            String text = sentence.get("text").asText();
            List<Gold> golds = golds(sentence);
            List<Found> founds = founds(text, program);
            value.add(golds, founds, Cqe::sameValue);
            change.add(golds, founds, (g, f) -> sameValue(g, f) && g.change().equals(f.change()));
            unit.add(golds, founds, this::sameUnit);
            missed(name + " " + number, text, golds, founds, misses);
        }
        boolean news = name.equals(NEWS);
        List<Measure> measures = new ArrayList<>();
        measures.add(best(value.f1(set(), name + " value F1"), news, BEST_VALUE));
        if (news) {
            measures.add(change.f1(set(), name + " value+change F1").best(BEST_CHANGE));
        }
        measures.add(best(unit.f1(set(), name + " value+unit F1"), news, BEST_UNIT));
        return measures;
    }

    private static Measure best(Measure measure, boolean known, double best) {
        return known ? measure.best(best) : measure;
    }

    private static List<Gold> golds(JsonNode sentence) {
        List<Gold> golds = new ArrayList<>();
        for (JsonNode one : sentence.get("quantities")) {
            List<Double> values = Stream.of(
                            one.get("value").asText().replace(" ", "").split("(?<=\\d)-"))
                    .map(Double::parseDouble)
                    .toList();
            golds.add(new Gold(
                    values,
                    one.path("change").asText(),
                    one.get("normalized_unit").asText(),
                    one.path("unit").asText(one.get("normalized_unit").asText())));
        }
        return golds;
    }

    private static List<Found> founds(String text, Program program) {
        Reading reading = program.read(text, "en", Optional.empty());
        List<Amount> amounts = new ArrayList<>(Amount.among(reading.mentions(), "en"));
        List<Found> founds = new ArrayList<>();
        for (Claim claim : reading.claims()) {
            if (claim instanceof Claim.ChangeClaim change) {
                fromTo(change, amounts).ifPresent(founds::add);
            }
        }
        amounts.forEach(amount -> founds.add(new Found(amount, amount.values(), sign(amount, reading.claims()))));
        return founds;
    }

    /** "From A to B", which the gold counts as one quantity; the two are taken from the amounts. */
    private static Optional<Found> fromTo(Claim.ChangeClaim change, List<Amount> amounts) {
        Optional<Amount> start = within(change, change.start(), amounts);
        Optional<Amount> end = within(change, change.end(), amounts);
        boolean inOrder = start.isPresent()
                && end.isPresent()
                && start.get().mention().span().compareTo(end.get().mention().span()) < 0;
        if (!inOrder) {
            return Optional.empty();
        }
        amounts.remove(start.get());
        amounts.remove(end.get());
        List<Double> values = List.of(change.start().value(), change.end().value());
        return Optional.of(new Found(end.get(), values, direction(change)));
    }

    private static Optional<Amount> within(Claim.ChangeClaim change, Quantity quantity, List<Amount> amounts) {
        return amounts.stream()
                .filter(amount -> quantity.present()
                        && amount.quantity().value() == quantity.value()
                        && change.span().overlaps(amount.mention().span()))
                .findFirst();
    }

    private static String direction(Claim.ChangeClaim change) {
        return change.direction() > 0 ? "up" : change.direction() < 0 ? "down" : "=";
    }

    private static String sign(Amount amount, List<Claim> claims) {
        return switch (amount.quantity().comparator()) {
            case ABOUT -> "~";
            case AT_LEAST, MORE_THAN -> ">";
            case AT_MOST, LESS_THAN -> "<";
            case EXACTLY, BETWEEN ->
                claims.stream()
                        .filter(Claim.ChangeClaim.class::isInstance)
                        .map(Claim.ChangeClaim.class::cast)
                        .filter(change ->
                                within(change, change.change(), List.of(amount)).isPresent())
                        .map(Cqe::direction)
                        .findFirst()
                        .orElse("=");
        };
    }

    private static boolean sameValue(Gold gold, Found found) {
        return found.amount().says(found.values(), gold.values());
    }

    private boolean sameUnit(Gold gold, Found found) {
        if (gold.unit().equals(NO_UNIT)) {
            return sameValue(gold, found) && found.amount().mention().kind() == MentionKind.NUMBER;
        }
        boolean age = gold.unit().endsWith(OF_AGE);
        String name = age ? gold.unit().replace(OF_AGE, "") : gold.unit();
        Optional<GoldUnits.GoldUnit> unit = units.named(name);
        if (unit.isPresent() && found.amount().says(found.values(), gold.values(), unit.get())) {
            return !age || found.amount().mention().kind() == MentionKind.AGE;
        }
        return !age && sameValue(gold, found) && counts(gold, found.amount());
    }

    /** Whether the counted noun is the gold's. */
    private static boolean counts(Gold gold, Amount amount) {
        return Stream.of(amount.quantity().unitCode(), noun(amount))
                .filter(noun -> !noun.isEmpty())
                .map(Cqe::bare)
                .anyMatch(noun -> noun.equals(bare(gold.unit())) || noun.equals(bare(gold.written())));
    }

    private static String noun(Amount amount) {
        return amount.mention() instanceof Mention.Amount counted ? counted.noun() : "";
    }

    private static String bare(String noun) {
        return GoldUnits.singular(noun.toLowerCase(Locale.ROOT));
    }

    private void missed(String id, String text, List<Gold> golds, List<Found> founds, Misses misses) {
        List<Gold> open = new ArrayList<>(golds);
        List<Found> extra = new ArrayList<>(founds);
        for (Gold gold : golds) {
            boolean signed = !gold.change().isEmpty();
            Optional<Found> right = extra.stream()
                    .filter(found ->
                            sameUnit(gold, found) && (!signed || gold.change().equals(found.change())))
                    .findFirst();
            right.ifPresent(found -> {
                extra.remove(found);
                open.remove(gold);
            });
        }
        if (!open.isEmpty() || !extra.isEmpty()) {
            misses.miss(
                    set(),
                    id,
                    text,
                    open.stream()
                            .map(gold -> gold.values() + " " + gold.change() + " " + gold.unit())
                            .toList()
                            .toString(),
                    extra.stream()
                            .map(found -> Program.shown(found.amount().mention()) + " " + found.change())
                            .toList()
                            .toString());
        }
    }
}
