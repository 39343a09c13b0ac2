package org.recoupe.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Eurostat's bulk tables: tabs between cells, all dimensions packed into the first, a column for each period; letters
 * glued to values, and {@code :} where there is none.
 */
final class EurostatTsv implements Format {

    private static final Pattern PACKED = Pattern.compile("[A-Za-z0-9_,;]+\\\\(TIME_PERIOD|time)\\s*");
    private static final Pattern CELL = Pattern.compile("(-?[0-9][0-9.eE+-]*)?\\s*:?\\s*([a-z]*)");

    @Override
    public String name() {
        return "eurostat-tsv";
    }

    @Override
    public boolean recognises(Head head) {
        return PACKED.matcher(head.line(0).split("\t", 2)[0]).matches();
    }

    @Override
    public void read(Member member, Download download, Intake intake) throws IOException {
        String dataset = dataset(member.fileName());
        try (Csv rows = Csv.tabs(member, false)) {
            rows.next();
            List<String> periods = rows.names();
            String packed = periods.get(0).substring(0, periods.get(0).indexOf('\\'));
            char mark = packed.indexOf(';') >= 0 ? ';' : ',';
            List<String> dimensions = List.of(packed.split(String.valueOf(mark)));
            while (rows.next()) {
                if (!rows.blank()) {
                    readRow(
                            rows,
                            periods,
                            new Key(dataset, dimensions, rows.get(0).strip().split(String.valueOf(mark))),
                            intake);
                }
            }
        }
        intake.about(EurostatSdmx.about(dataset));
    }

    /** The code of a dataset: {@code demo_pjan__custom_6542521_tabular.tsv} is of demo_pjan. */
    private static String dataset(String fileName) {
        return fileName.replaceFirst("\\..*$", "")
                .replaceFirst("^estat_", "")
                .replaceFirst("__custom.*$", "")
                .replaceFirst("_tabular$", "");
    }

    /** The values of the dimensions in one row. */
    private record Key(String dataset, List<String> dimensions, String[] values) {

        String value(String dimension) {
            int place = dimensions.indexOf(dimension);
            return place >= 0 && place < values.length ? values[place] : "";
        }

        /** What tells the series apart: all but where and how often. */
        String series() {
            List<String> others = new ArrayList<>();
            for (String dimension : dimensions) {
                if (!dimension.equals("geo") && !dimension.equals("freq")) {
                    others.add(value(dimension));
                }
            }
            return EurostatArea.SCHEME + ":" + dataset + ":" + String.join(".", others);
        }
    }

    private static void readRow(Csv rows, List<String> periods, Key key, Intake intake) throws IOException {
        Optional<Area> area = EurostatArea.of(key.value("geo"), intake, rows.line());
        if (area.isEmpty()) {
            return;
        }
        String code = key.series();
        if (!intake.knows(code)) {
            intake.indicator(Indicator.of(code, code, key.value("unit")));
        }
        for (int i = 1; i < periods.size(); i++) {
            Matcher cell = CELL.matcher(rows.get(i).strip());
            if (!cell.matches()) {
                intake.refuse("\"%s\" is no figure with letters".formatted(rows.get(i)), rows.line(), i + 1);
            } else if (cell.group(1) == null) {
                intake.missing();
            } else {
                String letters = cell.group(2);
                Figure figure = Figure.of(code, area.get(), periods.get(i).strip(), cell.group(1));
                intake.figure(figure.with(Status.of(EurostatArea.SCHEME, letters), letters), rows.line(), i + 1);
            }
        }
    }
}
