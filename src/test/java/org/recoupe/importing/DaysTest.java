package org.recoupe.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

    @Test
    void areReadAsPublishersWriteThem() {
        assertThat(Days.of("11/06/26 23:00:00", "dd/MM/yy")).contains(LocalDate.of(2026, 6, 11));
        assertThat(Days.of("2026-04-14T13:00:00Z", "yyyy-MM-dd")).contains(LocalDate.of(2026, 4, 14));
        assertThat(Days.of("07/01/2025", "MM/dd/yyyy")).contains(LocalDate.of(2025, 7, 1));
        assertThat(Days.month("October 2023")).contains(LocalDate.of(2023, 10, 1));
    }

    @Test
    void thatDoNotExistAreNone() {
        assertThat(Days.of("31/02/26 23:00:00", "dd/MM/yy")).isEmpty();
        assertThat(Days.of("2026-02-30", "yyyy-MM-dd")).isEmpty();
        assertThat(Days.of("2025", "yyyy-MM-dd")).isEmpty();
    }
}
