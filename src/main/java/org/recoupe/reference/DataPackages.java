package org.recoupe.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the data packages of a folder and reads their descriptors. */
final class DataPackages {

    static final String DESCRIPTOR = "datapackage.json";
    static final String CATALOG = "catalog.json";
    static final String SOURCES = "sources.csv";

    private final Problems problems;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();

    DataPackages(Problems problems) {
        this.problems = problems;
    }

    /** Adds the packages of that folder; a resource replaces an earlier one of its name. */
    void add(DataFolder folder) {
        List<String> paths = folder.packages();
        String sourcesPath = SOURCES;
        Optional<Json> catalog = json(folder, CATALOG);
        if (catalog.isPresent()) {
            Descriptors.check(catalog.get(), "catalog", folder.shown(CATALOG), problems);
            paths = catalog.get().texts("packages");
            sourcesPath = catalog.get().at("sources").map(Json::text).orElse(SOURCES);
        }
        new SourceReader(problems).read(folder, sourcesPath).forEach(source -> sources.put(source.id(), source));
        if (paths.isEmpty()) {
            problems.add(
                    folder.shown(CATALOG),
                    1,
                    1,
                    "no package",
                    "a " + CATALOG + ", or a folder with a " + DESCRIPTOR,
                    "add one; the page reference-data.md shows how");
        }
        for (String path : paths) {
            addPackage(folder, path.isEmpty() ? "" : path.endsWith("/") ? path : path + "/");
        }
    }

    private void addPackage(DataFolder folder, String path) {
        String descriptor = path + DESCRIPTOR;
        Optional<Json> json = json(folder, descriptor);
        if (json.isEmpty()) {
            if (folder.open(descriptor).isEmpty()) {
                problems.add(
                        folder.shown(descriptor),
                        1,
                        1,
                        "no such file",
                        "the descriptor of a package that " + CATALOG + " names",
                        "add it, or take the package out of " + CATALOG);
            }
            return;
        }
        Descriptors reader = new Descriptors(folder, path, problems);
        reader.sources(json.get()).forEach(source -> sources.put(source.id(), source));
        reader.resources(json.get()).forEach(resource -> resources.put(resource.name(), resource));
    }

    private Optional<Json> json(DataFolder folder, String path) {
        Optional<InputStream> file = folder.open(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            return Optional.of(Json.read(in));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            problems.add(
                    folder.shown(path),
                    e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr(),
                    e.getOriginalMessage(),
                    "JSON",
                    "check the commas, quotes and brackets before this place");
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read " + folder.shown(path), e);
        }
    }

    /** The resources by name, in the order they were found. */
    Map<String, Resource> resources() {
        return resources;
    }

    /** The sources by id. */
    Map<String, Source> sources() {
        return sources;
    }
}
