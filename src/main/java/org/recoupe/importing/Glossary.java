package org.recoupe.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.recoupe.language.Table;

/** Indicator terms: by which words texts speak of what publishers know by codes. */
final class Glossary {

    /** The languages that the table has columns for. */
    private static final Set<String> LANGUAGES = Set.of("en", "fr");

    /** What Recoupe knows of an indicator. */
    record Term(Table.Row row) {

        /** The table of reference data that measures the same, or a name of its own: figures of one concept belong together. */
        String concept() {
            String same = row.get("same");
            return same.isEmpty() ? row.all("codes").get(0) : same;
        }

        /** What it is called in that language, the label first. */
        List<String> words(String language) {
            return LANGUAGES.contains(language) ? row.all(language) : List.of();
        }

        /** What it counts. */
        List<String> counts(String language) {
            return LANGUAGES.contains(language) ? row.all("counts_" + language) : List.of();
        }

        /** What tells that something else is meant. */
        List<String> excludes(String language) {
            return LANGUAGES.contains(language) ? row.all("not_" + language) : List.of();
        }

        /** Its unit, where the publisher's own words do not tell. */
        Optional<Unit> unit() {
            return row.get("quantity").isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Unit(row.get("quantity"), row.get("unit"), row.get("rate"), 1, "", false));
        }

        /** Whether a figure is of its whole period. */
        boolean flow() {
            return !row.get("flow").equals("no");
        }

        /** The table that answers for its growth, empty if it may be computed. */
        String growth() {
            return row.get("growth");
        }
    }

    private final Map<String, Term> terms = new HashMap<>();

    private Glossary() {}

    /** The one that the importer carries. */
    static Glossary load() {
        Glossary glossary = new Glossary();
        for (Table.Row row : Table.read("/org/recoupe/importing/glossary.csv").rows()) {
            Term term = new Term(row);
            row.all("codes").forEach(code -> glossary.terms.put(code, term));
        }
        return glossary;
    }

    /** The term for that code. */
    Optional<Term> find(String code) {
        return Optional.ofNullable(terms.get(code));
    }
}
