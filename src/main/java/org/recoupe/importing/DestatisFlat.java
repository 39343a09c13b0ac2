package org.recoupe.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flat tables of the German office: semicolons, decimal commas, {@code -} where there is nothing. */
final class DestatisFlat implements Format {

    private static final Set<String> MISSING = Set.of("-", ".", "...", "/", "x", "");
    private static final String SCHEME = "destatis";
    private static final String BETWEEN = "__";

    @Override
    public String name() {
        return SCHEME;
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(';', "Statistik_Code", "Zeit", "1_Auspraegung_Code");
    }

    @Override
    public void read(Member member, Download download, Intake intake) throws IOException {
        String dataset = "";
        try (Csv rows = Csv.open(member, ';', true)) {
            rows.next();
            List<String> names = rows.names();
            while (rows.next()) {
                if (!rows.blank()) {
                    dataset = rows.get(0) + " " + rows.get(1);
                    readRow(rows, names, intake);
                }
            }
        }
        intake.about(About.of("destatis " + member.fileName().replaceFirst("\\.[A-Za-z]+$", ""), dataset, "Destatis")
                .at("https://www-genesis.destatis.de")
                .under("dl-de/by-2-0"));
    }

    private static void readRow(Csv rows, List<String> names, Intake intake) throws IOException {
        int region = names.indexOf("1_Auspraegung_Code");
        Optional<Area> area = intake.area(SCHEME, rows.get(region), "", rows.line());
        if (area.isEmpty()) {
            return;
        }
        List<String> codes = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        int first = region + 2;
        for (int i = first; i < names.size(); i++) {
            if (names.get(i).endsWith("_Auspraegung_Code")) {
                codes.add(rows.get(i));
                labels.add(rows.get(i + 1));
            }
            first = names.get(i).contains(BETWEEN) ? first : i + 1;
        }
        String time = rows.get(names.indexOf("Zeit"));
        for (int i = first; i < names.size(); i++) {
            String[] parts = names.get(i).split(BETWEEN);
            String code = SCHEME + ":" + parts[0] + ":" + String.join(".", codes);
            if (!intake.knows(code)) {
                String title = names.get(i)
                        .substring(parts[0].length())
                        .replace('_', ' ')
                        .strip();
                String unit = names.get(i).contains("%") ? "%" : title + " " + String.join(" ", labels);
                String full = title + " " + String.join(" ", labels);
                intake.indicator(new Indicator(code, Map.of("de", full.strip()), unit, 0, ""));
            }
            String cell = MISSING.contains(rows.get(i)) ? "" : rows.get(i).replace(',', '.');
            intake.figure(Figure.of(code, area.get(), time, cell), rows.line(), i + 1);
        }
    }
}
