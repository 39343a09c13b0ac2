package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileContentTest {

    @Test
    void nothingFromOutsideBecomesMarkup() throws IOException {
        Document page = page();

        assertThat(page.select("img, iframe, object, [onerror], [onclick], [style]"))
                .isEmpty();
        assertThat(page.select("script").eachAttr("src")).isEmpty();
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.title()).contains("</script>");
    }

    @Test
    void onlyWebAddressesBecomeLinks() throws IOException {
        List<String> links = page().select("a[href]").eachAttr("href");

        assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("#"));
    }

    @Test
    void thePolicyAllowsTheOneStyleAndTheOneScript() throws IOException {
        Document page = page();
        String policy = page.select("meta[http-equiv]").attr("content");

        assertThat(policy)
                .contains("default-src 'none'", "base-uri 'none'", "form-action 'none'")
                .contains("script-src 'sha256-"
                        + Stationery.sha256(page.select("script").get(0).data()))
                .contains("style-src 'sha256-"
                        + Stationery.sha256(page.select("style").get(0).data()));
    }

    @Test
    void textThatTurnsItsDirectionStaysInItsPlace() throws IOException {
        for (Element element : page().getAllElements()) {
            if (element.ownText().contains("\u202E")) {
                boolean kept = element.closest("bdi, blockquote, h1, q, .why, article p, title") != null;
                assertThat(kept).as(element.outerHtml()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "LINE", "GITHUB", "CSV"})
    void aTerminalIsToldNothing(Format format) throws IOException {
        String out = written(format.writer());

        assertThat(out.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
        assertThat(out).doesNotContain("\u202E", "\u2066").contains("\uFFFD[31mred");
    }

    @ParameterizedTest
    @EnumSource(names = {"LINE", "GITHUB"})
    void aLineBreakInTheArticleStartsNoLine(Format format) throws IOException {
        assertThat(written(format.writer()).lines()).hasSize(1);
    }

    @Test
    void aSpreadsheetRunsNothing() throws IOException {
        assertThat(written(new CsvReport())).contains("'" + Hostile.FORMULA.replace("\"", "\"\""));
    }

    @Test
    void junitStaysXml() throws IOException, XMLStreamException {
        XMLStreamReader xml =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(written(new JunitReport())));
        int elements = 0;
        while (xml.hasNext()) {
            elements += xml.next() == XMLStreamReader.START_ELEMENT ? 1 : 0;
        }

        assertThat(elements).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "JSONL", "SARIF", "ANNOTATION", "CLAIMREVIEW"})
    void jsonStaysJson(Format format) throws IOException {
        String out = written(format.writer());

        assertThat(new ObjectMapper().readTree(out).isObject()).isTrue();
        assertThat(out.chars().filter(c -> c != '\n')).noneMatch(c -> c < 0x20);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNOTATION", "CLAIMREVIEW"})
    void onlyWebAddressesAreHandedOn(Format format) throws IOException {
        assertThat(written(format.writer())).doesNotContain("\"javascript:", "\"data:");
    }

    private static Document page() throws IOException {
        return Jsoup.parse(written(new HtmlReport()));
    }

    private static String written(ReportWriter writer) throws IOException {
        StringBuilder out = new StringBuilder();
        writer.write(Hostile.report(), out);
        return out.toString();
    }
}
