package org.recoupe.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.recoupe.claim.Entity;
import org.recoupe.language.Table;

/** Reads one {@code datapackage.json}: a Data Package v2 whose resources have a {@code factcheck} extension. */
final class Descriptors {

    /**
     * What an object of a descriptor may hold.
     *
     * @param shapes the shape of each field, by name
     * @param required the fields that it must have
     */
    private record Shapes(Map<String, String> shapes, List<String> required) {}

    private static final Map<String, Shapes> KNOWN = known();
    private static final Shapes NONE = new Shapes(Map.of(), List.of());

    private static final Map<Json.Shape, String> SHAPES = new EnumMap<>(Json.Shape.class);

    static {
        for (Json.Shape shape : Json.Shape.values()) {
            SHAPES.put(shape, shape.name().toLowerCase(Locale.ROOT));
        }
    }

    private static final int UNRANKED = 9;

    private final DataFolder folder;
    private final String prefix;
    private final String shown;
    private final Problems problems;
    private final Map<String, List<Field>> fieldLists = new HashMap<>();

    /** A reader of the descriptor of the package in that folder, whose paths start with that prefix. */
    Descriptors(DataFolder folder, String prefix, Problems problems) {
        this.folder = folder;
        this.prefix = prefix;
        this.shown = folder.shown(prefix + DataPackages.DESCRIPTOR);
        this.problems = problems;
    }

    private static Map<String, Shapes> known() {
        Map<String, Shapes> known = new HashMap<>();
        for (Table.Row row :
                Table.read("/org/recoupe/reference/descriptor-fields.csv").rows()) {
            Shapes object = known.computeIfAbsent(
                    row.get("object"), name -> new Shapes(new LinkedHashMap<>(), new ArrayList<>()));
            object.shapes().put(row.get("field"), row.get("shape"));
            if (row.get("required").equals("yes")) {
                object.required().add(row.get("field"));
            }
        }
        return known;
    }

    /** Notes the fields of that object that no descriptor has, lacks, or has in another shape. */
    static void check(Json json, String object, String shown, Problems problems) {
        Shapes known = KNOWN.getOrDefault(object, NONE);
        for (Map.Entry<String, Json> field : json.fields().entrySet()) {
            String shape = known.shapes().get(field.getKey());
            if (shape == null || !fits(field.getValue(), shape)) {
                wrong(field, object, known, shown, problems);
            }
        }
        for (String field : known.required()) {
            if (!json.fields().containsKey(field)) {
                problems.add(shown, json, "a " + object + " without " + field, field, "add it");
            }
        }
    }

    private static void wrong(
            Map.Entry<String, Json> field, String object, Shapes known, String shown, Problems problems) {
        String name = field.getKey();
        Json value = field.getValue();
        String shape = known.shapes().getOrDefault(name, "");
        if (shape.isEmpty()) {
            String expected = "one of " + String.join(", ", known.shapes().keySet());
            String remedy = Problems.didYouMean(name, known.shapes().keySet(), "take it out");
            problems.add(shown, value, "field \"" + name + "\" in a " + object, expected, remedy);
        } else {
            String found = value.shape().name().toLowerCase(Locale.ROOT);
            problems.add(shown, value, found, shape + " for " + name, "correct its value");
        }
    }

    private static boolean fits(Json value, String shape) {
        return switch (shape) {
            case "any" -> true;
            case "text" -> value.shape() == Json.Shape.STRING || value.shape() == Json.Shape.ARRAY;
            default -> shape.equals(SHAPES.get(value.shape()));
        };
    }

