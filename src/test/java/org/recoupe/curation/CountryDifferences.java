package org.recoupe.curation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** Compares names, codes, capitals and borders of the shipped countries with public lists. */
final class CountryDifferences {

    private static final String CODES = "reference/countries/country-codes.csv";
    private static final String MLEDOZE = "reference/countries/mledoze-countries.csv";
    private static final String FACTBOOK = "reference/factbook";
    private static final Pattern BORDER = Pattern.compile("([^;0-9]+?) ([0-9][0-9,.]*) km");

    private final PublicFiles files;
    private final Path data;
    private final Countries countries;
    private final Factbook factbook;
    private final Map<String, Set<String>> forms = new HashMap<>();
    private final List<Difference> found = new ArrayList<>();

    private CountryDifferences(PublicFiles files, Path data) {
        this.files = files;
        this.data = data;
        this.countries = Countries.of(data);
        this.factbook = Factbook.of(files);
        for (String table : List.of("core/countries.csv", "core/places.csv")) {
            for (CSVRecord row : Countries.shipped(data, table)) {
                form(row.get("id"), row.get("name_fr"));
                form(row.get("id"), row.get("name_en"));
            }
        }
        Countries.shipped(data, "core/names.csv").forEach(row -> form(row.get("entity"), row.get("form")));
    }

    private void form(String id, String form) {
        forms.computeIfAbsent(id, key -> new HashSet<>()).add(folded(form));
    }

    /** All of them. */
    static List<Difference> of(PublicFiles files, Path data) {
        CountryDifferences comparison = new CountryDifferences(files, data);
        comparison.codes();
        comparison.names();
        comparison.capitals();
        comparison.pairs();
        comparison.lengths();
        return comparison.found;
    }

    private void codes() {
        for (CSVRecord row : files.csv(CODES)) {
            String id = row.get("ISO3166-1-Alpha-3");
            CSVRecord ours = countries.rows().get(id);
            if (ours == null) {
                found.add(new Difference("countries", id, "id", "", row.get("official_name_en"), CODES));
                continue;
            }
            compare(id, "iso2", ours.get("iso2"), row.get("ISO3166-1-Alpha-2"));
            compare(id, "m49", ours.get("m49").replaceFirst("^0+", ""), row.get("M49"));
            List<String> currencies =
                    List.of(row.get("ISO4217-currency_alphabetic_code").split(","));
            if (!currencies.contains(ours.get("currency"))) {
                compare(id, "currency", ours.get("currency"), row.get("ISO4217-currency_alphabetic_code"));
            }
            String region = row.get("Intermediate Region Name");
            compare(id, "region", ours.get("region"), region.isEmpty() ? row.get("Sub-region Name") : region);
            name(id, row.get("official_name_fr"), CODES);
            name(id, row.get("official_name_en"), CODES);
            name(id, row.get("UNTERM French Short"), CODES);
            name(id, row.get("UNTERM English Short"), CODES);
        }
    }

    private void compare(String id, String field, String ours, String theirs) {
        if (!ours.equals(theirs)) {
            found.add(new Difference("countries", id, field, ours, theirs, CODES));
        }
    }

    private void names() {
        for (String language : List.of("fr", "en")) {
            String file = "reference/countries/cldr-territories-" + language + ".json";
            JsonNode territories = territories(file, language);
            countries
                    .rows()
                    .forEach((id, row) ->
                            name(id, territories.path(row.get("iso2")).asText(""), file));
        }
    }

