package org.recoupe.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.recoupe.article.Span;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.language.Language;
import org.recoupe.language.Tokens;

/**
 * Prints how many cases of the public number benchmarks come out right; {@code -v} prints the others. First argument:
 * the folder of the sets; one that is absent is left out. Years are not numbers here either, but no dates are read, so
 * a bare year-like number is dropped before counting.
 */
final class BenchmarkQuantities {

    private final PrintStream out;
    private final boolean verbose;
    private final Path folder;

    private BenchmarkQuantities(Path folder, boolean verbose, PrintStream out) {
        this.folder = folder;
        this.verbose = verbose;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/bench");
        boolean verbose = Stream.of(arguments).anyMatch("-v"::equals);
        BenchmarkQuantities benchmark = new BenchmarkQuantities(folder, verbose, System.out);
        for (String language : List.of("fr", "en")) {
            for (String model : List.of("Number", "NumberRange", "Percent", "Currency", "Dimension", "Temperature")) {
                benchmark.recognizers(language, model);
            }
        }
        benchmark.newsQuant();
    }

    private void recognizers(String code, String model) throws IOException {
        String name = code.equals("fr") ? "french" : "english";
        Path file = folder.resolve("recognizers/" + name + "/" + model + "Model.json");
        if (!Files.exists(file)) {
            return;
        }
        JsonNode cases = new ObjectMapper().readTree(file.toFile());
        int right = 0;
        for (JsonNode one : cases) {
            String text = one.get("Input").asText();
            List<String> found = read(code, model, text);
            List<String> gold = new ArrayList<>();
            one.get("Results").forEach(result -> gold.add(gold(model, result)));
            boolean same = found.equals(gold);
            right += same ? 1 : 0;
            if (verbose && !same) {
                out.printf("  %s %s %s%n     gold  %s%n     found %s%n", code, model, text, gold, found);
            }
        }
        out.printf("%-4s %-12s %4d of %4d  %5.1f %%%n", code, model, right, cases.size(), 100.0 * right / cases.size());
    }

    private static String gold(String model, JsonNode result) {
        String value = result.get("Resolution").get("value").asText("");
        String text = result.get("Text").asText();
        return switch (model) {
            case "NumberRange" -> value.replaceAll("[\\[\\]()]", "");
            case "Dimension", "Temperature" -> number(value);
            case "Currency" -> number(value);
            default -> number(value.replace("%", "")) + (text.isEmpty() ? "?" : "");
        };
    }

    private static String number(String value) {
        try {
            return String.valueOf((float) Double.parseDouble(value.replace(',', '.')));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static List<String> read(String code, String model, String text) {
        Language language = Language.of(code).orElseThrow();
        Tokens tokens = Tokens.of(Span.Part.BODY, text, language);
        if (model.equals("Number")) {
            return NumberRecogniser.of(language).find(tokens, 0, tokens.size()).stream()
                    .filter(number -> !number.article() && number.form() != Numeral.Form.ORDINAL)
                    .map(number -> String.valueOf((float) number.value()))
                    .toList();
        }
        return QuantityRecogniser.of(language).find(tokens, 0, tokens.size(), new BitSet()).stream()
                .filter(amount -> belongs(model, amount))
                .map(amount ->
                        model.equals("NumberRange") ? ends(amount.quantity().range()) : written(code, amount))
                .toList();
    }

    private static boolean belongs(String model, Mention.Amount amount) {
        return switch (model) {
            case "Percent" -> amount.kind() == MentionKind.PERCENT;
            case "Currency" -> amount.kind() == MentionKind.MONEY;
            case "Temperature" -> amount.kind() == MentionKind.MEASURE;
            case "Dimension" -> amount.kind() == MentionKind.MEASURE;
            default -> amount.quantity().comparator() != org.recoupe.claim.Comparator.EXACTLY;
        };
    }

    private static String ends(Interval range) {
        return end(range.low()) + "," + end(range.high());
    }

    private static String end(double value) {
        return Double.isInfinite(value) ? "" : value % 1 == 0 ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** The number of an amount as written, before its unit's factor. */
    private static String written(String code, Mention.Amount amount) {
        return values(code, amount).stream()
                .map(value -> String.valueOf((float) (double) value))
                .findFirst()
                .orElse("");
    }

    private static List<Double> values(String code, Mention.Amount amount) {
        Language language = Language.of(code).orElseThrow();
        Tokens tokens = Tokens.of(Span.Part.BODY, amount.span().quote(), language);
        boolean range = amount.quantity().comparator() == org.recoupe.claim.Comparator.BETWEEN;
        List<Double> values = new ArrayList<>();
        int at = 0;
        while (at < tokens.size() && values.size() < (range ? 2 : 1)) {
            var number = NumberRecogniser.of(language).at(tokens, at, tokens.size());
            number.ifPresent(found -> values.add(found.value()));
            at = number.map(Numeral::to).orElse(at + 1);
        }
        return values;
    }

    private void newsQuant() throws IOException {
        Path file = folder.resolve("cqe/NewsQuant.json");
        if (!Files.exists(file)) {
            return;
        }
        int hits = 0;
        int found = 0;
        int expected = 0;
        for (JsonNode one : new ObjectMapper().readTree(file.toFile())) {
            String text = one.get("text").asText();
            List<String> gold = new ArrayList<>();
            one.get("quantities")
                    .forEach(quantity -> gold.add(clean(quantity.get("value").asText())));
            Language language = Language.of("en").orElseThrow();
            Tokens tokens = Tokens.of(Span.Part.BODY, text, language);
            List<Mention.Amount> amounts =
                    QuantityRecogniser.of(language).find(tokens, 0, tokens.size(), new BitSet()).stream()
                            .filter(amount -> amount.kind() != MentionKind.ORDINAL && !isYear(amount))
                            .toList();
            List<String> open = new ArrayList<>(gold);
            List<String> extra = new ArrayList<>();
            for (Mention.Amount amount : amounts) {
                if (!open.remove(key(amount))) {
                    extra.add(amount.span().quote() + "=" + key(amount));
                }
            }
            hits += gold.size() - open.size();
            found += amounts.size();
            expected += gold.size();
            if (verbose && !(open.isEmpty() && extra.isEmpty())) {
                out.printf("  NewsQuant %s%n     missed %s%n     extra  %s%n", text, open, extra);
            }
        }
        double precision = 100.0 * hits / found;
        double recall = 100.0 * hits / expected;
        out.printf(
                "NewsQuant value: P %.1f R %.1f F1 %.1f%n",
                precision, recall, 2 * precision * recall / (precision + recall));
    }

    private static boolean isYear(Mention.Amount amount) {
        return amount.kind() == MentionKind.NUMBER && amount.span().quote().matches("(19|20)\\d\\d");
    }

    private static String key(Mention.Amount amount) {
        return String.join(
                "-",
                values("en", amount).stream()
                        .map(value -> number(String.valueOf(value)))
                        .toList());
    }

    private static String clean(String gold) {
        return Stream.of(gold.replace(" ", "").split("(?<=\\d)-"))
                .map(BenchmarkQuantities::number)
                .reduce((a, b) -> a + "-" + b)
                .orElse("");
    }
}
