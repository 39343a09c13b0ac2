package org.recoupe.importing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoupe.language.Table;

/**
 * The World Economic Outlook as one file, or what one chooses of it: tabs, old encodings, commas between thousands, the last actual
 * year at the end. What one chooses comes without codes of subjects, and without those of countries unless one asks for them.
 */
final class ImfOutlook implements Format {

    private static final Set<String> MISSING = Set.of("n/a", "--", "");

    private static final Map<String, String> SUBJECTS =
            Table.read("/org/recoupe/importing/weo-subjects.csv").rows().stream()
                    .collect(Collectors.toMap(row -> key(row.get("title"), row.get("unit")), row -> row.get("code")));

    @Override
    public String name() {
        return "imf-weo";
    }

    @Override
    public boolean recognises(Head head) {
        List<String> names =
                List.of(head.line(0).split("\t")).stream().map(ImfOutlook::bare).toList();
        boolean groups = names.contains("WEO Country Group Code") || names.contains("WEO Country Code");
        return groups || names.containsAll(List.of("Country", "Subject Descriptor", "Units"));
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
                    new Row(rows, names, member, intake).read();
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

    private static String key(String title, String unit) {
        return Areas.folded(title + " " + unit);
    }

    /** One subject of one country, with a cell for each year. */
    private record Row(Csv rows, List<String> names, Member member, Intake intake) {

        void read() throws IOException {
            String iso = get("ISO");
            String own = get("WEO Country Code") + get("WEO Country Group Code");
            String country = get("Country") + get("Country Group Name");
            Optional<Area> area = intake.area("imf", iso.isEmpty() ? own : iso, country, rows.line());
            if (area.isEmpty()) {
                return;
            }
            String code = code();
            if (!intake.knows(code)) {
                int power = ImfPortal.power(get("Scale"));
                intake.indicator(new Indicator(
                        code, Map.of("en", get("Subject Descriptor")), get("Units"), power, get("Subject Notes")));
            }
            String last = get("Estimates Start After");
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).matches("\\d{4}")) {
                    Figure figure = Figure.of(code, area.get(), names.get(i), value(bare(rows.get(i))));
                    intake.figure(figure.with(ImfPortal.status(names.get(i), last), ""), rows.line(), i + 1);
                }
            }
        }

        /** The IMF's own, else the one that it has for what is called so, else one made of that. */
        private String code() {
            String told = get("WEO Subject Code");
            if (!told.isEmpty()) {
                return "imf:" + told;
            }
            String known = SUBJECTS.get(key(get("Subject Descriptor"), get("Units")));
            String made = (get("Subject Descriptor") + " " + get("Units"))
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", "-");
            return "imf:" + (known == null ? made : known);
        }

        /** The IMF always writes decimals: "14,542" is no fourteen thousand, but what a spreadsheet has made of 14.542. */
        private String value(String cell) {
            if (MISSING.contains(cell)) {
                return "";
            }
            if (cell.indexOf(',') >= 0 && cell.indexOf('.') < 0) {
                throw UnusableDownload.at(
                        member.shown(),
                        rows.line(),
                        "\"" + cell + "\", with a comma and no point",
                        "figures as the IMF writes them, as 1,234.567",
                        "a spreadsheet may have written the file anew; get it again from where it came");
            }
            return Numerals.ungrouped(cell, ',');
        }

        private String get(String name) {
            return bare(rows.get(names.indexOf(name)));
        }
    }
}