    private JsonNode territories(String file, String language) {
        try {
            return new ObjectMapper()
                    .readTree(files.root().resolve(file).toFile())
                    .at("/main/" + language + "/localeDisplayNames/territories");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name that the shipped tables do not know the country by. */
    private void name(String id, String name, String file) {
        // The lists put the article behind: "Bahamas (les)".
        String bare = name.replaceAll("\\s*\\((?:le|la|les|l['’]|the|Fédération|l['’]Île)\\)\\s*\\**$", "")
                .replace("*", "");
        if (!bare.isEmpty() && !forms.getOrDefault(id, Set.of()).contains(folded(bare))) {
            String ours = Objects.requireNonNull(countries.rows().get(id), id).get("name_fr");
            found.add(new Difference("names", id, "form", ours, bare, file));
        }
    }

    private void capitals() {
        Map<String, Set<String>> ours = new TreeMap<>();
        for (CSVRecord row : Countries.shipped(data, "core/relations.csv")) {
            if (row.get("relation").equals("capital-of") && row.get("valid_to").isEmpty()) {
                ours.computeIfAbsent(row.get("object"), key -> new TreeSet<>()).add(row.get("subject"));
            }
        }
        files.csv(CODES).forEach(row -> capital(ours, row.get("ISO3166-1-Alpha-3"), row.get("Capital"), CODES));
        for (CSVRecord row : files.csv(MLEDOZE)) {
            for (String capital : row.get("capital").split(",")) {
                capital(ours, row.get("cca3").replace("UNK", "XKX"), capital, MLEDOZE);
            }
        }
        for (String country : factbook.countries()) {
            String capital =
                    factbook.text(country, "Government", "Capital", "name").replaceAll("\\s*[(;<,].*", "");
            capital(ours, country, capital, FACTBOOK);
        }
    }

    private void capital(Map<String, Set<String>> ours, String country, String theirs, String file) {
        Set<String> ids = ours.getOrDefault(country, Set.of());
        String plain = org.jsoup.parser.Parser.unescapeEntities(theirs, false).strip();
        boolean same = ids.stream()
                .anyMatch(id -> forms.getOrDefault(id, Set.of()).stream()
                        // A qualified name: "Kingston (Norfolk Island)".
                        .anyMatch(form -> form.equals(folded(plain)) || form.startsWith(folded(plain) + " ")));
        if (countries.rows().containsKey(country) && !plain.isEmpty() && !same) {
            found.add(new Difference("relations", country, "capital-of", String.join(" ", ids), plain, file));
        }
    }

    private void pairs() {
        Set<String> ours = new TreeSet<>();
        for (CSVRecord row : Countries.shipped(data, "core/borders.csv")) {
            if (row.get("valid_to").isEmpty()) {
                ours.add(pair(row.get("a"), row.get("b")));
            }
        }
        Set<String> theirs = new TreeSet<>();
        for (CSVRecord row : files.csv(MLEDOZE)) {
            for (String neighbour : row.get("borders").split(",")) {
                if (!neighbour.isEmpty()) {
                    theirs.add(pair(row.get("cca3"), neighbour).replace("UNK", "XKX"));
                }
            }
            String id = row.get("cca3").replace("UNK", "XKX");
            String landlocked = String.valueOf(row.get("landlocked").equals("1"));
            CSVRecord country = countries.rows().get(id);
            if (country != null && !country.get("landlocked").equals(landlocked)) {
                found.add(
                        new Difference("countries", id, "landlocked", country.get("landlocked"), landlocked, MLEDOZE));
            }
        }
        Set<String> all = new TreeSet<>(ours);
        all.addAll(theirs);
        for (String pair : all) {
            if (!ours.contains(pair) || !theirs.contains(pair)) {
                found.add(new Difference(
                        "borders", pair, "pair", shown(ours.contains(pair)), shown(theirs.contains(pair)), MLEDOZE));
            }
        }
    }

    private static String shown(boolean there) {
        return there ? "border" : "";
    }

    private void lengths() {
        Map<String, String> ours = new HashMap<>();
        for (CSVRecord row : Countries.shipped(data, "core/borders.csv")) {
            ours.put(pair(row.get("a"), row.get("b")), row.get("length_km"));
        }
        for (String country : factbook.countries()) {
            if (!countries.rows().containsKey(country)) {
                continue; // the European Union, whose borders are its members'
            }
            String text = factbook.text(country, "Geography", "Land boundaries", "border countries")
                    .replaceAll("<[^>]*>|\\([^)]*\\)", "");
            Matcher border = BORDER.matcher(text);
            while (border.find()) {
                String name = border.group(1).strip();
                String neighbour = countries.named(name).orElse(name);
                String length = border.group(2).replace(",", "");
                String known = ours.getOrDefault(pair(country, neighbour), "");
                if (known.isEmpty() || Double.parseDouble(known) != Double.parseDouble(length)) {
                    found.add(new Difference(
                            "borders", pair(country, neighbour), "length_km", known, length, FACTBOOK + " " + country));
                }
            }
        }
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }

    private static String folded(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.replaceAll("[^\\p{L}]+", " ").strip();
    }
}
