package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.review.Decision.Outcome;

/** Every format says the same wherever it is written: other digits, other letters for i, another day. */
class AnywhereTest {

    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @AfterEach
    void home() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Kiritimati",
        "ar-EG-u-nu-arab, Pacific/Pago_Pago",
        "hi-IN-u-nu-deva, Asia/Kathmandu",
        "fr-FR, Europe/Paris"
    })
    void theBytesAreTheSame(String locale, String zone) throws IOException {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Map<String, String> here = all();
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(all()).isEqualTo(here);
    }

    private static Map<String, String> all() throws IOException {
        Map<String, String> all = new TreeMap<>();
        List<Report> reports = new ArrayList<>(List.of(Samples.valdoria(), Samples.lake()));
        reports.add(ExportsTest.decided(Samples.lake(), Outcome.ACCEPT));
        for (Format format : Format.values()) {
            for (int at = 0; at < reports.size(); at++) {
                StringBuilder out = new StringBuilder();
                format.writer().write(reports.get(at), out);
                all.put(format + " " + at, out.toString());
            }
        }
        return all;
    }
}
