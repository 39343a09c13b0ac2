package org.recoupe.importing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.recoupe.language.Table;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.DataFolder;

/** Countries and groups of countries by the codes and names that publishers use. */
final class Areas {

    private static final Set<String> ISO3 = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    /** By scheme and code; a scheme goes before what is common to all. */
    private final Map<String, Area> known = new HashMap<>();

    private Areas() {}

    /** Those that Java, the reference data and the importer's own table know. */
    static Areas load() {
        Areas areas = new Areas();
        for (String iso2 : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(iso2).build();
            Area area = new Area(country.getISO3Country(), Area.Kind.COUNTRY);
            areas.put("iso2", iso2, area);
            areas.put("name", folded(country.getDisplayCountry(Locale.ENGLISH)), area);
            areas.put("name", folded(country.getDisplayCountry(Locale.FRENCH)), area);
        }
        areas.addReference();
        for (Table.Row row : Table.read("/org/recoupe/importing/areas.csv").rows()) {
            Area.Kind kind = Area.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            areas.put(row.get("scheme"), row.get("code"), new Area(row.get("area"), kind));
        }
        return areas;
    }

    private void addReference() {
        Catalog catalog = Catalog.load(List.of(DataFolder.bundled()));
        for (Cells row : rows(catalog, "countries")) {
            Area area = new Area(row.get("id"), Area.Kind.COUNTRY);
            put("iso3", row.get("id"), area);
            put("name", folded(row.get("name_fr")), area);
            put("name", folded(row.get("name_en")), area);
        }
        for (Cells row : rows(catalog, "names")) {
            boolean whole = Set.of("official", "alias", "former").contains(row.get("kind"));
            if (whole && known.containsKey("iso3:" + row.get("entity"))) {
                known.putIfAbsent("name:" + folded(row.get("form")), new Area(row.get("entity"), Area.Kind.COUNTRY));
            }
        }
    }

    /** A row of a table of the catalogue. */
    private record Cells(List<String> names, List<String> cells) {
        String get(String name) {
            int place = names.indexOf(name);
            return place < 0 ? "" : cells.get(place);
        }
    }

    private static List<Cells> rows(Catalog catalog, String table) {
        List<List<String>> rows = catalog.rows(table).orElse(List.of(List.of()));
        List<String> names = rows.get(0);
        return rows.stream().skip(1).map(cells -> new Cells(names, cells)).toList();
    }

    private void put(String scheme, String code, Area area) {
        if (!code.isEmpty()) {
            known.put(scheme + ":" + code, area);
        }
    }

    /** The one that this publisher means by that code, or by that name where it has no code. */
    Optional<Area> find(String scheme, String code, String name) {
        Optional<Area> own = get(scheme, code);
        if (own.isPresent()) {
            return own;
        }
        Optional<Area> country = get("iso3", code);
        if (country.isPresent() || ISO3.contains(code)) {
            return country.or(() -> Optional.of(new Area(code, Area.Kind.TERRITORY)));
        }
        if (code.length() == 2) {
            return get("iso2", code);
        }
        boolean number = !code.isEmpty() && code.chars().allMatch(Character::isDigit);
        if (number) {
            return get("m49", "%3s".formatted(code).replace(' ', '0'));
        }
        return code.isEmpty() ? named(name) : named(code).or(() -> named(name));
    }

    private Optional<Area> get(String scheme, String code) {
        return Optional.ofNullable(known.get(scheme + ":" + code)).map(this::asKnown);
    }

    /** Countries that the reference data do not know are but territories: no text is bound to them. */
    private Area asKnown(Area area) {
        boolean unknown = area.kind() == Area.Kind.COUNTRY && !known.containsKey("iso3:" + area.id());
        return unknown ? new Area(area.id(), Area.Kind.TERRITORY) : area;
    }

    /** The one of that name, in English or French. */
    Optional<Area> named(String name) {
        return get("name", folded(name));
    }

    /** Without capitals, accents and marks: "Egypt, Arab Rep." and "Egypt Arab Rep" are one. */
    static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char mark = plain.charAt(i);
            if (Character.isLetterOrDigit(mark)) {
                folded.append(mark);
            } else if (Character.getType(mark) != Character.NON_SPACING_MARK
                    && !folded.isEmpty()
                    && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }
}
