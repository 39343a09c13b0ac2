package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void endsWithTheTallyAndThePage() throws IOException {
        String text = written(new TextReport(false, Optional.of(URI.create("file:///reports/lake.html"))));

        assertThat(text.lines().toList())
                .containsExactly(
                        "lake.html:1:6: Consistent: covers 300 sq km — The lake covers 301 km². [series/agreement]",
                        "lake.html:3:13: Inconsistent: 80 metres deep — The lake is 62 m deep. [series/agreement]",
                        "1 inconsistent, 1 consistent — report: file:///reports/lake.html");
    }

    @Test
    void coloursOnlyTheVerdict() throws IOException {
        assertThat(written(new TextReport(true, Optional.empty())))
                .contains("lake.html:3:13: \u001B[31mInconsistent\u001B[0m: 80 metres deep");
    }

    @Test
    void everyFormatHasItsOwnName() {
        assertThat(Arrays.stream(Format.values()).map(Format::label)).doesNotHaveDuplicates();
        assertThat(Format.JSONL.extension()).isEqualTo("jsonl");
        assertThat(Format.HTML.writer()).isInstanceOf(HtmlReport.class);
    }

    private static String written(TextReport writer) throws IOException {
        StringBuilder out = new StringBuilder();
        writer.write(Samples.lake(), out);
        return out.toString();
    }
}
