package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void aTerminalGetsOneLineWithoutOrders() {
        assertThat(Plain.line("a\r\n\tb\u001B[2Jc\u202Ed")).isEqualTo("a b\uFFFD[2Jc\uFFFDd");
    }

    @Test
    void whatPeopleWriteStays() {
        assertThat(Plain.line("4\u00A0milliards d’€ – 👩‍🚒 é")).isEqualTo("4\u00A0milliards d’€ – 👩‍🚒 é");
    }

    @Test
    void linesStayInText() {
        assertThat(Plain.text("a\r\nb\u0000c\uD83D")).isEqualTo("a\r\nb\uFFFDc\uFFFD");
    }

    @Property
    void noTextMakesATerminalDoAnything(@ForAll String text) {
        assertThat(Plain.line(text).chars()).noneMatch(Character::isISOControl);
    }
}
