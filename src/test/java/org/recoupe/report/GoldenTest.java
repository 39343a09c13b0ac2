package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The sample reports against what stands in {@code src/test/resources}. Run with {@code -Drecoupe.golden=write} to write
 * the files anew, then read the difference before committing it.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/recoupe/report");

    @Test
    void json() throws IOException {
        compare("valdoria.json", new JsonReport(), Samples.valdoria());
        compare("lake.json", new JsonReport(), Samples.lake());
    }

    @Test
    void html() throws IOException {
        compare("valdoria.html", new HtmlReport(), Samples.valdoria());
        compare("lake.html", new HtmlReport(), Samples.lake());
    }

    @Test
    void text() throws IOException {
        URI page = URI.create("file:///reports/port-cantal.html");
        compare("valdoria.txt", new TextReport(false, Optional.of(page)), Samples.valdoria());
        compare("lake.txt", new TextReport(), Samples.lake());
    }

    @ParameterizedTest
    @EnumSource(names = {"LINE", "CSV", "SARIF", "JUNIT", "GITHUB"})
    void formatsForOtherTools(Format format) throws IOException {
        compare("valdoria." + format.label() + "." + format.extension(), format.writer(), Samples.valdoria());
    }

    private static void compare(String name, ReportWriter writer, Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        writer.write(report, out);
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("recoupe.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, out);
        }
        assertThat(out.toString()).isEqualTo(Files.readString(file));
    }
}