    /** The sources that the package itself declares. */
    List<Source> sources(Json descriptor) {
        check(descriptor, "package", shown, problems);
        List<Source> sources = new ArrayList<>();
        for (Json json : descriptor.items("sources")) {
            check(json, "source", shown, problems);
            String name = json.text("name");
            sources.add(new Source(
                    name,
                    json.at("title").map(Json::text).orElse(name),
                    json.at("publisher").map(Json::text).orElse(json.text("title")),
                    json.text("path"),
                    json.at("kind").map(Json::text).orElse("archive"),
                    json.text("country"),
                    json.text("licence"),
                    Dates.day(json.text("published")),
                    Dates.day(json.text("retrieved")),
                    (int) json.number("rank", UNRANKED)));
        }
        return sources;
    }

    /** The resources of the package; those whose declaration is broken are left out and noted. */
    List<Resource> resources(Json descriptor) {
        List<Resource> resources = new ArrayList<>();
        for (Json json : descriptor.items("resources")) {
            int before = problems.count();
            Resource resource = resource(json);
            if (problems.count() == before) {
                resources.add(resource);
            }
        }
        return resources;
    }

    /** An import has a thousand tables with the same columns: each list of them is read once. */
    private List<Field> fields(Json schema) {
        String written = schema.at("fields").map(Json::written).orElse("");
        List<Field> known = fieldLists.get(written);
        if (known != null) {
            return known;
        }
        int before = problems.count();
        List<Field> fields = schema.items("fields").stream().map(this::field).toList();
        if (problems.count() == before) {
            fieldLists.put(written, fields);
        }
        return fields;
    }

    private Resource resource(Json json) {
        check(json, "resource", shown, problems);
        Json schema = json.at("schema").orElse(json);
        Json factcheck = json.at("factcheck").orElse(json);
        json.at("schema").ifPresent(it -> check(it, "schema", shown, problems));
        json.at("factcheck").ifPresent(it -> check(it, "factcheck", shown, problems));
        List<Field> fields = fields(schema);
        Resource.Kind kind = kind(factcheck);
        Set<String> missing = schema.at("missingValues").isPresent()
                ? new LinkedHashSet<>(schema.texts("missingValues"))
                : Set.of("");
        String name = json.text("name");
        Resource resource = new Resource(
                folder,
                prefix + DataPackages.DESCRIPTOR,
                prefix + json.text("path"),
                name,
                kind,
                entityKind(factcheck, kind),
                fields,
                missing,
                schema.texts("primaryKey"),
                foreignKeys(schema),
                relation(factcheck),
                stretch(factcheck),
                kind == Resource.Kind.OBSERVATIONS
                        ? Optional.of(new SeriesReader(shown, problems).read(name, factcheck))
                        : Optional.empty());
        checkColumns(resource, schema);
        return resource;
    }

    private void checkColumns(Resource resource, Json schema) {
        List<String> needed = new ArrayList<>(resource.kind().columns());
        if (resource.kind() == Resource.Kind.OBSERVATIONS) {
            needed.remove("value");
            resource.series().filter(series -> !series.dated()).ifPresent(series -> needed.remove("period"));
            resource.series().ifPresent(series -> needed.add(series.valueField()));
            resource.series().ifPresent(series -> series.keys().forEach(axis -> needed.add(axis.field())));
        }
        boolean undated = resource.series().filter(series -> !series.dated()).isPresent();
        if (undated && resource.column("period") >= 0) {
            String found = "a column period that no dimension of " + resource.name() + " is of";
            problems.add(
                    shown,
                    schema,
                    found,
                    "a dimension of role time",
                    "add {\"field\": \"period\", \"role\": \"time\"}");
        }
        if (resource.kind() == Resource.Kind.RELATIONS) {
            needed.add(resource.relation().subject());
            needed.add(resource.relation().object());
        }
        needed.addAll(resource.primaryKey());
        List<String> names = resource.fields().stream().map(Field::name).toList();
        for (String column : needed) {
            if (!names.contains(column)) {
                String remedy = Problems.didYouMean(column, names, "add the field and its column");
                String found = "a table of " + resource.kind().label() + " without " + column;
                problems.add(shown, schema, found, "a field " + column, remedy);
            }
        }
    }

