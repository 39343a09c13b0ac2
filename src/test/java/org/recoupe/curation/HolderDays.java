package org.recoupe.curation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Compares terms of office that the project wrote down with an independent list, day by day: {@code HolderDays <lists> <reference
 * data>}. The lists are those of Peppercat (github.com/peppercatorg/site-build): {@code <country>.csv} has who held office
 * since 2000 as it stood in January 2023, {@code <country>.html} who is in office as it stood in January 2025. Rows that agree
 * get the id of their source changed from {@code recoupe-holders} to {@code recoupe-holders-compared}; the others are
 * printed, each with the class of its difference. Nothing is taken over: the lists are not free for every use.
 */
public final class HolderDays {

    private static final String OURS = "recoupe-holders";
    static final String COMPARED = "recoupe-holders-compared";
    private static final String LISTED_FROM = "2000-01-01";
    private static final String LISTED_UNTIL = "2023-01-20";
    private static final Map<String, String> REASONS = reasons();
    private static final int SWORN_IN = 62;
    private static final int NAME = 5;

    /** A term in the list; an empty end where it had none yet. */
    private record Term(String position, String person, String id, String start, String end) {}

    private final Map<String, List<Term>> terms = new TreeMap<>();
    private final Map<String, CSVRecord> people = new HashMap<>();
    private final List<CSVRecord> tenures;

