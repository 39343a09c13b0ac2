package org.recoupe.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** SDMX-CSV 2.x, as many offices give it: one value a row, behind its dimensions. */
class SdmxCsv implements Format {

    private static final String VALUE = "OBS_VALUE";
    private static final String TIME = "TIME_PERIOD";
    private static final Set<String> UNITS = Set.of("UNIT_MEASURE", "UNIT");

    @Override
    public String name() {
        return "sdmx-csv";
    }

    @Override
    public boolean recognises(Head head) {
        List<String> names = head.cells(0, delimiter(head));
        String first = names.isEmpty() ? "" : names.get(0).replaceFirst("\\[.*]$", "");
        boolean structured = first.equals("STRUCTURE") || first.equals("DATAFLOW");
        return structured && names.stream().anyMatch(name -> name.startsWith(VALUE));
    }

    private static char delimiter(Head head) {
        String line = head.line(0);
        return line.chars().filter(mark -> mark == ';').count()
                        > line.chars().filter(mark -> mark == ',').count()
                ? ';'
                : ',';
    }

    /** By which letters and area codes the publisher goes. */
    String scheme() {
        return "sdmx";
    }

    /** What is known of the dataset of that id, title and day. */
    About about(String dataset, String title, Optional<LocalDate> updated) {
        String publisher = dataset.replaceFirst("[:.(].*$", "");
        return About.of(dataset.replaceFirst("\\(.*$", ""), title.isEmpty() ? dataset : title, publisher)
                .of(updated);
    }

    /** The area of that code. */
    Optional<Area> area(String code, String label, Intake intake, long line) {
        return intake.area(scheme(), code, label, line);
    }

    @Override
    public void read(Member member, Download download, Intake intake) throws IOException {
        char delimiter = delimiter(Head.of(member));
        Map<String, Integer> powers = new HashMap<>();
        try (Csv rows = Csv.open(member, delimiter)) {
            rows.next();
            SdmxColumns columns = SdmxColumns.of(rows.names());
            if (columns.place(Set.of(TIME)) < 0 || columns.place(SdmxColumns.AREAS) < 0) {
                throw UnusableDownload.at(
                        member.shown(),
                        1,
                        "no column TIME_PERIOD or no column of areas (REF_AREA, geo)",
                        "figures by area and period",
                        "claims are not about such tables; choose a dataset with areas and periods");
            }
            boolean first = true;
            while (rows.next()) {
                if (rows.blank()) {
                    continue;
                }
                if (first) {
                    intake.about(about(rows, columns));
                    first = false;
                }
                readRow(rows, columns, delimiter == ';', powers, intake);
            }
        }
    }

    private About about(Csv rows, SdmxColumns columns) {
        int id = columns.place(Set.of("STRUCTURE_ID"));
        String dataset = columns.code(rows, id >= 0 ? id : columns.place(Set.of("DATAFLOW")));
        String title = rows.get(columns.place(Set.of("STRUCTURE_NAME")));
        String updated = rows.get(columns.place(Set.of("LAST UPDATE")));
        return about(dataset, title, Days.of(updated, "dd/MM/yy"));
    }

    private void readRow(Csv rows, SdmxColumns columns, boolean comma, Map<String, Integer> powers, Intake intake)
            throws IOException {
        if (rows.get(columns.place(Set.of("ACTION"))).equals("D")) {
            intake.missing(); // the publisher takes it back
            return;
        }
        int areaPlace = columns.place(SdmxColumns.AREAS);
        Optional<Area> area = area(columns.code(rows, areaPlace), columns.label(rows, areaPlace), intake, rows.line());
        if (area.isEmpty()) {
            return;
        }
        String series = describe(rows, columns, powers, intake);
        int place = columns.place(Set.of(VALUE));
        String cell = rows.get(place).strip();
        if (cell.isEmpty() || cell.equals(":")) {
            intake.missing();
            return;
        }
        String letters = columns.code(rows, columns.place(Set.of("OBS_STATUS", "OBS_FLAG")));
        String number =
                scaled(comma ? cell.replace(',', '.') : cell, power(rows, columns) - powers.getOrDefault(series, 0));
        String period = columns.code(rows, columns.place(Set.of(TIME)));
        Figure figure = Figure.of(series, area.get(), period, number);
        intake.figure(figure.with(Status.of(scheme(), letters), letters), rows.line(), place + 1);
    }

    /** The first row of a series says its power of ten; should a later one have another, its figure is moved. */
    private static String scaled(String number, int power) {
        if (power == 0) {
            return number;
        }
        try {
            return new BigDecimal(number).scaleByPowerOfTen(power).toPlainString();
        } catch (NumberFormatException e) {
            return number; // no number at all: it is refused where numbers are read
        }
    }

    private static int power(Csv rows, SdmxColumns columns) {
        String code = columns.code(rows, columns.place(Set.of("UNIT_MULT")));
        boolean number = code.matches("-?\\d{1,2}");
        return number ? Integer.parseInt(code) : 0;
    }

    private String describe(Csv rows, SdmxColumns columns, Map<String, Integer> powers, Intake intake) {
        List<String> codes = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        int unit = columns.place(UNITS);
        for (int place : columns.series()) {
            String code = columns.code(rows, place);
            codes.add(code);
            boolean says = !SdmxColumns.EMPTY.containsKey(code)
                    && place != unit
                    && !columns.label(rows, place).equals(code);
            if (says) {
                labels.add(columns.label(rows, place));
            }
        }
        String series = scheme() + ":"
                + intake.about().dataset().replaceFirst("^.*[:@]", "").toLowerCase(java.util.Locale.ROOT) + ":"
                + String.join(".", codes);
        if (!intake.knows(series)) {
            int power = power(rows, columns);
            powers.put(series, power);
            String title = labels.isEmpty() ? series : String.join(", ", labels);
            String words = columns.code(rows, unit) + " " + columns.label(rows, unit);
            intake.indicator(new Indicator(series, Map.of("en", title), words.strip(), power, ""));
        }
        return series;
    }
}
