package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the first chapter of {@code rules/README.md} says, command by command and file by file. */
class RulesReadmeTest {

    /** A command, or a file: its path in backquotes at the end of the paragraph before, and what it is to hold. */
    private static final Pattern STEP =
            Pattern.compile("(?m)^ {4}\\./recoupe (.+)$|`(my-rules/[^`]+)`[^\\n]*:\\n\\n```\\w*\\n((?s:.*?))```\\n");

    private static final String ARTICLE =
            "Les échanges entre la Chine et la Russie ont dépassé 700 milliards de dollars"
                    + " en 2023. C'est ce que dit le journal de la région, qui cite les chiffres du commerce.\n";

    @TempDir
    Path place;

    @Test
    void itsStepsMakeARuleThatWorks() throws IOException {
        String readme = Files.readString(Path.of("rules/README.md"));
        String chapter = readme.substring(0, readme.indexOf("\n## "));
        Files.writeString(place.resolve("article.txt"), ARTICLE);

        List<MatchResult> steps = STEP.matcher(chapter).results().toList();

        assertThat(steps).hasSizeGreaterThan(8);
        for (MatchResult step : steps) {
            if (step.group(1) == null) {
                Files.writeString(place.resolve(step.group(2)), step.group(3));
            } else {
                run(step.group(1));
            }
        }
    }

    private void run(String command) {
        boolean check = command.startsWith("check");
        String there = command.replace("my-rules", place.resolve("my-rules").toString())
                .replace("article.txt", place.resolve("article.txt").toString());
        boolean writes = command.startsWith("rules new");
        String line = writes ? there + " --rules " + place.resolve("my-rules") : there;
        String dated = check ? line + " --published 2024-11-20 --format text" : line;

        Session session = Session.of(dated.split(" "));

        assertThat(session.code()).as(command + "\n" + session).isEqualTo(check ? ExitCode.FINDINGS : ExitCode.CLEAN);
        if (check) {
            assertThat(session.out()).contains("alors que la référence ne donne que");
        }
    }
}
