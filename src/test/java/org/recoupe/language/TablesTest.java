package org.recoupe.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that a language lacks is taken for empty, so it is held here that none is misnamed or forgotten. */
class TablesTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/recoupe/language");

    @Test
    void frenchAndEnglishHaveTheSameTables() throws IOException {
        assertThat(tables("en")).isEqualTo(tables("fr")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de"})
    void otherLanguagesHaveSomeOfThem(String code) throws IOException {
        assertThat(tables("fr")).containsAll(tables(code));
        assertThat(tables(code))
                .contains("function-words", "numbers", "number-marks", "units", "nouns", "time-words", "time-rules");
    }

    @Test
    void aTableThatIsNotThereHasNoRows() {
        assertThat(Language.of("de").orElseThrow().table("no-such-table").rows())
                .isEmpty();
    }

    private static SortedSet<String> tables(String code) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve(code))) {
            files.forEach(file -> names.add(file.getFileName().toString().replace(".csv", "")));
        }
        return names;
    }
}
