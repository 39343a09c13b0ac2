package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recoupe.claim.Mention;

/**
 * French press with time expressions marked. Scored as in TempEval: strict where the span is the same, relaxed where it
 * overlaps, value where it overlaps and has the same ISO-TimeML value; each mention answers one tag at most.
 */
final class FrTimeBank implements Benchmark {

    private static final double BEST_STRICT = 85.5;
    private static final double BEST_RELAXED = 90.3;
    private static final double BEST_VALUE = 73.6;

    private final Score strict = new Score();
    private final Score relaxed = new Score();
    private final Score value = new Score();

    @Override
    public String set() {
        return "fr-timebank";
    }

    @Override
    public Path needs() {
        return Path.of("fr-timebank", "articles.jsonl");
    }

    @Override
    public List<Measure> run(Path folder, Program program, Misses misses) throws IOException {
        for (JsonNode article : JsonFile.lines(folder.resolve(needs()))) {
            score(article, program, misses);
        }
        return List.of(
                strict.f1(set(), "strict F1").best(BEST_STRICT),
                relaxed.f1(set(), "relaxed F1").best(BEST_RELAXED),
                value.f1(set(), "value F1").best(BEST_VALUE));
    }

    private void score(JsonNode article, Program program, Misses misses) {
        String text = article.get("text").asText();
        String id = article.get("id").asText();
        LocalDate published = LocalDate.parse(article.get("published").asText());
        List<Mention> open = new ArrayList<>(program.times(text, "fr", Optional.of(published)));
        List<TaggedDate> tags = TaggedDate.of(article);
        int found = open.size();
        for (TaggedDate tag : tags) {
            Optional<Mention> read = tag.in(open);
            read.ifPresent(open::remove);
            boolean exact = read.filter(tag::exactly).isPresent();
            String gold = tag.node().get("value").asText();
            boolean same =
                    read.filter(mention -> Program.timex(mention).equals(gold)).isPresent();
            strict.add(0, 0, exact ? 1 : 0);
            relaxed.add(0, 0, read.isPresent() ? 1 : 0);
            value.add(0, 0, same ? 1 : 0);
            if (!exact || !same) {
                String context = Misses.around(text, tag.start(), tag.end());
                misses.miss(
                        set(),
                        id,
                        context,
                        tag.text() + " = " + gold,
                        read.map(Program::shown).orElse(""));
            }
        }
        for (Score score : List.of(strict, relaxed, value)) {
            score.add(tags.size(), found, 0);
        }
        open.forEach(mention -> misses.miss(
                set(),
                id,
                Misses.around(text, mention.span().start(), mention.span().end()),
                "",
                Program.shown(mention)));
    }
}
