package org.recoupe.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Draft;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;

/**
 * Many articles out of a few: copies whose numbers have other digits, as many of them, so that no two are the same. The same
 * arguments give the same bytes.
 */
final class ManyArticles {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 10;

    /** Years stay years: with them most dates would go. */
    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|20[0-3]\\d");

    private ManyArticles() {}

    /** Writes {@code args[2]} articles, made of those in the folder {@code args[0]}, as JSONL to {@code args[1]}. */
    public static void main(String[] args) throws IOException {
        List<Draft> originals = originals(args[0]);
        int count = Integer.parseInt(args[2]);
        ObjectMapper json = new ObjectMapper();
        long bytes = 0;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            for (int i = 0; i < count; i++) {
                Draft original = originals.get(i % originals.size());
                ObjectNode line = json.createObjectNode();
                line.put("id", original.id() + "-" + i);
                line.put("title", original.title());
                line.put("text", shuffled(original.text(), new Random(i)));
                original.published().ifPresent(day -> line.put("published", day.toString()));
                line.put("language", "fr");
                String written = json.writeValueAsString(line);
                bytes += written.length();
                out.write(written + "\n");
            }
        }
        System.out.printf("%,d articles, %,d characters each on average%n", count, bytes / count);
    }

    private static List<Draft> originals(String folder) {
        List<Draft> all = new ArrayList<>();
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(folder)) {
            drafts.forEachRemaining(all::add);
        }
        return all;
    }

    private static String shuffled(String text, Random random) {
        return NUMBER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        YEAR.matcher(found.group()).matches()
                                ? found.group()
                                : digits(found.group().length(), random)));
    }

    private static String digits(int length, Random random) {
        StringBuilder number = new StringBuilder().append(1 + random.nextInt(DIGITS - 1));
        while (number.length() < length) {
            number.append(random.nextInt(DIGITS));
        }
        return number.toString();
    }
}
