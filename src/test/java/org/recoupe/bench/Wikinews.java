package org.recoupe.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.article.Span;
import org.recoupe.language.Language;
import org.recoupe.language.SentenceSplitter;
import org.recoupe.report.Coverage;
import org.recoupe.report.Report;

/**
 * Real pages, checked whole: how much of what a plain pattern sees in title and main text is in the report's coverage
 * account. Patterns: numbers in digits; those that are no part of a name or code (no letter or hyphenated letter before
 * them); percentages; amounts of euros, dollars and pounds; days and months with a day or a year. With
 * {@code wikinews-mentions.csv}, which {@link WikinewsMentions} describes, also how many annotated mentions are read with
 * their span and value.
 */
final class Wikinews implements Benchmark {

    private static final String NUMBER = "\\d+(?:[.,\\u00A0\\u202F ]\\d{3}(?!\\d))*(?:,\\d+)?";
    private static final String MONTH = Stream.of(
                    DateFormatSymbols.getInstance(Locale.FRENCH).getMonths())
            .filter(name -> !name.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\d][-.–]?$|n°\\s?$");

    private static final int SENTENCES = 5;

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final WikinewsMentions annotated = new WikinewsMentions();
    private int pages;
    private int dated;
    private int whole;

    Wikinews() {
        patterns.put("numbers in digits", Pattern.compile(NUMBER));
        patterns.put("numbers in digits, no codes", Pattern.compile(NUMBER));
        patterns.put("percentages", Pattern.compile(NUMBER + "\\s?(?:%|pour\\s?cent)"));
        patterns.put(
                "amounts of money",
                Pattern.compile(NUMBER
                        + "(?:\\s\\p{L}+ions?|\\s\\p{L}+ards?)?(?:\\sd[e'’])?\\s?(?:€|\\$|£|euros?|dollars?|livres?)"));
        patterns.put(
                "dates",
                Pattern.compile(
                        "(?:\\d{1,2}(?:er)?\\s" + MONTH + "(?:\\s\\d{4})?)|(?:" + MONTH + "\\s\\d{4})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        patterns.keySet().forEach(name -> counts.put(name, new int[2]));
    }

    @Override
    public String set() {
        return "wikinews-fr";
    }

    @Override
    public Path needs() {
        return Path.of("wikinews-fr");
    }

    @Override
    public List<Measure> run(Path folder, Program program, Misses misses) throws IOException {
        String target = folder.resolve(needs()).toString();
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(target)) {
            while (drafts.hasNext()) {
                Article article = program.checker().article(drafts.next());
                Report report = program.checker().check(article);
                pages++;
                dated += article.published().isPresent() ? 1 : 0;
                whole += whole(article) ? 1 : 0;
                account(article, report, misses);
                annotated.score(article, report, misses);
            }
        }
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.share(set(), "pages read whole", whole, pages));
        measures.add(Measure.share(set(), "pages with their date", dated, pages));
        counts.forEach((name, count) -> measures.add(Measure.share(set(), name + " accounted", count[1], count[0])));
        measures.addAll(annotated.measures(set()));
        return measures;
    }

    /** Whether it was found to be a French article with a title and some sentences. */
    private static boolean whole(Article article) {
        return article.language().equals("fr")
                && !article.title().isBlank()
                && SentenceSplitter.of(Language.of("fr").orElseThrow())
                                .split(article)
                                .size()
                        >= SENTENCES;
    }

    private void account(Article article, Report report, Misses misses) {
        for (Span.Part part : Span.Part.values()) {
            String text = article.part(part);
            List<Span> accounted = report.coverage().account().stream()
                    .map(Coverage.Entry::span)
                    .filter(span -> span.part() == part)
                    .toList();
            patterns.forEach((name, pattern) -> {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    if (!name.endsWith("no codes") || !code(text, matcher.start())) {
                        count(article, part, name, matcher, accounted, misses);
                    }
                }
            });
        }
    }

    private static boolean code(String text, int start) {
        return CODE.matcher(text.substring(Math.max(0, start - 4), start)).find();
    }

    private void count(
            Article article, Span.Part part, String name, Matcher matcher, List<Span> accounted, Misses misses) {
        Span span = article.span(part, matcher.start(), matcher.end());
        // All of it in one entry: half a number, or a percentage without its sign, is not accounted for.
        boolean in = accounted.stream().anyMatch(entry -> entry.covers(span));
        int[] count = counts.getOrDefault(name, new int[2]);
        count[0]++;
        count[1] += in ? 1 : 0;
        if (!in) {
            String text = Misses.around(article.part(part), span.start(), span.end());
            String over = accounted.stream()
                    .filter(span::overlaps)
                    .map(Span::quote)
                    .toList()
                    .toString();
            misses.miss(set(), article.id() + " " + name, text, span.quote(), over);
        }
    }
}