    private HolderDays(Path lists, Path data) throws IOException {
        tenures = Countries.shipped(data, "core/office-holders.csv");
        Countries.shipped(data, "core/persons.csv").forEach(row -> people.put(row.get("id"), row));
        Countries countries = Countries.of(data);
        try (Stream<Path> files = Files.list(lists)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String country = countries
                        .named(name.substring(0, name.lastIndexOf('.')).replace('-', ' '))
                        .orElse("");
                List<Term> all = terms.computeIfAbsent(country, key -> new ArrayList<>());
                all.addAll(name.endsWith(".csv") ? former(file) : current(file));
            }
        }
    }

    /**
     * Compares, writes the table of tenures anew, and prints what differs.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        HolderDays days = new HolderDays(Path.of(args[0]), Path.of(args[1]));
        Map<String, Integer> counts = new TreeMap<>();
        try (CSVPrinter printer = new CSVPrinter(
                Files.newBufferedWriter(Path.of(args[1]).resolve("core/office-holders.csv")),
                CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(days.tenures.get(0).getParser().getHeaderNames());
            for (CSVRecord row : days.tenures) {
                List<String> sources = new ArrayList<>(List.of(row.get("source").split("\\|")));
                boolean own = sources.contains(OURS) || sources.contains(COMPARED);
                String verdict = own ? days.compared(row) : "";
                if (own) {
                    counts.merge(verdict.replaceAll(":.*", ""), 1, Integer::sum);
                    sources.replaceAll(id -> id.equals(OURS) || id.equals(COMPARED)
                            ? verdict.startsWith("the same") ? COMPARED : OURS
                            : id);
                }
                List<String> cells = new ArrayList<>(row.toList());
                cells.set(cells.size() - 1, String.join("|", sources));
                printer.printRecord(cells);
                if (own && !verdict.startsWith("the same")) {
                    System.out.println(String.join(" ", cells.subList(0, cells.size() - 1)) + " — " + verdict);
                }
            }
        }
        counts.forEach((verdict, count) -> System.out.println(count + " " + verdict));
    }

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        Countries.carried("explained-days.csv")
                .forEach(row -> reasons.put(
                        String.join(" ", row.get("person"), row.get("office"), row.get("valid_from")),
                        row.get("reason")));
        return reasons;
    }

    private static List<Term> former(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.stream()
                    .map(row -> new Term(
                            row.get("position"),
                            row.get("person"),
                            row.get("personID"),
                            row.get("start"),
                            row.get("end")))
                    .toList();
        }
    }

    private static List<Term> current(Path file) throws IOException {
        List<Term> all = new ArrayList<>();
        for (Element holder : Jsoup.parse(file.toFile()).select("dd")) {
            Element position = holder.previousElementSibling();
            String text = holder.text();
            int since = text.indexOf("in office since ");
            if (position != null && since >= 0) {
                String id = holder.select("a[href*=wikidata.org]").attr("href").replaceAll(".*/", "");
                String day = text.substring(since + "in office since ".length()).split(" ")[0];
                all.add(new Term(position.text(), holder.select(".toggle").text(), id, day, ""));
            }
        }
        return all;
    }

    /** What comes of the comparison of that tenure; starts with "the same" where the list has it so. */
    private String compared(CSVRecord row) {
        String from = row.get("valid_from");
        String to = row.get("valid_to");
        List<Term> theirs = terms.getOrDefault(row.get("entity"), List.of()).stream()
                .filter(term -> isOffice(row.get("office"), term.position()))
                .filter(term -> isPerson(row.get("person"), term)
                        || term.start().equals(from) && sharesName(row.get("person"), term))
                .sorted(Comparator.comparing(Term::start))
                .toList();
        if (terms.getOrDefault(row.get("entity"), List.of()).isEmpty()) {
            return "no list of that country or organisation";
        }
        if (!to.isEmpty() && to.compareTo(LISTED_FROM) < 0) {
            return "before the list begins";
        }
        if (theirs.isEmpty()) {
            String lacks = REASONS.getOrDefault(
                    String.join(" ", row.get("person"), row.get("office"), from), "not in the list");
            return from.compareTo(LISTED_UNTIL) > 0
                    ? "after the list ends"
                    : lacks.startsWith("not") ? lacks : "explained: " + lacks;
        }
        long start = theirs.stream()
                .mapToLong(term -> apart(term.start(), from))
                .min()
                .orElse(Long.MAX_VALUE);
        boolean open = theirs.stream().anyMatch(term -> term.end().isEmpty());
        boolean ongoing = open && (to.isEmpty() || to.compareTo(LISTED_UNTIL) > 0);
        long end = ongoing
                ? 0
                : to.isEmpty()
                        ? Long.MAX_VALUE
                        : theirs.stream()
                                .mapToLong(term -> apart(term.end(), to))
                                .min()
                                .orElse(Long.MAX_VALUE);
        if (row.get("precision").equals("month")) {
            return start <= 31 && end <= 31 ? "the same month" : "another month: " + theirs;
        }
        if (start == 0 && end <= 1) {
            return "the same";
        }
        boolean took = start <= SWORN_IN && end <= SWORN_IN;
        if (from.compareTo(LISTED_UNTIL) > 0 && start > SWORN_IN) {
            return "after the list ends";
        }
        String reason = REASONS.getOrDefault(String.join(" ", row.get("person"), row.get("office"), from), "");
        if (!took && !reason.isEmpty()) {
            return "explained: " + reason;
        }
        return (took ? "chosen, sworn in, acting or caretaking on another day: " : "another term: ")
                + theirs.stream().map(term -> term.start() + "/" + term.end()).toList();
    }

    /** How many days lie between two; a year or month alone is taken for its beginning. */
    private static long apart(String listed, String day) {
        try {
            String whole = listed.length() == 4 ? listed + "-01-01" : listed.length() == 7 ? listed + "-01" : listed;
            return Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(whole), LocalDate.parse(day)));
        } catch (DateTimeParseException e) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean isOffice(String office, String position) {
        String title = position.toLowerCase(Locale.ROOT);
        return switch (office) {
            case "prime-minister" ->
                title.matches(
                                ".*(prime minister|premier|taoiseach|minister of state|president of the (government|council)|head of government|grand vizier|chairman of the cabinet).*")
                        && !title.contains("deputy")
                        && !title.contains("vice")
                        && !title.contains("office");
            case "president" ->
                title.matches("(interim |acting |transitional )?president.*|.*head of state.*|chair.*presidency.*")
                        && !title.contains("senate");
            case "chancellor" ->
                title.contains("chancellor") && !title.contains("vice") && !title.contains("exchequer");
            case "king", "queen", "emperor" -> title.matches(".*(monarch|king|queen|emperor|sovereign).*");
            case "foreign-minister" -> title.matches(".*(foreign|state|external).*");
            case "defence-minister" -> title.matches(".*(defen[cs]e|armed forces).*");
            case "finance-minister" -> title.matches(".*(financ|econom|treasury).*");
            default -> true;
        };
    }

    /** By the number in Wikidata, else by two words of the name, or one long one in which the spellings differ little. */
    private boolean isPerson(String id, Term term) {
        CSVRecord person = people.get(id);
        if (person == null) {
            return false;
        }
        if (!person.get("wikidata").isEmpty() && person.get("wikidata").equals(term.id())) {
            return true;
        }
        Set<String> ours = words(person.get("name_en") + " " + person.get("name_fr") + " " + person.get("aliases_en"));
        Set<String> theirs = words(term.person());
        long shared = theirs.stream().filter(ours::contains).count();
        Optional<String> surname = Stream.of(term.person().split(" ")).reduce((first, last) -> last);
        boolean likeNamed = surname.filter(name -> name.length() >= NAME)
                .filter(name -> ours.containsAll(words(name)))
                .isPresent();
        return shared >= Math.min(2, theirs.size()) || likeNamed;
    }

    /** "Stefan Janev" and "Stefan Yanev": one word of the names, where the day is the same. */
    private boolean sharesName(String id, Term term) {
        Set<String> ours = words(id.replace('-', ' '));
        return words(term.person()).stream().anyMatch(ours::contains);
    }

    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return new TreeSet<>(List.of(plain.replaceAll("[^\\p{L}]+", " ").strip().split(" ")));
    }
}
