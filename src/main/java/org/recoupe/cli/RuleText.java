package org.recoupe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.recoupe.rule.RuleCard;

/** The text of rule files: on disk, or in the jar. */
final class RuleText {

    private RuleText() {}

    /** What stands in the file of that rule. */
    static String of(RuleCard card) throws IOException {
        Path file = Path.of(card.path());
        if (Files.isRegularFile(file)) {
            return Files.readString(file);
        }
        try (InputStream in = RuleText.class.getResourceAsStream("/" + card.path())) {
            if (in == null) {
                throw new InvalidInput("%s: the file of %s is gone.".formatted(card.path(), card.id()));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
