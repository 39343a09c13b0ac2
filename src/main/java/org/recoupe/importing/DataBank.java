package org.recoupe.importing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one chooses in the World Bank's DataBank: a column for each year, or for each series; {@code ..} where there is
 * none; notes behind an empty line.
 */
final class DataBank implements Format {

    private static final Pattern YEAR = Pattern.compile("(\\d{4}) \\[YR\\d{4}]");
    /** {@code Population, total [SP.POP.TOTL]}, or the code alone. */
    private static final Pattern SERIES = Pattern.compile("(?:(.*) \\[)?([A-Z]{2}\\.[A-Z0-9.]+)]?");

    private static final Set<String> MISSING = Set.of("..", "NA");
    private static final String UPDATED = "Last Updated:";

    @Override
    public String name() {
        return "databank";
    }

    @Override
    public boolean recognises(Head head) {
        List<String> names = head.cells(0, ',');
        boolean byYear = names.contains("Series Code")
                && names.stream().anyMatch(name -> YEAR.matcher(name).matches());
        boolean bySeries = names.contains("Time Code") && names.contains("Country Code");
        return byYear || bySeries;
    }

    @Override
    public boolean repeats(Member member) {
        return member.fileName().contains(" - Metadata");
    }

    @Override
    public void read(Member member, Download download, Intake intake) throws IOException {
        Optional<LocalDate> updated = Optional.empty();
        try (Csv rows = Csv.open(member, ',')) {
            rows.next();
            List<String> names = rows.names();
            boolean table = true;
            while (rows.next()) {
                if (rows.blank()) {
                    table = false;
                    rows.notes();
                } else if (table) {
                    readRow(rows, names, intake);
                } else if (rows.get(0).startsWith(UPDATED)) {
                    updated = Days.of(rows.get(0).substring(UPDATED.length()).strip(), "MM/dd/yyyy");
                }
            }
        }
        String dataset = "worldbank databank " + member.fileName().replaceFirst("\\.[A-Za-z]+$", "");
        intake.about(About.of(dataset, "World Bank DataBank", "World Bank")
                .at("https://databank.worldbank.org")
                .under("CC BY 4.0")
                .of(updated));
    }

    private static void readRow(Csv rows, List<String> names, Intake intake) throws IOException {
        String code = rows.get(names.indexOf("Country Code"));
        Optional<Area> area = intake.area("worldbank", code, rows.get(names.indexOf("Country Name")), rows.line());
        if (area.isEmpty()) {
            return;
        }
        String time = rows.get(names.indexOf("Time Code")).replaceFirst("^YR", "");
        for (int i = 0; i < names.size(); i++) {
            Matcher year = YEAR.matcher(names.get(i));
            Matcher series = SERIES.matcher(names.get(i));
            if (year.matches()) {
                String indicator = rows.get(names.indexOf("Series Code"));
                describe(indicator, rows.get(names.indexOf("Series Name")), intake);
                take(Figure.of(indicator, area.get(), year.group(1), rows.get(i)), rows, i, intake);
            } else if (series.matches()) {
                describe(series.group(2), series.group(1) == null ? "" : series.group(1), intake);
                take(Figure.of(series.group(2), area.get(), time, rows.get(i)), rows, i, intake);
            }
        }
    }

    private static void describe(String code, String title, Intake intake) {
        if (!intake.knows(code)) {
            intake.indicator(Indicator.of(code, title.isEmpty() ? code : title, ""));
        }
    }

    private static void take(Figure figure, Csv rows, int cell, Intake intake) throws IOException {
        if (MISSING.contains(figure.value())) {
            intake.missing();
        } else {
            intake.figure(figure, rows.line(), cell + 1);
        }
    }
}
