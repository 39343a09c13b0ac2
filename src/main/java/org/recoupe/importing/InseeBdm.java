package org.recoupe.importing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Series of the French office's macro-economic database: semicolons; one series downwards with the newest first, or
 * several sideways; letters beside the values. A second file says what the series are.
 */
final class InseeBdm implements Format {

    private static final String TITLE = "Libellé";
    private static final String ID = "idBank";
    private static final String PERIOD = "Période";
    private static final String UPDATED = "Dernière mise à jour";
    private static final String DAY = "dd/MM/yyyy";
    private static final String SCHEME = "insee";
    private static final Area FRANCE = new Area("FRA", Area.Kind.COUNTRY);

    /** What the second file says of a series. */
    private record Traits(String unit, int power) {}

    @Override
    public String name() {
        return SCHEME;
    }

    @Override
    public boolean recognises(Head head) {
        List<String> cells = head.cells(0, ';');
        return cells.size() > 1 && cells.get(0).equals(TITLE);
    }

    @Override
    public boolean accompanies(Head head) {
        List<String> cells = head.cells(0, ';');
        return cells.size() > 1 && cells.get(0).equals(ID);
    }

    @Override
    public void read(Member member, Download download, Intake intake) throws IOException {
        Map<String, Traits> traits = new HashMap<>();
        for (Member companion : download.companions(this)) {
            readTraits(companion, traits);
        }
        try (Csv rows = Csv.open(member, ';')) {
            rows.next();
            boolean wide = rows.get(1).equals(ID);
            if (wide) {
                readWide(rows, traits, intake);
            } else {
                readDownwards(rows, traits, intake);
            }
        }
    }

    private static void readTraits(Member companion, Map<String, Traits> traits) throws IOException {
        try (Csv rows = Csv.open(companion, ';')) {
            rows.next();
            List<String> names = List.copyOf(rows.cells());
            while (rows.next() && !rows.blank()) {
                String power = rows.get(names.indexOf("Puissance"));
                String unit = rows.get(names.indexOf("Unité"));
                String nature = rows.get(names.indexOf("Nature"));
                traits.put(
                        rows.get(0),
                        new Traits(nature + " " + unit, power.matches("-?\\d{1,2}") ? Integer.parseInt(power) : 0));
            }
        }
    }

    private static void describe(String id, String title, String updated, Map<String, Traits> traits, Intake intake) {
        Traits known = traits.getOrDefault(id, new Traits("", 0));
        intake.indicator(new Indicator(SCHEME + ":" + id, Map.of("fr", title), known.unit(), known.power(), ""));
        Optional<LocalDate> day = Days.of(updated, DAY);
        Optional<LocalDate> newest =
                intake.about().vintage().filter(before -> day.isEmpty() || before.isAfter(day.get()));
        String url = "https://www.insee.fr/fr/statistiques/serie/" + id;
        boolean first = intake.about().dataset().isEmpty();
        intake.about(
                (first ? About.of("insee " + id, title, "Insee").at(url).under("Licence Ouverte 2.0") : intake.about())
                        .of(newest.or(() -> day)));
    }

    private static void readDownwards(Csv rows, Map<String, Traits> traits, Intake intake) throws IOException {
        String title = rows.get(1);
        String id = "";
        String updated = "";
        boolean figures = false;
        while (rows.next()) {
            if (figures && !rows.blank()) {
                take(id, rows.get(0), rows.get(1), rows.get(2), rows.line(), 2, intake);
            } else if (rows.get(0).equals(ID)) {
                id = rows.get(1);
            } else if (rows.get(0).equals(UPDATED)) {
                updated = rows.get(1);
            } else if (rows.get(0).equals(PERIOD)) {
                describe(id, title, updated, traits, intake);
                figures = true;
            }
        }
    }

    private static void readWide(Csv rows, Map<String, Traits> traits, Intake intake) throws IOException {
        List<String> names = rows.names();
        int id = names.indexOf(ID);
        int period = names.indexOf(PERIOD);
        while (rows.next()) {
            if (rows.blank() || rows.get(id).isEmpty()) {
                continue; // the letters of the row above
            }
            describe(rows.get(id), rows.get(0), rows.get(names.indexOf(UPDATED)), traits, intake);
            for (int i = period + 1; i < names.size(); i++) {
                if (!names.get(i).isEmpty()) {
                    take(rows.get(id), names.get(i), rows.get(i), "", rows.line(), i + 1, intake);
                }
            }
        }
    }

    private static void take(String id, String period, String value, String letters, long line, int cell, Intake intake)
            throws IOException {
        Figure figure = Figure.of(SCHEME + ":" + id, FRANCE, period, value);
        intake.figure(figure.with(Status.of(SCHEME, letters), letters), line, cell);
    }
}
