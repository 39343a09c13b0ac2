package org.recoupe.reference;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.recoupe.language.Language;

/** What offices, roles, relations and kinds of events are called in one language. */
final class Terms {

    private static final Map<String, Terms> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Map<String, String> names;

    private Terms(String language) {
        this.names = Language.of(language)
                .map(known -> known.table("terms").rows().stream()
                        .collect(Collectors.toMap(row -> row.get("key"), row -> row.get("name"))))
                .orElse(Map.of());
    }

    /** The terms of that language; none where it is not one that is read here. */
    static Terms of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Terms::new);
    }

    /** What the key is called. */
    Optional<String> name(String key) {
        return Optional.ofNullable(names.get(key));
    }
}
