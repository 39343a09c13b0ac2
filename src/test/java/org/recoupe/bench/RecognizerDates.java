package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Period;

/**
 * The date specs of Recognizers-Text, result by result. A result is found when a mention overlaps its text, and right
 * when such a mention has one of the expected values: its TIMEX, or the same day, or the same first and last.
 */
final class RecognizerDates implements Benchmark {

    private static final int DAY = 10;
    private static final String DEFAULT_REFERENCE = "2016-11-07";

    private final String folder;
    private final String language;
    private int all;
    private int found;
    private int right;

    /** The specs of a language: its folder, and its code. */
    RecognizerDates(String folder, String language) {
        this.folder = folder;
        this.language = language;
    }

    @Override
    public String set() {
        return "recognizers/" + folder;
    }

    @Override
    public Path needs() {
        return Path.of("recognizers", folder, "DateTimeModel.json");
    }

    @Override
    public List<Measure> run(Path sets, Program program, Misses misses) throws IOException {
        for (JsonNode one : JsonFile.array(sets.resolve(needs()))) {
            String text = one.get("Input").asText();
            String reference = one.path("Context").path("ReferenceDateTime").asText(DEFAULT_REFERENCE);
            Optional<LocalDate> published = Optional.of(LocalDate.parse(reference.substring(0, DAY)));
            List<Mention> mentions = program.times(text, language, published);
            for (JsonNode result : one.get("Results")) {
                score(reference, text, result, mentions, misses);
            }
        }
        return List.of(
                Measure.share(set(), "DateTime found", found, all), Measure.share(set(), "DateTime value", right, all));
    }

    private void score(String reference, String text, JsonNode result, List<Mention> mentions, Misses misses) {
        JsonNode values = result.path("Resolution").path("values");
        int start = start(text, result);
        int end = start + result.get("Text").asText().length();
        List<Mention> here = mentions.stream()
                .filter(mention ->
                        mention.span().start() < end && start < mention.span().end())
                .toList();
        boolean match = here.stream().anyMatch(mention -> anyOf(values, mention));
        all++;
        found += here.isEmpty() ? 0 : 1;
        right += match ? 1 : 0;
        if (!match) {
            misses.miss(
                    set(),
                    "DateTimeModel " + WrongGold.hash(text) + " " + reference,
                    text,
                    result.get("Text").asText() + " = " + values,
                    here.stream().map(Program::shown).toList().toString());
        }
    }

    /** Where the result stands; the specs' own offsets are off here and there. */
    private static int start(String text, JsonNode result) {
        int stated = result.path("Start").asInt();
        String quote = result.get("Text").asText().toLowerCase(Locale.ROOT);
        String lower = text.toLowerCase(Locale.ROOT);
        int sought = lower.startsWith(quote, stated) ? stated : lower.indexOf(quote);
        return sought < 0 ? stated : sought;
    }

    private static boolean anyOf(JsonNode values, Mention mention) {
        for (JsonNode value : values) {
            if (timex(value.path("timex").asText()).equals(timex(Program.timex(mention)))) {
                return true;
            }
            if (mention instanceof Mention.Moment moment
                    && moment.period()
                            .filter(period -> is(value, period, moment.timex()))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** 15:00 is 15 there. */
    private static String timex(String timex) {
        return timex.replaceFirst("(T\\d\\d):00$", "$1");
    }

    private static boolean is(JsonNode value, Period period, String timex) {
        if (value.has("value")) {
            String gold = value.get("value").asText();
            return gold.length() == DAY && period.days() == 1 && !timex.contains("T") && starts(period, gold);
        }
        String start = value.path("start").asText();
        String end = value.path("end").asText();
        return start.length() == DAY
                && starts(period, start)
                && (end.isEmpty() || period.to().toString().equals(end));
    }

    private static boolean starts(Period period, String gold) {
        return period.from().toString().equals(gold.substring(0, DAY));
    }
}
