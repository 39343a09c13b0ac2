package org.recoupe.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Quantity;

/** Writes numbers, quantities and shares in one language. */
final class Amounts {

    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Words words;

    Amounts(Words words) {
        this.words = words;
    }

    /** A quantity with the wording that leaves a side open: "plus de 4 milliards de dollars". */
    String quantity(Quantity written) {
        Larger larger = larger(written.value(), written.unitCode());
        Quantity quantity = larger.factor() == 1 ? written : written.times(1 / larger.factor(), larger.unit());
        String amount = amount(quantity.value(), quantity.unitCode()) + rate(quantity.rate());
        Interval range = quantity.range();
        boolean between = quantity.comparator() == Comparator.BETWEEN && range.bounded();
        String pattern = words.find("comparator", between ? "BETWEEN" : spoken(quantity.comparator()))
                .map(Words.Word::one)
                .orElse("{amount}");
        return Words.fill(
                pattern,
                Map.of(
                        "amount",
                        amount,
                        "low",
                        number(range.low()),
                        "high",
                        amount(range.high(), quantity.unitCode()) + rate(quantity.rate())));
    }

    private static String spoken(Comparator comparator) {
        return comparator == Comparator.BETWEEN ? Comparator.EXACTLY.name() : comparator.name();
    }

    private String rate(String per) {
        String pattern = CURRENCY.matcher(per).matches() ? "*" : per;
        return words.find("rate", pattern)
                .map(word -> " " + Words.fill(word.one(), Map.of("amount", pattern.equals(per) ? "" : amount(1, per))))
                .orElse("");
    }

    /** A number with its unit in words: "4,4 milliards de dollars". */
    String amount(double written, String code) {
        if (code.equals("%")) {
            return percent(written);
        }
        Larger larger = larger(written, code);
        double value = written / larger.factor();
        String unit = larger.unit();
        Scaled scaled = scaled(value);
        String name = unitName(unit, scaled);
        if (scaled.scale().isEmpty()) {
            return name.isEmpty()
                    ? scaled.number()
                    : words.pattern("amount", Map.of("number", scaled.number(), "unit", name));
        }
        Map<String, String> parts =
                Map.of("number", scaled.number(), "scale", scaled.word(), "of", of(name), "unit", name);
        return words.pattern(name.isEmpty() ? "scaled-bare" : "scaled", parts);
    }

    /** A unit that an amount is better told in, and how many of the other it is. */
    private record Larger(String unit, double factor) {}

    /** From so much on, a unit gives way to a larger one: nobody speaks of 338 000 metres. */
    private Larger larger(double value, String unit) {
        return words.find("larger", unit)
                .filter(larger -> Math.abs(value) >= Double.parseDouble(larger.brief()))
                .map(larger -> new Larger(larger.one(), Double.parseDouble(larger.many())))
                .orElse(new Larger(unit, 1));
    }

    /** The same in short: "4,4 Md$", "$4.4bn". */
    String brief(double written, String code) {
        Larger larger = larger(written, code);
        double value = written / larger.factor();
        String unit = larger.unit();
        boolean named =
                words.find("unit", unit).filter(word -> !word.brief().isEmpty()).isPresent();
        if (!named || unit.equals("%")) {
            return amount(value, unit);
        }
        Scaled scaled = scaled(value);
        String symbol = words.find("unit", unit).map(Words.Word::brief).orElse(unit);
        String pattern = scaled.scale().isEmpty() ? "short" : "short-scaled";
        String money = pattern + "-money";
        boolean currency = CURRENCY.matcher(unit).matches() && words.has(money);
        return words.pattern(
                currency ? money : pattern, Map.of("number", scaled.number(), "scale", scaled.brief(), "unit", symbol));
    }

    /** A share as a percentage: 0.12 is "12 %". */
    String share(double share) {
        return percent(share * 100);
    }

