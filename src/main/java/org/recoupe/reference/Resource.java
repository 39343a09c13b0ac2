package org.recoupe.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.recoupe.claim.Entity;

/**
 * A table of reference data, as its descriptor declares it.
 *
 * @param folder where it lies
 * @param descriptor the path of its descriptor in that folder
 * @param path its own path in that folder
 * @param name by which rules and reports know it
 * @param entityKind what its rows name, for {@link Kind#ENTITIES}
 * @param relation how its columns make a relation, for {@link Kind#RELATIONS}
 * @param stretch which rows of the file are its own
 * @param series what it measures, for {@link Kind#OBSERVATIONS}
 */
record Resource(
        DataFolder folder,
        String descriptor,
        String path,
        String name,
        Kind kind,
        Optional<Entity.Kind> entityKind,
        List<Field> fields,
        Set<String> missing,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        RelationColumns relation,
        Stretch stretch,
        Optional<Series> series) {

    /** So many bytes are some three hundred thousand rows. */
    private static final long LARGE = 1 << 24;

    /** What the rows of a table are. */
    enum Kind {
        ENTITIES("id", "source"),
        NAMES("entity", "lang", "form", "kind", "source"),
        RELATIONS("source"),
        TENURES("person", "office", "function", "entity", "valid_from", "valid_to", "source"),
        EVENTS("id", "kind", "label_fr", "label_en", "start", "end", "participants", "source"),
        STATEMENTS("speaker", "date", "value", "unit", "text", "source"),
        OBSERVATIONS("period", "value", "source");

        private final List<String> columns;

        Kind(String... columns) {
            this.columns = List.of(columns);
        }

        /** The columns that every table of this kind has. */
        List<String> columns() {
            return columns;
        }

        /** The name that descriptors use. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String label) {
            return List.of(values()).stream()
                    .filter(kind -> kind.label().equals(label))
                    .findFirst();
        }
    }

    /**
     * Columns whose values stand in another table.
     *
     * @param resource the other table, empty for this one
     */
    record ForeignKey(List<String> fields, String resource, List<String> references) {}

    /**
     * How the columns of a table make a relation.
     *
     * @param relation the relation of all rows; empty where a column {@code relation} tells
     */
    record RelationColumns(String subject, String object, String relation, boolean symmetric) {}

    /** The place of that column, -1 if there is none. */
    int column(String field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it is a table of observations that is too large to keep its rows in memory. */
    boolean large() {
        try {
            Optional<Path> file = kind == Kind.OBSERVATIONS ? folder.file(path) : Optional.empty();
            return file.isPresent() && Files.isRegularFile(file.get()) && Files.size(file.get()) >= LARGE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + shown(), e);
        }
    }

    /** Its path as messages name it. */
    String shown() {
        return folder.shown(path);
    }
}
