package org.recoupe.importing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tables of the World Bank with a column for each year: by indicator, by country, by topic, and all of World Development
 * Indicators at once. Four lines may stand in front; a comma ends each line, so the last name is empty.
 */
final class WorldBank implements Format {

    private static final List<String> COLUMNS =
            List.of("Country Name", "Country Code", "Indicator Name", "Indicator Code");
    private static final int MOST_PREFACE = 6;
    private static final Set<String> COMPANIONS =
            Set.of("INDICATOR_CODE", "Series Code", "CountryCode", "SeriesCode", "Country Code");
    private static final String LICENCE = "CC BY 4.0";

    @Override
    public String name() {
        return "worldbank";
    }

    @Override
    public boolean recognises(Head head) {
        for (int i = 0; i < MOST_PREFACE; i++) {
            List<String> cells = head.cells(i, ',');
            if (cells.size() > COLUMNS.size()
                    && cells.subList(0, COLUMNS.size()).equals(COLUMNS)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean accompanies(Head head) {
        List<String> cells = head.cells(0, ',');
        return !cells.isEmpty() && COMPANIONS.contains(cells.get(0)) && !recognises(head);
    }

    @Override
    public void read(Member member, Download download, Intake intake) throws IOException {
        Set<String> aggregates = new HashSet<>();
        Map<String, Indicator> known = new HashMap<>();
        for (Member companion : download.companions(this)) {
            readCompanion(companion, aggregates, known);
        }
        try (Csv rows = Csv.open(member, ',')) {
            Optional<LocalDate> updated = preface(rows);
            List<String> names = rows.names();
            while (rows.next()) {
                if (!rows.blank()) {
                    readRow(rows, names, intake, aggregates, known);
                }
            }
            intake.about(about(member, intake, updated));
        }
    }

    /** Reads up to the header; the preface tells the day of the edition. */
    private static Optional<LocalDate> preface(Csv rows) {
        Optional<LocalDate> updated = Optional.empty();
        while (rows.next() && !rows.get(0).equals(COLUMNS.get(0))) {
            if (rows.get(0).startsWith("Last Updated")) {
                updated = day(rows.get(1));
            }
        }
        return updated;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // then the edition is not known, as where the preface was cut
        }
    }

    private static void readRow(
            Csv rows, List<String> names, Intake intake, Set<String> aggregates, Map<String, Indicator> known)
            throws IOException {
        String code = rows.get(3);
        Optional<Area> area = aggregates.contains(rows.get(1))
                ? Optional.of(intake.aggregate("worldbank", rows.get(1)))
                : intake.area("worldbank", rows.get(1), rows.get(0), rows.line());
        if (area.isEmpty()) {
            return;
        }
        if (!intake.knows(code)) {
            Indicator described = known.getOrDefault(code, Indicator.of(code, rows.get(2), ""));
            intake.indicator(Indicator.of(code, rows.get(2), "").noted(described.note()));
        }
        for (int i = COLUMNS.size(); i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                intake.figure(Figure.of(code, area.get(), names.get(i), rows.get(i)), rows.line(), i + 1);
            }
        }
    }

    private static About about(Member member, Intake intake, Optional<LocalDate> updated) {
        List<String> codes = List.copyOf(intake.shelves().indicators());
        String dataset = codes.size() == 1 ? "worldbank " + codes.get(0) : "worldbank " + stem(member.fileName());
        String title = codes.size() == 1
                ? "World Development Indicators: "
                        + intake.measured(codes.get(0)).indicator().title()
                : "World Development Indicators";
        String url = codes.size() == 1
                ? "https://data.worldbank.org/indicator/" + codes.get(0)
                : "https://databank.worldbank.org/source/world-development-indicators";
        return About.of(dataset, title, "World Bank").at(url).under(LICENCE).of(updated);
    }

    /** The telling part of {@code API_USA_DS2_en_csv_v2_3173.csv}. */
    private static String stem(String fileName) {
        String name = fileName.replaceFirst("\\.[A-Za-z]+$", "");
        return name.replaceFirst("^API_", "").replaceFirst("_DS\\d+_.*$", "");
    }

    private static void readCompanion(Member companion, Set<String> aggregates, Map<String, Indicator> known)
            throws IOException {
        try (Csv rows = Csv.open(companion, ',')) {
            if (!rows.next()) {
                return;
            }
            List<String> names = rows.names();
            int country = names.indexOf("Country Code");
            int region = names.indexOf("Region");
            int code = Math.max(names.indexOf("INDICATOR_CODE"), names.indexOf("Series Code"));
            int note = Math.max(names.indexOf("SOURCE_NOTE"), names.indexOf("Long definition"));
            while (rows.next()) {
                if (country == 0 && region > 0 && rows.get(region).isEmpty()) {
                    aggregates.add(rows.get(country));
                } else if (code >= 0 && note > 0) {
                    known.put(
                            rows.get(code), Indicator.of(rows.get(code), "", "").noted(rows.get(note)));
                }
            }
        }
    }
}
