package org.recoupe.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A prepared table gives back the rows it was made of. */
class PreparedTableTest {

    private static final Map<String, Integer> COLUMNS = Map.of("id", 0, "name", 1, "source", 2);

    @Test
    void rowsComeBackAsTheyWere() throws Exception {
        List<Row> rows = List.of(
                row(2, "CIV", "Côte d’Ivoire", "un"), row(4, "JPN", "日本", "un"), row(5, "XXX", "", "a,b \"c\"\nd"));
        PreparedTable made = PreparedTable.of(List.of("id", "name", "source"), rows);
        PreparedTable read = PreparedTable.read(ByteBuffer.wrap(made.toBytes()));
        List<Row> back = new ArrayList<>();
        read.each(back::add);
        assertThat(back).extracting(Row::line).containsExactly(2, 4, 5);
        assertThat(back).extracting(Row::columns).containsOnly(COLUMNS);
        assertThat(back)
                .extracting(row -> List.of(row.cells()))
                .containsExactly(
                        List.of("CIV", "Côte d’Ivoire", "un"),
                        List.of("JPN", "日本", "un"),
                        List.of("XXX", "", "a,b \"c\"\nd"));
    }

    @Test
    void aTableMayHaveNoRows() throws Exception {
        byte[] bytes = PreparedTable.of(List.of("id"), List.of()).toBytes();
        List<Row> back = new ArrayList<>();
        PreparedTable.read(ByteBuffer.wrap(bytes)).each(back::add);
        assertThat(back).isEmpty();
    }

    private static Row row(int line, String... cells) {
        return new Row(COLUMNS, cells, line);
    }
}
