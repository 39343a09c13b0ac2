package org.recoupe.importing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Eurostat's SDMX-CSV, whose days are written 11/06/26 and whose areas and letters are its own. */
final class EurostatSdmx extends SdmxCsv {

    private static final String TICKET = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\s*";

    @Override
    public String name() {
        return "eurostat-csv";
    }

    @Override
    public boolean recognises(Head head) {
        boolean own = head.line(0).contains("LAST UPDATE");
        return own && super.recognises(head)
                || head.lines().size() == 1 && head.line(0).matches(TICKET);
    }

    @Override
    public void read(Member member, Download download, Intake intake) throws java.io.IOException {
        if (Head.of(member).line(0).matches(TICKET)) {
            throw UnusableDownload.at(
                    member.shown(),
                    1,
                    "the number of a request that Eurostat had not answered yet",
                    "data",
                    "ask for less at once, or get the file again in some minutes");
        }
        super.read(member, download, intake);
    }

    @Override
    String scheme() {
        return EurostatArea.SCHEME;
    }

    @Override
    Optional<Area> area(String code, String label, Intake intake, long line) {
        return EurostatArea.of(code, intake, line);
    }

    @Override
    About about(String dataset, String title, Optional<LocalDate> updated) {
        String code =
                dataset.replaceFirst("^[A-Z]+:", "").replaceFirst("\\(.*$", "").toLowerCase(Locale.ROOT);
        return about(code).of(updated);
    }

    /** What is known of a dataset of that code. */
    static About about(String code) {
        return About.of("eurostat " + code, "Eurostat " + code, "Eurostat")
                .at("https://ec.europa.eu/eurostat/databrowser/view/" + code)
                .under("CC BY 4.0");
    }
}
