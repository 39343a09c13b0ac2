package org.recoupe.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code sources.csv}. */
final class SourceReader {

    private static final int UNRANKED = 9;
    private static final List<Field> FIELDS = List.of(
            field("id", Field.Type.STRING, true),
            field("title", Field.Type.STRING, true),
            field("publisher", Field.Type.STRING, true),
            field("url", Field.Type.STRING, false),
            field("kind", Field.Type.STRING, true),
            field("country", Field.Type.STRING, false),
            field("licence", Field.Type.STRING, false),
            field("published", Field.Type.DATE, false),
            field("retrieved", Field.Type.DATE, false),
            field("rank", Field.Type.INTEGER, false));

    private final Problems problems;

    SourceReader(Problems problems) {
        this.problems = problems;
    }

    private static Field field(String name, Field.Type type, boolean required) {
        return new Field(
                name,
                type,
                required,
                java.util.Optional.empty(),
                Set.of(),
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }

    /** The reader of that file's rows. */
    static TableReader table(DataFolder folder, String path, Problems problems) {
        return new TableReader(folder, path, FIELDS, Set.of(""), problems);
    }

    /** The sources in that file, none if there is no such file. */
    List<Source> read(DataFolder folder, String path) {
        if (folder.open(path).isEmpty()) {
            return List.of();
        }
        List<Source> sources = new ArrayList<>();
        table(folder, path, problems).read(row -> sources.add(source(row)));
        return sources;
    }

    private static Source source(Row row) {
        double rank = Numbers.parse(row.get("rank"));
        return new Source(
                row.get("id"),
                row.get("title"),
                row.get("publisher"),
                row.get("url"),
                row.get("kind"),
                row.get("country"),
                row.get("licence"),
                Dates.day(row.get("published")),
                Dates.day(row.get("retrieved")),
                Double.isNaN(rank) ? UNRANKED : (int) rank);
    }
}
