package org.recoupe.importing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.recoupe.language.Table;

/** A result of Wikidata's query service: office holders, capitals or events, an item in each row. */
final class Wikidata implements Format {

    private static final List<Table.Row> OFFICES =
            Table.read("/org/recoupe/importing/wikidata-offices.csv").rows();
    private static final List<Table.Row> EVENTS =
            Table.read("/org/recoupe/importing/wikidata-events.csv").rows();
    private static final String SCHEME = "wikidata";

    @Override
    public String name() {
        return SCHEME;
    }

    @Override
    public boolean recognises(Head head) {
        WikidataColumns columns = WikidataColumns.of(head.cells(0, ','));
        boolean items = head.cells(1, ',').stream().anyMatch(WikidataColumns::isItem);
        return items && (isTenures(columns) || isCapitals(columns) || isEvents(columns));
    }

    private static boolean isTenures(WikidataColumns columns) {
        return columns.has("person") && columns.has("office");
    }

    private static boolean isCapitals(WikidataColumns columns) {
        return columns.has("capital") && columns.has("country");
    }

    /** An "item" with a start may be a person in office, or a building: its kind must tell. */
    private static boolean isEvents(WikidataColumns columns) {
        boolean told = columns.has("happening") || columns.has("kind");
        return told && columns.has("event") && columns.has("start");
    }

    @Override
    public void read(Member member, Download download, Intake intake) throws IOException {
        String stem = member.fileName().replaceFirst("\\.[A-Za-z]+$", "");
        Known known = new Known();
        try (Csv rows = Csv.open(member, ',')) {
            rows.next();
            WikidataColumns columns = WikidataColumns.of(rows.names());
            while (rows.next()) {
                if (!rows.blank()) {
                    new Row(columns, rows.cells(), rows.line(), intake, known).read();
                }
            }
        }
        intake.about(About.of("wikidata " + stem, "Wikidata: " + stem.replace('-', ' '), "Wikidata")
                .at("https://query.wikidata.org/")
                .under("CC0 1.0"));
    }

    /** One row of the result. */
    private record Row(WikidataColumns columns, List<String> cells, long line, Intake intake, Known known) {

        void read() {
            if (isTenures(columns)) {
                tenure();
            } else if (isCapitals(columns)) {
                capital();
            } else {
                event();
            }
        }

        private void tenure() {
            Optional<Table.Row> office = office(columns.label(cells, "office"));
            Optional<WikidataDay> start = day("start");
            String name = plain(columns.label(cells, "person"));
            Optional<String> country = country();
            if (office.isEmpty() || start.isEmpty() || name.isEmpty() || country.isEmpty()) {
                refuse(office.isEmpty() ? "an office that is not known here" : "no holder, country or first day");
                return;
            }
            String person = known.person(name).orElseGet(() -> newPerson(name));
            Optional<WikidataDay> end = day("end");
            boolean fresh = intake.facts()
                    .add(
                            Facts.Kind.TENURES,
                            person,
                            office.get().get("office"),
                            office.get().get("function"),
                            country.get(),
                            start.get().day().toString(),
                            end.map(it -> it.day().toString()).orElse(""),
                            coarser(start.get(), end));
            count(fresh);
        }

        private String newPerson(String name) {
            String id = slug(name) + "-" + columns.item(cells, "person").toLowerCase(Locale.ROOT);
            intake.facts().add(Facts.Kind.PERSONS, id, name, name, columns.item(cells, "person"));
            return id;
        }

        private void capital() {
            String name = columns.label(cells, "capital");
            Optional<String> country = country();
            if (name.isEmpty() || country.isEmpty()) {
                refuse("no capital or country by name");
                return;
            }
            String place = known.place(name, country.get()).orElseGet(() -> newPlace(name, country.get()));
            Optional<WikidataDay> start = day("start");
            Optional<WikidataDay> end = day("end");
            boolean fresh = intake.facts()
                    .add(
                            Facts.Kind.RELATIONS,
                            place,
                            "capital-of",
                            country.get(),
                            start.map(it -> it.day().toString()).orElse(""),
                            end.map(it -> it.day().toString()).orElse(""),
                            start.map(it -> coarser(it, end)).orElse("day"));
            count(fresh);
        }

        private String newPlace(String name, String country) {
            String id = slug(name) + "-" + country.toLowerCase(Locale.ROOT);
            intake.facts().add(Facts.Kind.PLACES, id, name, name, "capital", country);
            return id;
        }

        private void event() {
            String label = columns.label(cells, "event");
            Optional<WikidataDay> start = day("start");
            if (label.isEmpty() || start.isEmpty()) {
                refuse("no event by name, or no day");
                return;
            }
            String words = String.join(
                    "|", label.replaceAll("[\\p{Punct}]", " ").strip().split("\\s+"));
            WikidataDay end = day("end").orElse(start.get());
            boolean fresh = intake.facts()
                    .add(
                            Facts.Kind.EVENTS,
                            slug(label) + "-" + columns.item(cells, "event").toLowerCase(Locale.ROOT),
                            kind(columns.label(cells, "kind") + " " + label),
                            label,
                            label,
                            words,
                            words,
                            start.get().day().toString(),
                            end.after().toString(),
                            coarser(start.get(), Optional.of(end)),
                            "");
            count(fresh);
        }

        private void count(boolean fresh) {
            intake.tally().keep();
            if (!fresh) {
                intake.tally().repeat();
            }
        }

        private void refuse(String why) {
            intake.refuse(why, line, 1);
        }

        private Optional<WikidataDay> day(String role) {
            return WikidataDay.of(columns.text(cells, role), columns.precision(cells, role));
        }

        /** By its name; "President of Albania" tells it where no column does. */
        private Optional<String> country() {
            String name = columns.label(cells, "country");
            String office = columns.label(cells, "office");
            return intake.known(SCHEME, "", name.isEmpty() ? office.replaceFirst("^.* of (the )?", "") : name)
                    .filter(area -> area.kind() == Area.Kind.COUNTRY)
                    .map(Area::id);
        }
    }

    private static String coarser(WikidataDay start, Optional<WikidataDay> end) {
        List<String> all =
                List.of(start.precision(), end.map(WikidataDay::precision).orElse("day"));
        return all.contains("year") ? "year" : all.contains("month") ? "month" : "day";
    }

    private static Optional<Table.Row> office(String label) {
        return first(OFFICES, label).filter(row -> !row.get("office").equals("none"));
    }

    private static String kind(String label) {
        return first(EVENTS, label).map(row -> row.get("kind")).orElse("other");
    }

    private static Optional<Table.Row> first(List<Table.Row> rows, String label) {
        Set<String> words =
                Set.copyOf(Arrays.asList(label.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        return rows.stream().filter(row -> words.containsAll(row.all("words"))).findFirst();
    }

    /** Without what tells two of a name apart: "João Lourenço (politician)". */
    private static String plain(String name) {
        return name.replaceFirst("\\s*\\([^()]*\\)$", "");
    }

    private static String slug(String name) {
        return Areas.folded(name).replace(' ', '-');
    }
}
