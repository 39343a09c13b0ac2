package org.recoupe.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.recoupe.article.Article;
import org.recoupe.claim.Entity;
import org.recoupe.extract.Gazetteer;
import org.recoupe.extract.Reading;
import org.recoupe.language.Language;

/** All reference data of a run: names and facts of entities, series, statements, and the sources they rest on. */
public final class Catalog implements Names {

    private final Tables tables;
    private final Map<String, Source> sources;
    private final List<DataFolder> folders;
    private final EntityBook entities;
    private final MeasureFinder measures;
    private final DossierWriter dossiers;
    private final Map<Language, Gazetteer> gazetteers = new ConcurrentHashMap<>();

    private Catalog(DataPackages packages, Tables tables, List<DataFolder> folders) {
        this.sources = Map.copyOf(packages.sources());
        this.tables = tables;
        this.folders = List.copyOf(folders);
        this.entities = new EntityBook(tables);
        this.measures = new MeasureFinder(tables);
        this.dossiers = new DossierWriter(tables, entities, measures);
    }

    /**
     * The catalogue of those folders; a resource or source of a later one replaces an earlier one of its name.
     *
     * @throws InvalidData if a descriptor is wrong, a folder that the build has not checked has any fault, or a file
     *     that is read has a wrong cell; files of the build are read when they are first needed
     */
    public static Catalog load(List<DataFolder> folders) {
        Problems problems = new Problems();
        DataPackages packages = new DataPackages(problems);
        folders.forEach(packages::add);
        Tables tables = new Tables(packages.resources(), packages.sources());
        Set<DataFolder> unchecked = new LinkedHashSet<>(folders);
        unchecked.removeIf(DataFolder::checked);
        if (!unchecked.isEmpty()) {
            new Integrity(tables, problems).check(unchecked);
        }
        problems.raise();
        return new Catalog(packages, tables, folders);
    }

    /** All that is wrong in any file; none where all is right. */
    public List<DataProblem> check() {
        Problems problems = new Problems();
        new Integrity(tables, problems).check(new LinkedHashSet<>(folders));
        return problems.all();
    }

    /** The names of all entities in that language. */
    public Gazetteer gazetteer(Language language) {
        return gazetteers.computeIfAbsent(language, it -> new NameList(tables, entities).gazetteer(it));
    }

    /** What an entity, office, relation, series or scope is called in that language; its id where it is not known. */
    @Override
    public String name(String id, String language) {
        String name = UtteranceFinder.scopeName(tables, id, language).orElseGet(() -> entities.name(id, language));
        return name.equals(id) ? Terms.of(language).name(id).orElseGet(() -> measureLabel(id, language)) : name;
    }

    @Override
    public String publisher(String source) {
        return source(source).map(Source::publisher).orElse(source);
    }

    @Override
    public String publisher(String source, String language) {
        return entities.translated(publisher(source), language);
    }

    @Override
    public Optional<String> article(String id, String language) {
        return entities.article(id, language);
    }

    @Override
    public String url(String source) {
        return source(source).map(Source::url).orElse("");
    }

    /** The source of that id. */
    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** What a measure is called in that language; its id where it is not known. */
    public String measureLabel(String measure, String language) {
        return measures.measure(measure).stream()
                .flatMap(each -> each.phrases(language).stream())
                .findFirst()
                .orElse(measure);
    }

    /** How far figures of a measure may differ; nothing where it is not known. */
    public Optional<Tolerance> tolerance(String measure) {
        return measures.measure(measure).map(Measure::tolerance);
    }

    /** The ids of all measures. */
    public SortedSet<String> measures() {
        return measures.all().stream().map(Measure::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The entity of that id. */
    public Optional<Entity> entity(String id) {
        return entities.get(id).map(EntityBook.Known::entity);
    }

    /** The ids of the entities with that id, or of that name in any language. */
    public List<String> named(String name) {
        return entities.named(name, Language.all().stream().map(Language::code).toList());
    }

    /** The country that a place lies in; a country itself; empty for anything else. */
    public Optional<String> country(String id) {
        return entities.country(id);
    }

    @Override
    public String gender(String person) {
        return entities.get(person).map(it -> it.row().get("gender")).orElse("");
    }

    /** A SHA-256 of the data, which differs where any file of them does. */
    public String hash() {
        return DataHash.of(folders);
    }

    /** What series there are. */
    public Holdings holdings() {
        return new Holdings(tables, measures);
    }

    /** The tables there are, in the order of their packages. */
    public List<Dataset> datasets() {
        List<Dataset> all = new ArrayList<>();
        for (Resource resource : tables.all()) {
            int rows = tables.prepared(resource)
                    .map(ObservationIndex::size)
                    .orElseGet(() -> tables.rows(resource).size());
            all.add(new Dataset(resource.name(), resource.kind().label(), resource.shown(), rows));
        }
        return all;
    }

    /** A table's rows as the file has them, header first. */
    public Optional<List<List<String>>> rows(String dataset) {
        return tables.resource(dataset).map(resource -> {
            List<List<String>> rows = new ArrayList<>();
            rows.add(resource.fields().stream().map(Field::name).toList());
            for (Row row : tables.rows(resource)) {
                rows.add(resource.fields().stream()
                        .map(field -> row.get(field.name()))
                        .toList());
            }
            return rows;
        });
    }

    /** The claims of an article, bound to series, and all that the data may say to them. */
    public Dossier dossier(Reading reading, Article article) {
        return dossiers.write(reading, article);
    }

    /**
     * A table of the catalogue.
     *
     * @param kind what its rows are: {@code entities}, {@code observations}, …
     * @param path where it lies
     * @param rows how many rows it has
     */
    public record Dataset(String name, String kind, String path, int rows) {}
}
