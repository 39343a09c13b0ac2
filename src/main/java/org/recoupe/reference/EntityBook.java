package org.recoupe.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.claim.Entity;

/** All entities that the tables know, by id. */
final class EntityBook {

    /** An entity with the row it stands in. */
    record Known(Entity entity, Resource resource, Row row) {

        /** What it is called in that language, the display name first; none if the table has no names in it. */
        List<String> names(String language) {
            List<String> names = new ArrayList<>(row.all("name_" + language));
            names.addAll(row.all("label_" + language));
            return names;
        }
    }

    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Map<String, String> translations = new ConcurrentHashMap<>();

    EntityBook(Tables tables) {
        tables.of(Resource.Kind.ENTITIES).forEach(resource -> add(resource, tables));
        tables.of(Resource.Kind.EVENTS).forEach(resource -> add(resource, tables));
    }

    private void add(Resource resource, Tables tables) {
        Entity.Kind kind = resource.entityKind().orElse(Entity.Kind.PLACE);
        for (Row row : tables.rows(resource)) {
            String id = row.get("id");
            known.putIfAbsent(id, new Known(new Entity(id, kind), resource, row));
        }
    }

    Collection<Known> all() {
        return known.values();
    }

    Optional<Known> get(String id) {
        return Optional.ofNullable(known.get(id));
    }

    boolean contains(String id) {
        return known.containsKey(id);
    }

    boolean is(String id, Entity.Kind kind) {
        return get(id).filter(it -> it.entity().kind() == kind).isPresent();
    }

    /** The ids of those with that id, or with that name in any of the languages, however it is capitalised. */
    List<String> named(String name, Collection<String> languages) {
        return contains(name)
                ? List.of(name)
                : known.values().stream()
                        .filter(it -> languages.stream()
                                .flatMap(language -> it.names(language).stream())
                                .anyMatch(name::equalsIgnoreCase))
                        .map(it -> it.entity().id())
                        .toList();
    }

    /** What it is called in that language; in English, else its id, where it has no name in it. */
    String name(String id, String language) {
        return get(id).map(it -> name(it, language)).orElse(id);
    }

    private static String name(Known it, String language) {
        return it.names(language).stream()
                .findFirst()
                .orElse(it.names("en").stream().findFirst().orElse(it.entity().id()));
    }

    /** The name in that language of the organisation that is called so in English; the name itself where none is. */
    String translated(String name, String language) {
        return language.equals("en")
                ? name
                : translations.computeIfAbsent(language + name, key -> {
                    // A plain loop past all others: this is on the way of every check.
                    for (Known it : known.values()) {
                        if (it.entity().kind() == Entity.Kind.ORGANISATION
                                && it.row().get("name_en").equals(name)) {
                            return name(it, language);
                        }
                    }
                    return name;
                });
    }

    /** The article its name takes in that language, empty for none; nothing where its table does not say. */
    Optional<String> article(String id, String language) {
        return get(id).filter(it -> it.entity().kind() == Entity.Kind.PERSON
                        || it.row().columns().containsKey("article_" + language))
                .map(it -> it.row().get("article_" + language));
    }

    /** The country that a place lies in; a country itself; empty for anything else. */
    Optional<String> country(String id) {
        return get(id).flatMap(it -> switch (it.entity().kind()) {
            case COUNTRY -> Optional.of(id);
            case PLACE -> Optional.of(it.row().get("country")).filter(country -> !country.isEmpty());
            default -> Optional.empty();
        });
    }
}