    private Resource.Kind kind(Json factcheck) {
        Optional<Resource.Kind> kind = Resource.Kind.of(factcheck.text("kind"));
        if (kind.isEmpty() && factcheck.at("kind").isPresent()) {
            List<String> labels = java.util.Arrays.stream(Resource.Kind.values())
                    .map(Resource.Kind::label)
                    .toList();
            wrong(factcheck.at("kind").get(), labels);
        }
        return kind.orElse(Resource.Kind.NAMES);
    }

    private Optional<Entity.Kind> entityKind(Json factcheck, Resource.Kind kind) {
        if (kind == Resource.Kind.EVENTS) {
            return Optional.of(Entity.Kind.EVENT);
        }
        if (kind != Resource.Kind.ENTITIES) {
            return Optional.empty();
        }
        String given = factcheck.text("entityKind");
        for (Entity.Kind each : Entity.Kind.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(given)) {
                return Optional.of(each);
            }
        }
        wrong(factcheck.at("entityKind").orElse(factcheck), List.of("country", "place", "organisation", "person"));
        return Optional.empty();
    }

    private void wrong(Json json, List<String> allowed) {
        String remedy = Problems.didYouMean(json.text(), allowed, "choose one of them");
        problems.add(shown, json, TableReader.quoted(json.text()), "one of " + String.join(", ", allowed), remedy);
    }

    private static Resource.RelationColumns relation(Json factcheck) {
        return new Resource.RelationColumns(
                factcheck.at("subject").map(Json::text).orElse("subject"),
                factcheck.at("object").map(Json::text).orElse("object"),
                factcheck.text("relation"),
                factcheck.flag("symmetric"));
    }

    private Stretch stretch(Json factcheck) {
        Optional<Json> rows = factcheck.at("rows");
        rows.ifPresent(it -> check(it, "rows", shown, problems));
        return rows.map(it ->
                        new Stretch((long) it.number("from", 0), (long) it.number("to", 0), (int) it.number("line", 2)))
                .orElse(Stretch.WHOLE);
    }

    private List<Resource.ForeignKey> foreignKeys(Json schema) {
        List<Resource.ForeignKey> keys = new ArrayList<>();
        for (Json json : schema.items("foreignKeys")) {
            check(json, "foreignKey", shown, problems);
            Optional<Json> reference = json.at("reference");
            reference.ifPresent(it -> check(it, "reference", shown, problems));
            reference.ifPresent(it ->
                    keys.add(new Resource.ForeignKey(json.texts("fields"), it.text("resource"), it.texts("fields"))));
        }
        return keys;
    }

    private Field field(Json json) {
        check(json, "field", shown, problems);
        Json constraints = json.at("constraints").orElse(json);
        json.at("constraints").ifPresent(it -> check(it, "constraints", shown, problems));
        String type = json.at("type").map(Json::text).orElse("string");
        Optional<Field.Type> known = Field.Type.of(type);
        if (known.isEmpty()) {
            List<String> types = java.util.Arrays.stream(Field.Type.values())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .toList();
            wrong(json.at("type").orElse(json), types);
        }
        return new Field(
                json.text("name"),
                known.orElse(Field.Type.STRING),
                constraints.flag("required"),
                pattern(constraints),
                Set.copyOf(constraints.texts("enum")),
                bound(constraints, "minimum", Double.NEGATIVE_INFINITY),
                bound(constraints, "maximum", Double.POSITIVE_INFINITY));
    }

    private static double bound(Json constraints, String name, double open) {
        return constraints.number(name, open);
    }

    private Optional<Pattern> pattern(Json constraints) {
        Optional<Json> json = constraints.at("pattern");
        try {
            return json.map(it -> Pattern.compile(it.text()));
        } catch (PatternSyntaxException e) {
            problems.add(shown, json.get(), e.getDescription(), "a regular expression", "correct the pattern");
            return Optional.empty();
        }
    }
}