    /** What stands between two amounts: "entre 3 et 4 milliards". */
    String range(Interval range, String unit) {
        if (range.low() == range.high()) {
            return amount(range.low(), unit);
        }
        String pattern = range.bounded() ? "BETWEEN" : Double.isFinite(range.low()) ? "AT_LEAST" : "AT_MOST";
        double bound = Double.isFinite(range.low()) ? range.low() : range.high();
        return Words.fill(
                words.find("comparator", pattern).map(Words.Word::one).orElse("{amount}"),
                Map.of(
                        "amount", amount(bound, unit),
                        "low", amount(range.low(), unit),
                        "high", amount(range.high(), unit)));
    }

    /** A plain number: at most four digits that count, but whole numbers as they are. */
    String number(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        BigDecimal rounded = whole ? exact : round(exact);
        return grouped(rounded.stripTrailingZeros().toPlainString());
    }

    private static BigDecimal round(BigDecimal exact) {
        BigDecimal rounded = exact.round(DIGITS);
        return rounded.scale() < 0 ? exact.setScale(0, RoundingMode.HALF_EVEN) : rounded;
    }

    private String percent(double value) {
        String number = Double.isFinite(value)
                ? grouped(BigDecimal.valueOf(value)
                        .round(new MathContext(3, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros()
                        .toPlainString())
                : number(value);
        return words.pattern("percent", Map.of("number", number));
    }

    private String grouped(String plain) {
        String sign = plain.startsWith("-") ? "-" : "";
        String digits = plain.substring(sign.length());
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String part = point < 0 ? "" : sign("decimal") + digits.substring(point + 1);
        StringBuilder grouped = new StringBuilder(whole);
        int from = whole.length() > 4 || point < 0 && whole.length() > 3 ? whole.length() - 3 : 0;
        for (int at = from; at > 0; at -= 3) {
            grouped.insert(at, sign("group"));
        }
        return sign + grouped + part;
    }

    private String sign(String key) {
        return words.find("number", key).map(Words.Word::one).orElse("");
    }

    /**
     * A number with the power of ten taken out that the language has a word for.
     *
     * @param scale the word's key, empty where none fits
     */
    private record Scaled(String number, String scale, String word, String brief, double value) {}

    private Scaled scaled(double value) {
        if (!Double.isFinite(value)) {
            return new Scaled(number(value), "", "", "", value);
        }
        for (Map.Entry<String, Words.Word> entry : words.kinds("scale").entrySet()) {
            double factor = Double.parseDouble(entry.getKey());
            double shrunk = BigDecimal.valueOf(value / factor).round(DIGITS).doubleValue();
            if (Math.abs(shrunk) >= 1) {
                String word = plural(shrunk)
                        ? entry.getValue().many()
                        : entry.getValue().one();
                return new Scaled(
                        number(shrunk), entry.getKey(), word, entry.getValue().brief(), shrunk);
            }
        }
        return new Scaled(number(value), "", "", "", value);
    }

    private boolean plural(double value) {
        return words.find("plural", "from")
                .map(from -> Math.abs(value) >= Double.parseDouble(from.one()))
                .orElseGet(() -> words.find("plural", "not")
                        .map(not -> Math.abs(value) != Double.parseDouble(not.one()))
                        .orElse(true));
    }

    private String unitName(String unit, Scaled scaled) {
        boolean many = !scaled.scale().isEmpty() || plural(scaled.value());
        return words.find("unit", unit)
                .map(word -> many ? word.many() : word.one())
                .orElse(unit);
    }

    private String of(String unit) {
        return words.find("of", "scaled")
                .map(of -> {
                    String first = unit.isEmpty() ? "" : unit.substring(0, 1).toLowerCase(Locale.ROOT);
                    boolean elided = !first.isEmpty() && of.brief().contains(first);
                    return elided ? of.many() : of.one();
                })
                .orElse("");
    }

    /** A note whose numbers have decimal points, with this language's decimal sign. */
    String localised(String note) {
        return note.replaceAll("(?<=\\d)\\.(?=\\d)", Matcher.quoteReplacement(sign("decimal")));
    }
}
