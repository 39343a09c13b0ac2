package org.recoupe.bench;

import java.util.List;
import java.util.Optional;
import org.recoupe.article.Article;
import org.recoupe.article.Span;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Table;
import org.recoupe.report.Report;

/**
 * Mentions of the Wikinews pages that were annotated by hand, in {@code wikinews-mentions.csv}:
 *
 * <pre>
 * article,part,start,end,kind,value
 * 44145,body,35,46,date,2012-06-03
 * 44145,body,250,263,count,147
 * 44145,title,32,45,count,153
 * </pre>
 *
 * <p>{@code article} is the page's file name without its ending; {@code part} is title or body; {@code start} and
 * {@code end} count UTF-16 units in the part as the program reads it ({@code Article.title}, {@code Article.text}: what
 * {@code recoupe extract --format json} counts in); {@code kind} is a label of {@code MentionKind}; {@code value} is for
 * dates and durations the ISO-TimeML value, for all else the number in the program's base unit, {@code low..high} for a
 * range, and after a space, where the unit matters, its ISO 4217 or UCUM code: {@code 4000000000 USD}; {@code *} where
 * no single value can be said. A mention is found when one has its span and is of its kind, numbers of all sorts being
 * one; it is right when its value is, too.
 */
final class WikinewsMentions {

    private static final String RESOURCE = "/org/recoupe/bench/wikinews-mentions.csv";

    private final List<Table.Row> rows;
    private int all;
    private int spans;
    private int right;

    WikinewsMentions() {
        boolean here = WikinewsMentions.class.getResource(RESOURCE) != null;
        rows = here ? Table.read(RESOURCE).rows() : List.of();
    }

    void score(Article article, Report report, Misses misses) {
        for (Table.Row row : rows) {
            if (row.get("article").equals(article.id())) {
                score(row, article, report.mentions(), misses);
            }
        }
    }

    private void score(Table.Row row, Article article, List<Mention> mentions, Misses misses) {
        Span.Part part = row.get("part").equals("title") ? Span.Part.TITLE : Span.Part.BODY;
        Span span = article.span(part, (int) row.number("start", 0), (int) row.number("end", 0));
        Optional<Mention> found = mentions.stream()
                .filter(mention -> mention.span().equals(span))
                .filter(mention -> family(mention.kind().label()).equals(family(row.get("kind"))))
                .findFirst();
        boolean same = found.filter(mention -> value(mention, row.get("value"))).isPresent();
        all++;
        spans += found.isPresent() ? 1 : 0;
        right += same ? 1 : 0;
        if (!same) {
            misses.miss(
                    "wikinews-fr",
                    article.id() + " annotated",
                    Misses.around(article.part(part), span.start(), span.end()),
                    span.quote() + " = " + row.get("kind") + " " + row.get("value"),
                    mentions.stream()
                            .filter(mention -> mention.span().overlaps(span))
                            .map(Program::shown)
                            .toList()
                            .toString());
        }
    }

    /** Whether a number counts a noun, is a ratio or an age is a matter of view; that it is a number is not. */
    private static String family(String kind) {
        return switch (kind) {
            case "number", "count", "ratio", "rate" -> "number";
            case "duration", "age" -> "duration";
            default -> kind;
        };
    }

    private static boolean value(Mention mention, String gold) {
        if (gold.equals("*")) {
            return true;
        }
        if (mention instanceof Mention.Amount age && gold.startsWith("P")) {
            return gold.equals("P" + (long) age.quantity().value() + "Y");
        }
        if (mention instanceof Mention.Amount amount) {
            return value(amount.quantity(), gold);
        }
        return Program.timex(mention).equals(gold);
    }

    private static boolean value(Quantity quantity, String gold) {
        String[] parts = gold.split(" ", 2);
        String[] ends = parts[0].split("\\.\\.");
        boolean unit = parts.length < 2 || parts[1].equals(quantity.unitCode());
        if (ends.length == 2) {
            return unit
                    && Amount.same(quantity.range().low(), Double.parseDouble(ends[0]))
                    && Amount.same(quantity.range().high(), Double.parseDouble(ends[1]));
        }
        return unit && Amount.same(quantity.value(), Double.parseDouble(ends[0]));
    }

    List<Measure> measures(String set) {
        return rows.isEmpty()
                ? List.of(Measure.none(set, "annotated mentions, span and value", "not annotated yet"))
                : List.of(
                        Measure.share(set, "annotated mentions, span and kind", spans, all),
                        Measure.share(set, "annotated mentions, span and value", right, all));
    }
}
