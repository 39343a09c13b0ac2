package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example of data and rules of one's own: a folder with two files each, and nothing is built. */
class OwnDataTest {

    private static final String DATA = "src/samples/own/data";
    private static final String RULES = "src/samples/own/rules";

    @TempDir
    Path folder;

    @Test
    void aSeriesOfOnesOwnAnswersClaimsInBothLanguages() {
        Session french = check("--data", DATA, "src/samples/own/ruches.fr.txt");
        assertThat(french.err()).isEmpty();
        assertThat(french.out())
                .contains(
                        "Cohérent : 1,8 million de ruches", "Incohérent : 3 millions de ruches", "[series/agreement]");
        assertThat(french.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(check("--data", DATA, "src/samples/own/beehives.en.txt").out())
                .contains("Consistent: 1.8 million beehives", "Inconsistent: 3 million beehives");
    }

    @Test
    void withoutItThereIsNothingToCompareWith() {
        assertThat(check("src/samples/own/ruches.fr.txt").out())
                .contains("Sans données : 1,8 million de ruches")
                .doesNotContain("ohérent :");
    }

    @Test
    void aRowMayRestOnASourceThatRecoupeCarries() throws IOException {
        Files.copy(Path.of(DATA, "datapackage.json"), folder.resolve("datapackage.json"));
        Files.writeString(
                folder.resolve("beehives.csv"), "country,period,value,source\nFRA,2023,1800000,recoupe-curation\n");
        assertThat(check("--data", folder.toString(), "src/samples/own/ruches.fr.txt")
                        .out())
                .contains("Cohérent : 1,8 million de ruches");
    }

    @Test
    void aRuleOfOnesOwnSpeaksOfDataOfOnesOwn() throws IOException {
        Path article = Files.writeString(
                folder.resolve("a.txt"), "La France comptait 1,8 milliard de ruches en 2023, dit-on à Paris.\n");
        assertThat(check("--data", DATA, "--rules", RULES, article.toString()).out())
                .contains("plutôt que milliard", "[beekeeping/crowd]");
    }

    @Test
    void itsExamplesAreRunByItsFolder() {
        Session session = Session.of("rules", "test", "--rules", RULES, "--data", DATA);
        assertThat(session.err()).contains("2 examples", "0 failed");
        assertThat(session.code()).isZero();
        assertThat(Session.of("data", "check", "--data", DATA).code()).isZero();
        assertThat(Session.of("rules", "lint", "--rules", RULES, "--data", DATA).code())
                .isZero();
    }

    private static Session check(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "check";
        all[1] = "--format";
        all[2] = "text";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        Session session = Session.of(all);
        return new Session(session.code(), session.out().replace('\u00A0', ' '), session.err());
    }
}
