package org.recoupe.curation;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** Compares the shipped tenures and memberships with public lists. */
final class HolderDifferences {

    static final String WIKIDATA = "reference/leaders/wikidata-2022-10.csv";
    static final String LEADERS = "leaders-wikidata-2022";
    static final String ORGANISATIONS = "reference/orgs/CountrycodesOrgs-2020-01.csv";
    private static final String FACTBOOK = "reference/factbook";
    private static final LocalDate LISTED = LocalDate.of(2020, 1, 15);
    private static final Pattern SINCE =
            Pattern.compile("([\\p{L}.'’ -]+?)(?:, [^(]*)? \\(since (?:\\w+ )?(\\d{1,2} \\p{L}+ \\d{4})\\)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    /** The ids of organisations in the public list, where they are others than here. */
    private static final Map<String, String> ABROAD =
            Map.of("G-20", "G20", "G-7", "G7", "EuroArea", "EUROZONE", "SCHENGEN_CONVENTION", "SCHENGEN", "AMU", "UMA");

    private final PublicFiles files;
    private final Path data;
    private final Countries countries;
    private final Map<String, String> people = new HashMap<>();
    private final List<Difference> found = new ArrayList<>();
    private final Map<Long, Set<String>> confirmed = new TreeMap<>();

    private HolderDifferences(PublicFiles files, Path data) {
        this.files = files;
        this.data = data;
        this.countries = Countries.of(data);
        for (CSVRecord row : Countries.shipped(data, "core/persons.csv")) {
            people.put(
                    row.get("id"), words(row.get("name_en") + " " + row.get("name_fr") + " " + row.get("aliases_en")));
        }
    }

    /**
     * Which rows of the tenures a public list confirms, by their line: with its id where the day in office stands in the
     * World Factbook and nobody followed, or where Wikidata has the same years.
     */
    static Map<Long, Set<String>> confirmed(PublicFiles files, Path data) {
        HolderDifferences comparison = new HolderDifferences(files, data);
        comparison.years();
        comparison.days();
        return comparison.confirmed;
    }

    /** All of them. */
    static List<Difference> of(PublicFiles files, Path data) {
        HolderDifferences comparison = new HolderDifferences(files, data);
        comparison.years();
        comparison.days();
        comparison.members();
        return comparison.found;
    }

    /** Years of office in 2022, of heads of state and government of countries whose heads are shipped. */
    private void years() {
        List<CSVRecord> tenures = Countries.shipped(data, "core/office-holders.csv");
        Set<String> covered = new HashSet<>();
        tenures.forEach(row -> covered.add(row.get("entity")));
        for (CSVRecord row : files.csv(WIKIDATA)) {
            String country = countries.named(row.get("country")).orElse("");
            if (!covered.contains(country) || row.get("start_year").isEmpty()) {
                continue;
            }
            List<CSVRecord> theirs = tenures.stream()
                    .filter(it -> it.get("entity").equals(country))
                    .filter(it -> same(it.get("person"), row.get("officeholderLabel")))
                    .toList();
            List<CSVRecord> agreeing = theirs.stream()
                    .filter(it -> agrees(it, row.get("start_year"), row.get("end_year")))
                    .toList();
            agreeing.stream()
                    .filter(it -> titled(it.get("office"), row.get("positionLabel")))
                    .forEach(it -> confirm(it, LEADERS));
            boolean right = !agreeing.isEmpty();
            if (!right && Integer.parseInt(row.get("start_year")) >= 2000) {
                String ours = String.join(
                        " ",
                        theirs.stream()
                                .map(it -> years(it.get("valid_from"), it.get("valid_to")))
                                .toList());
                found.add(new Difference(
                        "office-holders",
                        country + " " + row.get("officeholderLabel"),
                        row.get("positionLabel"),
                        ours,
                        years(row.get("start_year"), row.get("end_year")),
                        WIKIDATA));
            }
        }
    }

    private void confirm(CSVRecord tenure, String source) {
        confirmed
                .computeIfAbsent(tenure.getRecordNumber(), key -> new java.util.TreeSet<>())
                .add(source);
    }

    /** Whether the title of the list is that of the office: "Prime Minister of Albania". */
    private static boolean titled(String office, String title) {
        return title.toLowerCase(Locale.ROOT).startsWith(office.replace('-', ' '));
    }

    /** Whether the tenure has those years; an end that the list of October 2022 could not know is passed over. */
    static boolean agrees(CSVRecord tenure, String start, String end) {
        String to = tenure.get("valid_to");
        boolean ends = end.isEmpty() ? to.isEmpty() || to.compareTo("2022-10") >= 0 : to.startsWith(end);
        return tenure.get("valid_from").startsWith(start) && ends;
    }

    private static String years(String from, String to) {
        return from.substring(0, Math.min(4, from.length())) + "-" + to.substring(0, Math.min(4, to.length()));
    }

    /** Since when those are in office who are, by day. */
    private void days() {
        List<CSVRecord> tenures = Countries.shipped(data, "core/office-holders.csv");
        Factbook book = Factbook.of(files);
        for (String country : book.countries()) {
            for (String part : List.of("chief of state", "head of government")) {
                String text = book.text(country, "Government", "Executive branch", part)
                        .replaceAll("<[^>]*>", "");
                Matcher since = SINCE.matcher(org.jsoup.parser.Parser.unescapeEntities(text, false));
                while (since.find()) {
                    day(tenures, country, part, since.group(1), since.group(2));
                }
            }
        }
    }

    private void day(List<CSVRecord> tenures, String country, String part, String name, String written) {
        Optional<LocalDate> day = date(written);
        List<CSVRecord> ours = tenures.stream()
                .filter(it -> it.get("entity").equals(country) && same(it.get("person"), name))
                .toList();
        List<CSVRecord> agreeing = ours.stream()
                .filter(it ->
                        day.isPresent() && it.get("valid_from").equals(day.get().toString()))
                .toList();
        agreeing.stream()
                .filter(it -> it.get("valid_to").isEmpty() && it.get("function").startsWith("head-of-"))
                .forEach(it -> confirm(it, "factbook-2026"));
        boolean right = !agreeing.isEmpty();
        if (!ours.isEmpty() && !right) {
            String from = String.join(
                    " ", ours.stream().map(it -> it.get("valid_from")).toList());
            String theirs = day.map(LocalDate::toString).orElse(written);
            found.add(new Difference("office-holders", country + " " + name.strip(), part, from, theirs, FACTBOOK));
        }
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // an abbreviated month: shown as it is written
        }
    }

