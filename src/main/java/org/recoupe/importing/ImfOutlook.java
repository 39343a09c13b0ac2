package org.recoupe.importing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The World Economic Outlook as one file: tabs, old encodings, commas between thousands, the last actual year at the end. */
final class ImfOutlook implements Format {

    private static final Set<String> MISSING = Set.of("n/a", "--", "");

    @Override
    public String name() {
        return "imf-weo";
    }

    @Override
    public boolean recognises(Head head) {
        return head.line(0).startsWith("WEO Country") || head.line(0).startsWith("\"WEO Country");
    }

    @Override
    public void read(Member member, Download download, Intake intake) throws IOException {
        Optional<LocalDate> edition = Optional.empty();
        try (Csv rows = Csv.tabs(member, true)) {
            rows.next();
            List<String> names = rows.names().stream().map(ImfOutlook::bare).toList();
            boolean table = true;
            while (rows.next()) {
                if (rows.blank()) {
                    table = false;
                    rows.notes();
                } else if (table) {
                    readRow(rows, names, intake);
                } else {
                    String note = bare(rows.get(0));
                    edition = Days.month(note.substring(note.lastIndexOf(',') + 1));
                }
            }
        }
        intake.about(About.of("imf weo", "World Economic Outlook", "International Monetary Fund")
                .at("https://www.imf.org/en/Publications/WEO")
                .under("IMF terms of use")
                .of(edition));
    }

    private static String bare(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static void readRow(Csv rows, List<String> names, Intake intake) throws IOException {
        String iso = bare(rows.get(names.indexOf("ISO")));
        String own =
                bare(rows.get(Math.max(names.indexOf("WEO Country Code"), names.indexOf("WEO Country Group Code"))));
        String country = bare(rows.get(Math.max(names.indexOf("Country"), names.indexOf("Country Group Name"))));
        Optional<Area> area = intake.area("imf", iso.isEmpty() ? own : iso, country, rows.line());
        if (area.isEmpty()) {
            return;
        }
        String code = "imf:" + bare(rows.get(names.indexOf("WEO Subject Code")));
        if (!intake.knows(code)) {
            String title = bare(rows.get(names.indexOf("Subject Descriptor")));
            int power = ImfPortal.power(bare(rows.get(names.indexOf("Scale"))));
            String note = bare(rows.get(names.indexOf("Subject Notes")));
            intake.indicator(
                    new Indicator(code, Map.of("en", title), bare(rows.get(names.indexOf("Units"))), power, note));
        }
        String last = bare(rows.get(names.indexOf("Estimates Start After")));
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).matches("\\d{4}")) {
                String cell = bare(rows.get(i));
                String value = MISSING.contains(cell) ? "" : Numerals.ungrouped(cell, ',');
                Figure figure = Figure.of(code, area.get(), names.get(i), value);
                intake.figure(figure.with(ImfPortal.status(names.get(i), last), ""), rows.line(), i + 1);
            }
        }
    }
}
