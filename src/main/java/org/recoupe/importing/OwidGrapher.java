package org.recoupe.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A chart of Our World in Data: an entity, its code if it has one, a year, and a column for each figure. */
final class OwidGrapher implements Format {

    private static final int FIRST_FIGURE = 3;
    private static final String SCHEME = "owid";

    @Override
    public String name() {
        return SCHEME;
    }

    @Override
    public boolean recognises(Head head) {
        List<String> names = head.cells(0, ',');
        boolean titles = names.size() > FIRST_FIGURE
                && names.get(0).equalsIgnoreCase("entity")
                && names.get(1).equalsIgnoreCase("code");
        return titles && (names.get(2).equalsIgnoreCase("year") || names.get(2).equalsIgnoreCase("day"));
    }

    @Override
    public void read(Member member, Download download, Intake intake) throws IOException {
        String stem = member.fileName().replaceFirst("\\.[A-Za-z]+$", "");
        try (Csv rows = Csv.open(member, ',')) {
            rows.next();
            List<String> names = rows.names();
            List<Integer> figures = figures(names);
            while (rows.next()) {
                if (!rows.blank()) {
                    readRow(rows, names, figures, intake);
                }
            }
        }
        intake.about(About.of("owid " + stem, "Our World in Data: " + stem.replace('-', ' '), "Our World in Data")
                .at("https://ourworldindata.org/grapher/" + stem)
                .under("CC BY 4.0; the terms of the sources behind it apply, too"));
    }

    /** The columns of figures: what Our World in Data adds to colour its maps is none. */
    private static List<Integer> figures(List<String> names) {
        List<Integer> figures = new ArrayList<>();
        for (int i = FIRST_FIGURE; i < names.size(); i++) {
            if (!names.get(i).endsWith("according to OWID") && !names.get(i).equals("owid_region")) {
                figures.add(i);
            }
        }
        return figures;
    }

    private static void readRow(Csv rows, List<String> names, List<Integer> figures, Intake intake) throws IOException {
        Optional<Area> area = area(rows, intake);
        if (area.isEmpty()) {
            return;
        }
        for (int place : figures) {
            String title = names.get(place);
            String code = SCHEME + ":" + Areas.folded(title).replace(' ', '-');
            if (!intake.knows(code)) {
                intake.indicator(Indicator.of(code, title, ""));
            }
            intake.figure(Figure.of(code, area.get(), rows.get(2), rows.get(place)), rows.line(), place + 1);
        }
    }

    /** What has no code is a group that some source has made: it is kept under its name. */
    private static Optional<Area> area(Csv rows, Intake intake) {
        if (!rows.get(1).isEmpty()) {
            return intake.area(SCHEME, rows.get(1), rows.get(0), rows.line());
        }
        String name = Areas.folded(rows.get(0)).replace(' ', '_').toUpperCase(Locale.ROOT);
        return intake.known(SCHEME, "", rows.get(0)).or(() -> Optional.of(new Area(name, Area.Kind.AGGREGATE)));
    }
}
