package org.recoupe.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.recoupe.article.Span;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Period;
import org.recoupe.claim.Tense;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/**
 * Measures the time recogniser on the public sets in a folder, {@code ../shared/bench} unless one is given; with {@code -v} every
 * miss is listed. Run it with the test class path: {@code java org.recoupe.extract.TimeBenchmark [-v] [folder]}.
 */
final class TimeBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Stands in for the tense finder, which is another's: endings of the future, and everything else past. */
    private static final Pattern FUTURE =
            Pattern.compile("\\w*(era|eront|ira|iront|dra|dront|ura|uront|oit|oivent)|will|must");

    private static final Pattern SENTENCE = Pattern.compile("\\n+|(?<=[.!?»])\\s+(?=[\\p{Lu}«\"])");

    private final Path bench;
    private final boolean verbose;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private TimeBenchmark(Path bench, boolean verbose) {
        this.bench = bench;
        this.verbose = verbose;
    }

    public static void main(String[] args) throws IOException {
        List<String> rest = new ArrayList<>(List.of(args));
        boolean verbose = rest.remove("-v");
        Path bench = Path.of(rest.isEmpty() ? "../shared/bench" : rest.get(0));
        TimeBenchmark benchmark = new TimeBenchmark(bench, verbose);
        benchmark.frTimeBank();
        benchmark.gumDates();
        benchmark.duckling();
        benchmark.recognizers("french", "fr");
        benchmark.recognizers("english", "en");
    }

    private record Gold(int start, int end, String text, JsonNode node) {}

    private List<Mention> read(String text, String language, Optional<LocalDate> published) {
        Language of = Language.of(language).orElseThrow();
        TimeRecogniser recogniser = TimeRecognisers.of(of);
        Tokens tokens = Tokens.of(Span.Part.BODY, text, of);
        List<Mention> mentions = new ArrayList<>();
        Optional<Mention.Moment> last = Optional.empty();
        int from = 0;
        for (int end : sentenceEnds(text)) {
            int to = tokens.indexAt(end);
            if (to <= from) {
                continue;
            }
            List<Mention> found =
                    recogniser.find(tokens, from, to, new TimeContext(published, last, tense(tokens, from, to)));
            mentions.addAll(found);
            for (Mention mention : found) {
                if (mention instanceof Mention.Moment moment && moment.period().isPresent()) {
                    last = Optional.of(moment);
                }
            }
            from = to;
        }
        return mentions;
    }

    private static IntFunction<Tense> tense(Tokens tokens, int from, int to) {
        boolean future = tokens.all().subList(from, to).stream()
                .map(Token::folded)
                .anyMatch(word -> FUTURE.matcher(word).matches());
        return index -> future ? Tense.FUTURE : Tense.UNKNOWN;
    }

    private static List<Integer> sentenceEnds(String text) {
        List<Integer> ends = new ArrayList<>();
        var matcher = SENTENCE.matcher(text);
        while (matcher.find()) {
            ends.add(matcher.end());
        }
        ends.add(text.length() + 1);
        return ends;
    }

    private static String timex(Mention mention) {
        return mention instanceof Mention.Moment moment ? moment.timex() : ((Mention.Lapse) mention).timex();
    }

    private Optional<List<String>> lines(String file) throws IOException {
        Path path = bench.resolve(file);
        if (!Files.exists(path)) {
            out.printf("%-28s no data at %s%n", file, path.toAbsolutePath().normalize());
            return Optional.empty();
        }
        return Optional.of(Files.readAllLines(path));
    }

    private static List<Gold> golds(JsonNode article) {
        List<Gold> golds = new ArrayList<>();
        for (JsonNode date : article.get("dates")) {
            golds.add(new Gold(
                    date.get("start").asInt(),
                    date.get("end").asInt(),
                    date.get("text").asText(),
                    date));
        }
        return golds;
    }

    private void frTimeBank() throws IOException {
        Optional<List<String>> lines = lines("fr-timebank/articles.jsonl");
        if (lines.isEmpty()) {
            return;
        }
        int[] count = new int[5];
        for (String line : lines.get()) {
            JsonNode article = JSON.readTree(line);
            String text = article.get("text").asText();
            LocalDate published = LocalDate.parse(article.get("published").asText());
            List<Mention> found = new ArrayList<>(read(text, "fr", Optional.of(published)));
            List<Gold> golds = golds(article);
            count[0] += golds.size();
            count[1] += found.size();
            for (Gold gold : golds) {
                Optional<Mention> exact = found.stream()
                        .filter(mention -> mention.span().start() == gold.start()
                                && mention.span().end() == gold.end())
                        .findFirst();
                Optional<Mention> any = exact.or(() -> found.stream()
                        .filter(mention -> mention.span().start() < gold.end()
                                && gold.start() < mention.span().end())
                        .findFirst());
                any.ifPresent(found::remove);
                boolean value = any.isPresent()
                        && timex(any.get()).equals(gold.node().get("value").asText());
                count[2] += exact.isPresent() ? 1 : 0;
                count[3] += any.isPresent() ? 1 : 0;
                count[4] += value ? 1 : 0;
                if (exact.isEmpty() || !value) {
                    String read =
                            any.map(m -> m.span().quote() + " = " + timex(m)).orElse("nothing");
                    miss(
                            "fr-timebank %s: %s = %s, read %s | %s",
                            published,
                            gold.text(),
                            gold.node().get("value").asText(),
                            read,
                            around(text, gold.start(), gold.end()));
                }
            }
            found.forEach(mention -> miss(
                    "fr-timebank %s: not gold: %s = %s | %s",
                    published,
                    mention.span().quote(),
                    timex(mention),
                    around(text, mention.span().start(), mention.span().end())));
        }
        out.printf(
                "FR-TimeBank: %d tags, %d read; strict F1 %.1f, relaxed F1 %.1f, value F1 %.1f%n",
                count[0], count[1], f1(count[2], count), f1(count[3], count), f1(count[4], count));
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - 40), Math.min(text.length(), end + 30))
                .replace('\n', '/');
    }

    private static double f1(int right, int[] count) {
        return 200.0 * right / (count[0] + count[1]);
    }

    private void miss(String format, Object... values) {
        if (verbose) {
            out.printf(format + "%n", values);
        }
    }

    private void gumDates() throws IOException {
        Optional<List<String>> lines = lines("gum-dates/articles.jsonl");
        if (lines.isEmpty()) {
            return;
        }
        int all = 0;
        int right = 0;
        int yearless = 0;
        int yearlessRight = 0;
        for (String line : lines.get()) {
            JsonNode article = JSON.readTree(line);
            String text = article.get("text").asText();
            List<Mention> found = read(
                    text,
                    "en",
                    Optional.of(LocalDate.parse(article.get("published").asText())));
            for (Gold gold : golds(article)) {
                Optional<Mention> any = found.stream()
                        .filter(mention -> mention.span().start() < gold.end()
                                && gold.start() < mention.span().end())
                        .findFirst();
                boolean match = any.isPresent() && agrees(gold.node(), any.get());
                boolean without = gold.node().has("when") && !gold.text().matches(".*\\d{4}.*");
                all++;
                right += match ? 1 : 0;
                yearless += without ? 1 : 0;
                yearlessRight += without && match ? 1 : 0;
                if (!match) {
                    String read =
                            any.map(m -> m.span().quote() + " = " + timex(m)).orElse("nothing");
                    JsonNode shown = ((com.fasterxml.jackson.databind.node.ObjectNode)
                                    gold.node().deepCopy())
                            .remove(List.of("start", "end", "text"));
                    miss(
                            "gum%s %s: %s = %s, read %s | %s",
                            without ? "*" : "",
                            article.get("published").asText(),
                            gold.text(),
                            shown,
                            read,
                            around(text, gold.start(), gold.end()));
                }
            }
        }
        out.printf(
                "GUM dates: %d of %d resolved as annotated (%.1f %%); of those to one date and without a year %d of %d (%.1f %%)%n",
                right, all, 100.0 * right / all, yearlessRight, yearless, 100.0 * yearlessRight / yearless);
    }

    /** The gold's one date is the timex; its interval is the period's, give or take nothing. */
    private static boolean agrees(JsonNode gold, Mention mention) {
        if (!(mention instanceof Mention.Moment moment)) {
            return false;
        }
        if (gold.has("when")) {
            String when = gold.get("when").asText();
            return moment.timex().equals(when)
                    || moment.timex().replaceAll("T.*", "").equals(when)
                    || (moment.timex() + ":00").equals(when)
                    || moment.period()
                            .map(Period::from)
                            .map(LocalDate::toString)
                            .filter(when::equals)
                            .isPresent();
        }
        String from = gold.has("from")
                ? gold.get("from").asText()
                : gold.path("notBefore").asText();
        String to =
                gold.has("to") ? gold.get("to").asText() : gold.path("notAfter").asText();
        return moment.period()
                .filter(period -> from.isEmpty() || period.from().toString().startsWith(from))
                .filter(period ->
                        to.isEmpty() || period.to().minusDays(1).toString().startsWith(to))
                .isPresent();
    }

    private void duckling() throws IOException {
        Optional<List<String>> lines = lines("duckling/fr.jsonl");
        if (lines.isEmpty()) {
            return;
        }
        int all = 0;
        int right = 0;
        for (String line : lines.get()) {
            JsonNode example = JSON.readTree(line);
            String dim = example.get("dim").asText();
            if (!dim.equals("Time") && !dim.equals("Duration")) {
                continue;
            }
            String text = example.get("text").asText();
            JsonNode value = example.get("entities").get(0).get("value");
            List<Mention> found = readFuture(text);
            boolean match = dim.equals("Time")
                    ? found.stream().anyMatch(m -> sameDay(m, value))
                    : found.stream().anyMatch(Mention.Lapse.class::isInstance);
            all++;
            right += match ? 1 : 0;
            if (!match) {
                String read = found.stream()
                        .map(m -> m.span().quote() + " = " + timex(m))
                        .toList()
                        .toString();
                String gold = value.has("value")
                        ? value.get("value").asText() + " "
                                + value.path("grain").asText()
                        : value.path("from").path("value").asText() + " to "
                                + value.path("to").path("value").asText();
                miss(
                        "duckling %s = %s, read %s",
                        text, gold.replace("T00:00:00.000-02:00", "").replace(":00.000-02:00", ""), read);
            }
        }
        out.printf(
                "Duckling French times and durations: %d of %d (%.1f %%) start on the right day (and minute)%n",
                right, all, 100.0 * right / all);
    }

    private List<Mention> readFuture(String text) {
        Language french = Language.of("fr").orElseThrow();
        Tokens tokens = Tokens.of(Span.Part.BODY, text, french);
        TimeContext context =
                new TimeContext(Optional.of(LocalDate.of(2013, 2, 12)), Optional.empty(), index -> Tense.FUTURE);
        return TimeRecognisers.of(french).find(tokens, 0, tokens.size(), context);
    }

    private static boolean sameDay(Mention mention, JsonNode value) {
        if (!(mention instanceof Mention.Moment moment) || moment.period().isEmpty()) {
            return false;
        }
        Period period = moment.period().get();
        if (value.has("value")) {
            String gold = value.get("value").asText();
            boolean day = period.from().toString().equals(gold.substring(0, 10));
            boolean fine = value.path("grain").asText().equals("hour")
                    || value.path("grain").asText().equals("minute");
            return day
                    && (!fine
                            || moment.timex().isEmpty()
                            || moment.timex().contains(gold.substring(10, 16))
                            || !moment.timex().contains(":"));
        }
        String from = value.path("from").path("value").asText();
        return from.length() >= 10 && period.from().toString().equals(from.substring(0, 10)) || from.isEmpty();
    }

    private void recognizers(String folder, String language) throws IOException {
        Path path = bench.resolve("recognizers/" + folder + "/DateTimeModel.json");
        if (!Files.exists(path)) {
            out.printf(
                    "Recognizers %s: no data at %s%n",
                    folder, path.toAbsolutePath().normalize());
            return;
        }
        int all = 0;
        int spans = 0;
        int right = 0;
        for (JsonNode test : JSON.readTree(path.toFile())) {
            String text = test.get("Input").asText();
            String reference = test.path("Context").path("ReferenceDateTime").asText("2016-11-07");
            Optional<LocalDate> published = Optional.of(LocalDate.parse(reference.substring(0, 10)));
            List<Mention> found = read(text, language, published);
            for (JsonNode result : test.get("Results")) {
                JsonNode values = result.path("Resolution").path("values");
                all++;
                String gold = result.get("Text").asText();
                Optional<Mention> any = found.stream()
                        .filter(m -> m.span()
                                        .quote()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains(gold)
                                || gold.contains(m.span().quote().toLowerCase(java.util.Locale.ROOT)))
                        .findFirst();
                boolean match = any.isPresent() && anyOf(values, any.get());
                spans += any.isPresent() ? 1 : 0;
                right += match ? 1 : 0;
                if (!match) {
                    miss(
                            "recognizers %s: %s = %s, read %s | %s",
                            reference.substring(0, 10),
                            gold,
                            values,
                            found.stream()
                                    .map(m -> m.span().quote() + " = " + timex(m))
                                    .toList(),
                            text);
                }
            }
        }
        out.printf(
                "Recognizers %s DateTime: %d expected, %d found (%.1f %%), %d with an expected value (%.1f %%)%n",
                folder, all, spans, 100.0 * spans / all, right, 100.0 * right / all);
    }

    private static boolean anyOf(JsonNode values, Mention mention) {
        for (JsonNode value : values) {
            if (value.path("timex").asText().equals(timex(mention))) {
                return true;
            }
            if (mention instanceof Mention.Moment moment && moment.period().isPresent()) {
                String from = moment.period().get().from().toString();
                String gold = value.has("value")
                        ? value.get("value").asText()
                        : value.path("start").asText();
                if (gold.length() >= 10 && gold.substring(0, 10).equals(from)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One recogniser for each language. */
    private static final class TimeRecognisers {
        private static final java.util.Map<String, TimeRecogniser> ALL = new java.util.HashMap<>();

        static TimeRecogniser of(Language language) {
            return ALL.computeIfAbsent(language.code(), code -> TimeRecogniser.of(language));
        }
    }
}
