package org.recoupe.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder with all that a run reads: articles, a pack of rules, a dataset that is large enough for an index, a download.
 *
 * @param folder where they stand
 */
record Scene(Path folder) {

    private static final List<String> COUNTRIES =
            List.of("DEU", "FRA", "ITA", "ESP", "POL", "SWE", "FIN", "AUT", "BEL", "NLD");
    private static final int FROM = 1000;
    private static final int TO = 5000;

    /** The id of the article that people decide on. */
    static final String DECIDED_ON = "decided-on";

    /** Makes one. */
    static Scene in(Path folder) throws IOException {
        Scene scene = new Scene(folder);
        scene.articles();
        scene.dataset();
        scene.download();
        for (int i = 0; i < 3; i++) {
            Path rule = Files.createDirectories(folder.resolve("rules/pack/rule" + i));
            Files.writeString(rule.resolve("rule" + i + ".drl"), """
                    rule "pack %d" @title("t") @titre("t") @en("e") @fr("f") when
                        $c: QuantityClaim(measure == "none-%d")
                    then
                        report.inconsistent($c);
                    end
                    """.formatted(i, i));
        }
        return scene;
    }

    private void articles() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        for (int i = 0; i < 4; i++) {
            Files.writeString(articles.resolve("article-" + i + ".txt"), """
                    Germany has 83 million inhabitants. In Germany there were %d beehives in 2020.
                    The treaty was signed in Geneva on Monday 19 August 2024.
                    """.formatted(i + 12));
        }
    }

    private void dataset() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.copy(Path.of("src/samples/own/data/datapackage.json"), data.resolve("datapackage.json"));
        StringBuilder rows = new StringBuilder();
        List<String> head = Files.readAllLines(Path.of("src/samples/own/data/beehives.csv"));
        rows.append(head.get(0)).append('\n');
        for (String country : COUNTRIES) {
            for (int year = FROM; year < TO; year++) {
                rows.append("%s,%d,%d,example-hives\n".formatted(country, year, 1_000_000 + year));
            }
        }
        Files.writeString(data.resolve("beehives.csv"), rows);
    }

    private void download() throws IOException {
        StringBuilder rows = new StringBuilder("freq,unit,geo\\TIME_PERIOD");
        List<String> areas = List.of("FR", "DE", "IT", "ES", "PL", "SE", "FI", "AT", "BE", "NL");
        for (int year = 1000; year < 2500; year++) {
            rows.append('\t').append(year).append(' ');
        }
        rows.append("\r\n");
        for (String area : areas) {
            rows.append("A,NR,").append(area);
            for (int year = 1000; year < 2500; year++) {
                rows.append('\t').append(year * 31).append(' ');
            }
            rows.append("\r\n");
        }
        Files.write(folder.resolve("demo.tsv"), rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Checks the articles with the pack and the dataset: reports, list, cache of rules and index are written. */
    String[] check(Path reports) {
        List<String> line = new ArrayList<>(List.of("check", "-o", reports.toString()));
        line.addAll(List.of("--rules", folder.resolve("rules").toString()));
        line.addAll(List.of("--data", folder.resolve("data").toString()));
        line.add(folder.resolve("articles").toString());
        return line.toArray(new String[0]);
    }

    /** Checks an article that is checked only once: people decide on its report. */
    String[] decidedOn(Path reports) throws IOException {
        Path article = Files.writeString(
                folder.resolve(DECIDED_ON + ".txt"), "The treaty was signed in Geneva on Monday 20 August 2024.\n");
        return new String[] {"check", "-o", reports.toString(), article.toString()};
    }

    /** Imports the download. */
    String[] download(Path into) {
        return new String[] {
            "data",
            "import",
            "--into",
            into.toString(),
            folder.resolve("demo.tsv").toString()
        };
    }
}
