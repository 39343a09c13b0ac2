package org.recoupe.importing;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recoupe.language.Table;

/** The IMF's data portal: a column for each year; what lies behind the last actual year is a forecast. */
final class ImfPortal implements Format {

    private static final Map<String, Integer> POWERS = Table.read("/org/recoupe/importing/scales.csv").rows().stream()
            .collect(Collectors.toMap(row -> row.get("scale"), row -> (int) row.number("power", 0)));
    private static final Pattern YEAR = Pattern.compile("(?:FY)?(\\d{4})(?:/\\d{2,4})?");

    @Override
    public String name() {
        return "imf";
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(',', "DATASET", "SERIES_CODE", "OBS_MEASURE");
    }

    /** The power of ten of a scale; 0 where it is none. */
    static int power(String scale) {
        return POWERS.getOrDefault(scale.toLowerCase(Locale.ROOT), 0);
    }

    /** How sure a figure of that year is, where that was the last year with an actual one. */
    static Status status(String year, String lastActual) {
        Matcher last = YEAR.matcher(lastActual.strip());
        if (!last.matches()) {
            return Status.ESTIMATED; // it says of none that it is actual
        }
        return year.compareTo(last.group(1)) > 0 ? Status.FORECAST : Status.FINAL;
    }

    @Override
    public void read(Member member, Download download, Intake intake) throws IOException {
        try (Csv rows = Csv.open(member, ',')) {
            rows.next();
            List<String> names = rows.names();
            while (rows.next()) {
                if (!rows.blank()) {
                    readRow(rows, names, intake);
                }
            }
        }
    }

    private static void readRow(Csv rows, List<String> names, Intake intake) throws IOException {
        String series = rows.get(names.indexOf("SERIES_CODE"));
        String[] parts = series.split("\\.", 2);
        Optional<Area> area = intake.area("imf", parts[0], rows.get(names.indexOf("COUNTRY")), rows.line());
        if (area.isEmpty()) {
            return;
        }
        String rest = parts.length < 2 ? series : parts[1];
        String code = "imf:" + rest.replaceFirst("\\.[AQM]$", "");
        if (!intake.knows(code)) {
            String told = rows.get(names.indexOf("INDICATOR"));
            String title = told.isEmpty() ? code.substring(code.indexOf(':') + 1) : told;
            int power = power(rows.get(names.indexOf("SCALE")));
            intake.indicator(new Indicator(code, Map.of("en", title), rows.get(names.indexOf("UNIT")), power, ""));
            String dataset = rows.get(names.indexOf("DATASET")).replaceFirst("\\(.*$", "");
            intake.about(About.of("imf " + dataset, "IMF " + dataset, "International Monetary Fund")
                    .at("https://data.imf.org")
                    .under("IMF terms of use")
                    .of(Days.of(rows.get(names.indexOf("PUBLICATION_DATE")), "yyyy-MM-dd")));
        }
        String last = rows.get(names.indexOf("LATEST_ACTUAL_ANNUAL_DATA"));
        for (int i = 0; i < names.size(); i++) {
            boolean year = names.get(i).matches("\\d{4}(-[QM]\\d{1,2})?");
            if (year) {
                Figure figure = Figure.of(code, area.get(), names.get(i), rows.get(i));
                intake.figure(figure.with(status(names.get(i).substring(0, 4), last), ""), rows.line(), i + 1);
            }
        }
    }
}
