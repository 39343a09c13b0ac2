package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {

    @ParameterizedTest
    @CsvSource({
        "one line,              0, 1, 1",
        "one line,              4, 1, 5",
        "'one\ntwo',            4, 2, 1",
        "'one\r\ntwo',          5, 2, 1",
        "'one\rtwo',            4, 2, 1",
        "'one\r\n\r\nthree',    9, 3, 3",
        "'🗺️ map',              4, 1, 5",
        "'ends\n',              5, 2, 1",
        "'',                    0, 1, 1",
    })
    void countsLinesAndColumnsFromOne(String text, int offset, int line, int column) {
        assertThat(Position.at(text, offset)).isEqualTo(new Position(line, column));
    }
}
