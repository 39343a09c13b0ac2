package org.recoupe.importing;

import java.time.LocalDate;
import java.util.Optional;

/** The OECD's CSV with labels: behind each column of codes one of names; figures in powers of ten. */
final class OecdCsv extends SdmxCsv {

    @Override
    public String name() {
        return "oecd";
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(',', "STRUCTURE", "STRUCTURE_NAME") && head.line(1).contains("OECD");
    }

    @Override
    Optional<Area> area(String code, String label, Intake intake, long line) {
        return intake.area("oecd", code, label, line);
    }

    @Override
    About about(String dataset, String title, Optional<LocalDate> updated) {
        String code = dataset.replaceFirst("^.*@", "").replaceFirst("\\(.*$", "");
        return About.of("oecd " + code, title, "OECD")
                .at("https://data-explorer.oecd.org")
                .under("OECD Terms and Conditions (CC BY 4.0)")
                .of(updated);
    }
}
