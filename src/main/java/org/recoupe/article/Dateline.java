package org.recoupe.article;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The day of publication as the head of a text gives it: "21 juin 2012. - …", "Brussels, 12 March 2024 —". */
final class Dateline {

    private static final int LINES = 3;
    private static final int LINE_LENGTH = 200;
    private static final String SPACE = "[\\s\\u00A0\\u202F]";
    private static final Properties WORDS = PageNames.read("dateline.properties");
    private static final Map<String, Integer> MONTHS = months();
    private static final List<Pattern> OPENINGS = openings();

    private Dateline() {}

    /** The day that one of the first lines opens with, if one does. */
    static Optional<LocalDate> in(String text) {
        return text.lines()
                .limit(4L * LINES)
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .flatMap(line -> opening(line).stream())
                .findFirst();
    }

    /** The day that line opens with, if it does. */
    static Optional<LocalDate> opening(String line) {
        String head = line.strip().substring(0, Math.min(line.strip().length(), LINE_LENGTH));
        String composed = Normalizer.normalize(head, Normalizer.Form.NFC);
        return OPENINGS.stream()
                .map(pattern -> pattern.matcher(composed))
                .filter(Matcher::lookingAt)
                .findFirst()
                .flatMap(Dateline::day);
    }

    private static Optional<LocalDate> day(Matcher found) {
        try {
            if (found.group("iso") != null) {
                return Optional.of(LocalDate.parse(found.group("iso")));
            }
            boolean dayFirst = found.group("day1") != null;
            String month = found.group(dayFirst ? "month1" : "month2").toLowerCase(Locale.ROOT);
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(dayFirst ? "year1" : "year2")),
                    MONTHS.getOrDefault(month, 0),
                    Integer.parseInt(found.group(dayFirst ? "day1" : "day2"))));
        } catch (DateTimeException e) {
            // "31 juin" is no day: then the line gives none.
            return Optional.empty();
        }
    }

    /** A date after a word that announces it; one after a place and before a dash; one alone at the start. */
    private static List<Pattern> openings() {
        String article = "(?:(?:" + alternatives(list("articles")) + ")" + SPACE + "{1,3})?";
        String label = "(?:" + alternatives(list("labels")) + ")" + SPACE + "{0,3}:?" + SPACE + "{0,3}" + article;
        String place = "(?-i:\\p{Lu})[\\p{L}'’ .-]{1,40}(?:\\([^)]{2,30}\\))?" + SPACE + "?," + SPACE + "?" + article;
        String dash = "(?:," + SPACE + "(?-i:\\p{Lu})[\\p{L}'’ -]{1,40})?" + SPACE + "{0,3}(?:\\([^)]{1,40}\\)" + SPACE
                + "{0,3})?[.,:]?" + SPACE + "{0,3}(?:[-–—]|$)";
        String capital = SPACE + "{1,3}(?-i:\\p{Lu})";
        String date = date();
        return Stream.of(label + date, place + date + dash, date + "(?:" + dash + "|" + capital + ")")
                .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    private static String date() {
        String gap = SPACE + "{1,3}";
        String month = alternatives(MONTHS.keySet().stream());
        String day = "\\d{1,2})(?:" + alternatives(list("ordinals")) + ")?";
        String dayFirst = "(?<day1>" + day + gap + "(?<month1>" + month + "),?" + gap + "(?<year1>\\d{4})";
        String monthFirst = "(?<month2>" + month + ")" + gap + "(?<day2>" + day + ",?" + gap + "(?<year2>\\d{4})";
        String weekday = "(?:(?:" + alternatives(list("weekdays")) + "),?" + gap + ")?";
        return weekday + "(?:" + dayFirst + "|" + monthFirst + "|(?<iso>\\d{4}-\\d{2}-\\d{2}))(?!\\d)";
    }

    private static String alternatives(Stream<String> words) {
        return words.sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            int number = month;
            list(Integer.toString(month)).forEach(name -> months.put(name, number));
        }
        return Map.copyOf(months);
    }

    private static Stream<String> list(String key) {
        return Arrays.stream(WORDS.getProperty(key, "").split(" "));
    }
}
