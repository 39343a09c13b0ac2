package org.recoupe.importing;

import java.util.List;
import java.util.Optional;
import org.recoupe.claim.Entity;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.DataFolder;

/** What the reference data that Recoupe carries knows by name, so that imports speak of the same persons and places. */
final class Known {

    private final Catalog catalog = Catalog.load(List.of(DataFolder.bundled()));

    /** The person of that name, if there is just one. */
    Optional<String> person(String name) {
        return one(name, Entity.Kind.PERSON);
    }

    /** The place of that name in that country, if there is just one. */
    Optional<String> place(String name, String country) {
        return one(name, Entity.Kind.PLACE)
                .filter(id -> catalog.country(id).filter(country::equals).isPresent());
    }

    private Optional<String> one(String name, Entity.Kind kind) {
        List<String> ids = catalog.named(name).stream()
                .filter(id -> catalog.entity(id).filter(it -> it.kind() == kind).isPresent())
                .toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }
}
