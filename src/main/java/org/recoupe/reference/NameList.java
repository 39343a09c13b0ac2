package org.recoupe.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention.Name.Form;
import org.recoupe.extract.Gazetteer;
import org.recoupe.language.Language;

/** Fills gazetteers with the names of all entities. */
final class NameList {

    private final Tables tables;
    private final EntityBook entities;

    NameList(Tables tables, EntityBook entities) {
        this.tables = tables;
        this.entities = entities;
    }

    Gazetteer gazetteer(Language language) {
        Gazetteer gazetteer = new Gazetteer(language);
        Set<String> taken = new HashSet<>();
        for (EntityBook.Known known : entities.all()) {
            for (String form : forms(known, language.code())) {
                gazetteer.add(form, named(known));
                if (known.entity().kind() != Entity.Kind.PERSON) {
                    taken.add(form);
                }
            }
        }
        addCapitals(gazetteer, language.code());
        addNames(gazetteer, language.code(), taken);
        addAliases(gazetteer, language.code(), taken);
        return gazetteer;
    }

    private static List<String> forms(EntityBook.Known known, String language) {
        List<String> forms = known.names(language);
        forms.addAll(known.row().all("acronym_" + language));
        return forms;
    }

    private static Gazetteer.Sense named(EntityBook.Known known) {
        return new Gazetteer.Sense(known.entity(), Form.NAME, known.row().get("gender"), false);
    }

    /** A capital may stand for its country's government. */
    private void addCapitals(Gazetteer gazetteer, String language) {
        for (EntityBook.Known known : entities.all()) {
            String country = known.row().get("country");
            boolean capital = known.row().get("kind").equals("capital") && !country.isEmpty();
            if (capital) {
                gazetteer.addCapital(country, known.entity());
                Entity government = new Entity(country, Entity.Kind.COUNTRY);
                known.names(language)
                        .forEach(form -> gazetteer.add(form, new Gazetteer.Sense(government, Form.METONYM, "", false)));
            }
        }
    }

    private void addNames(Gazetteer gazetteer, String language, Set<String> taken) {
        for (Resource resource : tables.of(Resource.Kind.NAMES)) {
            for (Row row : tables.rows(resource)) {
                String id = row.get("entity");
                if (row.get("lang").equals(language) && entities.contains(id)) {
                    Entity entity = entities.get(id).orElseThrow().entity();
                    boolean plural = row.get("number").equals("pl");
                    Form form = form(row.get("kind"));
                    gazetteer.add(row.get("form"), new Gazetteer.Sense(entity, form, row.get("gender"), plural));
                    taken.add(row.get("form"));
                }
            }
        }
    }

    private static Form form(String kind) {
        return switch (kind) {
            case "demonym" -> Form.DEMONYM;
            case "adjective" -> Form.ADJECTIVE;
            case "metonym" -> Form.METONYM;
            default -> Form.NAME;
        };
    }

    /** Other names of persons. A bare surname only where nobody and nothing else is called so. */
    private void addAliases(Gazetteer gazetteer, String language, Set<String> taken) {
        String column = "aliases_" + language;
        Map<String, Integer> bearers = new HashMap<>();
        for (EntityBook.Known known : entities.all()) {
            Set.copyOf(known.row().all(column)).forEach(alias -> bearers.merge(alias, 1, Integer::sum));
        }
        for (EntityBook.Known known : entities.all()) {
            for (String alias : known.row().all(column)) {
                boolean bare = alias.indexOf(' ') < 0;
                if (!bare || bearers.getOrDefault(alias, 0) == 1 && !taken.contains(alias)) {
                    gazetteer.add(alias, named(known));
                }
            }
        }
    }
}
