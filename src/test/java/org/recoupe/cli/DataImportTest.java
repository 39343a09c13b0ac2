package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A download is imported, and from then on articles are checked with it. */
class DataImportTest {

    private static final String TABLE = """
            "Data Source","World Development Indicators",

            "Last Updated Date","2022-10-24",

            "Country Name","Country Code","Indicator Name","Indicator Code","2019","2020",
            "Chad","TCD","Access to electricity (%% of population)","EG.ELC.ACCS.ZS","8.4","11.1",
            "Chad","TCD","Fossil things (%% of all things)","X.FOSSIL.ZS","40","41",
            "Chad","TCD","Inflation, consumer prices (annual %%)","FP.CPI.TOTL.ZG","-1","4.5",
            """.formatted();

    @TempDir
    private Path home;

    private Session run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Map.of("HOME", home.toString()));
        int code = Main.run(terminal, arguments);
        return new Session(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    private Session check(String text, String... more) throws IOException {
        String article = write("article.txt", text).toString();
        String[] arguments = {"check", article, "--format", "text", "-o", "-", "--published", "2023-05-01"};
        String[] all = java.util.stream.Stream.of(arguments, more)
                .flatMap(java.util.stream.Stream::of)
                .toArray(String[]::new);
        return run(all);
    }

    @Test
    void bindsByEnglishTitlesAndByTheGlossaryInFrench() throws IOException {
        Session imported = run("data", "import", write("wdi.csv", TABLE).toString());

        assertThat(imported.code()).isZero();
        assertThat(imported.out())
                .contains("6 read: 6 kept, 0 empty, 0 repeated, 0 refused; 3 series; edition 2022-10-24");
        assertThat(home.resolve(".local/share/recoupe/imported/worldbank-wdi-2022-10-24/data.csv"))
                .exists();

        String english = "In Chad, fossil things were 60% in 2020.";
        assertThat(check(english).out()).contains("Inconsistent:").contains("41%");
        assertThat(check("Au Tchad, l'accès à l'électricité était de 45 % en 2020.")
                        .out())
                .contains("Incohérent")
                .contains("11,1");
        assertThat(check(english, "--no-imported").out()).doesNotContain("Inconsistent:");
    }

    @Test
    void standsBesideTheFiguresThatAreThereAlready() throws IOException {
        run("data", "import", write("wdi.csv", TABLE).toString());

        assertThat(check("Inflation in Chad was 4.5% in 2020.").out())
                .contains("Consistent:")
                .doesNotContain("ambiguous");
        assertThat(run("data", "check").out()).isEmpty();
    }

    @Test
    void saysThatTheSameBytesWereImportedBefore() throws IOException {
        String file = write("wdi.csv", TABLE).toString();
        run("data", "import", file);

        assertThat(run("data", "import", file).out()).contains("imported before, the same bytes");
    }

    @Test
    void loadsFromAnotherFolderByData() throws IOException {
        Path into = home.resolve("elsewhere");
        run("data", "import", "--into", into.toString(), write("wdi.csv", TABLE).toString());

        assertThat(check("In Chad, fossil things were 60% in 2020.", "--data", into.toString())
                        .out())
                .contains("Inconsistent:");
    }

    @Test
    void tellsWhatIsWrongWithADownload() throws IOException {
        Session session = run("data", "import", write("odd.csv", "a,b\n1,2\n").toString());

        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err())
                .contains("odd.csv", "no format that is known here", "--mapping")
                .doesNotContain("\tat ");
        assertThat(home.resolve(".local/share/recoupe/imported")).doesNotExist();
    }

    @Test
    void namesAllFormatsInItsHelp() {
        assertThat(run("data", "import", "--help").out())
                .contains("worldbank", "comtrade", "auto", "--into", "--mapping");
    }

    @Test
    void tellsHowFarItIsOnStandardErrorWhenAsked() throws IOException {
        StringBuilder rows = new StringBuilder("country,year,value,indicator\n");
        for (int year = 1000; year < 2200; year++) {
            for (String country :
                    new String[] {"FRA", "TCD", "AZE", "RUS", "KEN", "CHL", "USA", "JPN", "PER", "HUN", "EST"}) {
                rows.append(country).append(',').append(year).append(",1,bees\n");
                rows.append(country).append(',').append(year).append(",2,hives\n");
            }
        }
        String file = write("bees.csv", rows.toString()).toString();
        String mapping = write("bees.yml", "area: country\nperiod: year\nvalue: value\nindicator: indicator\n")
                .toString();
        String into = home.resolve("imports").toString();
        Session quiet = run("data", "import", file, "--mapping", mapping, "--into", into);
        assertThat(quiet.code()).as(quiet.err()).isZero();
        assertThat(quiet.err()).doesNotContain("a second");
        Session told = run("data", "import", file, "--mapping", mapping, "--into", into + "2", "--progress");
        assertThat(told.out()).doesNotContain("a second");
        assertThat(told.err()).contains("%", "figures", "a second", "bees.csv");
    }
}
