package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Period;

/**
 * English news with dates marked and resolved. A tag is right when the first mention that overlaps it has the tag's
 * date as its value (a time of day aside), or its very first and last day ("today"); a mention without a value of its
 * own, such as "since Monday", when it starts on that day.
 */
final class GumDates implements Benchmark {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private int all;
    private int right;
    private int yearless;
    private int yearlessRight;

    @Override
    public String set() {
        return "gum-dates";
    }

    @Override
    public Path needs() {
        return Path.of("gum-dates", "articles.jsonl");
    }

    @Override
    public List<Measure> run(Path folder, Program program, Misses misses) throws IOException {
        for (JsonNode article : JsonFile.lines(folder.resolve(needs()))) {
            String text = article.get("text").asText();
            LocalDate published = LocalDate.parse(article.get("published").asText());
            List<Mention> found = program.times(text, "en", Optional.of(published));
            for (TaggedDate tag : TaggedDate.of(article)) {
                score(article, text, tag, tag.in(found), misses);
            }
        }
        return List.of(
                Measure.share(set(), "one date, no year in the text", yearlessRight, yearless),
                Measure.share(set(), "all tags", right, all));
    }

    private void score(JsonNode article, String text, TaggedDate tag, Optional<Mention> read, Misses misses) {
        boolean match = read.filter(mention -> agrees(tag.node(), mention)).isPresent();
        boolean without = tag.node().has("when") && !YEAR.matcher(tag.text()).find();
        all++;
        right += match ? 1 : 0;
        yearless += without ? 1 : 0;
        yearlessRight += without && match ? 1 : 0;
        if (!match) {
            JsonNode gold = ((ObjectNode) tag.node().deepCopy()).remove(List.of("start", "end", "text"));
            misses.miss(
                    set(),
                    article.get("id").asText() + (without ? " *" : ""),
                    Misses.around(text, tag.start(), tag.end()),
                    tag.text() + " = " + gold,
                    read.map(Program::shown).orElse(""));
        }
    }

    private static boolean agrees(JsonNode gold, Mention mention) {
        if (!(mention instanceof Mention.Moment moment)) {
            return false;
        }
        if (gold.has("when")) {
            String when = gold.get("when").asText();
            boolean day = !when.contains("T");
            return moment.timex().equals(when)
                    || (moment.timex() + ":00").equals(when)
                    || day && moment.timex().replaceAll("T.*", "").equals(when)
                    || day
                            && moment.period()
                                    .filter(period -> spans(period, when, moment.timex()))
                                    .isPresent();
        }
        String from = gold.path("from").asText(gold.path("notBefore").asText());
        String to = gold.path("to").asText(gold.path("notAfter").asText());
        return moment.period()
                .filter(period -> from.isEmpty() || same(period.from(), from))
                .filter(period -> to.isEmpty() || ends(period, to))
                .isPresent();
    }

    /** Whether the period is that day, month or year; without a value of its own, whether it starts there. */
    private static boolean spans(Period period, String when, String timex) {
        return same(period.from(), when) && (timex.isEmpty() || ends(period, when));
    }

    private static boolean ends(Period period, String to) {
        return same(period.to().minusDays(1), to);
    }

    private static boolean same(LocalDate day, String gold) {
        return day.toString().startsWith(gold);
    }
}
