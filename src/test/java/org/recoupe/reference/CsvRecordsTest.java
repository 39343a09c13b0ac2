package org.recoupe.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read from a CSV text: each record as its line and its cells. */
class CsvRecordsTest {

    @Test
    void cellsStandBetweenCommas() throws Exception {
        assertThat(records("id,name,\nfr,France,x\n")).containsExactly("1 [id|name|]", "2 [fr|France|x]");
    }

    @Test
    void theLastLineNeedsNoEnd() throws Exception {
        assertThat(records("a,b\nc,d")).containsExactly("1 [a|b]", "2 [c|d]");
    }

    @Test
    void aQuotedCellMayHoldCommasQuotesAndLines() throws Exception {
        assertThat(records("a\n\"b, \"\"c\"\"\nd\",e\nf\n")).containsExactly("1 [a]", "2 [b, \"c\"\nd|e]", "4 [f]");
    }

    @Test
    void aQuoteInsideACellIsAQuote() throws Exception {
        assertThat(records("5\" pipe,x\n\"\",\"y\"")).containsExactly("1 [5\" pipe|x]", "2 [|y]");
    }

    @Test
    void linesMayEndAsOnWindowsOrAnOldMac() throws Exception {
        assertThat(records("a\r\nb\rc")).containsExactly("1 [a]", "2 [b]", "3 [c]");
    }

    @Test
    void anEmptyLineIsARecordOfOneEmptyCell() throws Exception {
        assertThat(records("a\n\nb\n")).containsExactly("1 [a]", "2 []", "3 [b]");
    }

    @Test
    void aQuoteThatIsNotClosedIsNamedByItsLine() {
        assertThatThrownBy(() -> records("a\n\"b\nc\n"))
                .isInstanceOfSatisfying(
                        CsvRecords.Misquoted.class, e -> assertThat(e.line()).isEqualTo(2));
        assertThatThrownBy(() -> records("\"b\"c\n")).isInstanceOf(CsvRecords.Misquoted.class);
    }

    private static List<String> records(String text) throws CsvRecords.Misquoted {
        CsvRecords records = new CsvRecords(text);
        List<String> read = new ArrayList<>();
        while (records.hasNext()) {
            read.add(records.line() + " [" + String.join("|", records.next()) + "]");
        }
        return read;
    }
}