    private void members() {
        Map<String, Set<String>> theirs = new TreeMap<>();
        for (CSVRecord row : files.csv(ORGANISATIONS)) {
            if (row.get("org_member").equals("member")) {
                String id = ABROAD.getOrDefault(row.get("org_id"), row.get("org_id"));
                theirs.computeIfAbsent(id, key -> new HashSet<>()).add(row.get("ISO_3166_3"));
            }
        }
        Map<String, Set<String>> ours = new TreeMap<>();
        for (CSVRecord row : Countries.shipped(data, "core/memberships.csv")) {
            boolean then = row.get("valid_from").compareTo(LISTED.toString()) <= 0
                    && (row.get("valid_to").isEmpty() || row.get("valid_to").compareTo(LISTED.toString()) > 0);
            Set<String> members = ours.computeIfAbsent(row.get("org"), key -> new HashSet<>());
            if (then && row.get("status").equals("member")) {
                members.add(row.get("member"));
            }
        }
        ours.forEach((org, members) -> {
            Set<String> listed = theirs.getOrDefault(org, Set.of());
            Set<String> all = new java.util.TreeSet<>(members);
            all.addAll(listed);
            for (String member : all) {
                if (!listed.isEmpty() && members.contains(member) != listed.contains(member)) {
                    found.add(new Difference(
                            "memberships",
                            org + " " + member,
                            "member in January 2020",
                            members.contains(member) ? "member" : "",
                            listed.contains(member) ? "member" : "",
                            ORGANISATIONS));
                }
            }
        });
    }

    /** Whether that person may be the one so called: two words of the names are the same. */
    private boolean same(String person, String name) {
        Set<String> ours = Set.of(people.getOrDefault(person, "").split(" +"));
        List<String> theirs = List.of(words(name).split(" +"));
        long shared = theirs.stream().filter(ours::contains).count();
        return shared >= Math.min(2, theirs.size());
    }

    private static String words(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return String.join(
                " ",
                new java.util.TreeSet<>(
                        List.of(plain.replaceAll("[^\\p{L}]+", " ").strip().split(" "))));
    }
}
