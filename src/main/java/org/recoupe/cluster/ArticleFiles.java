package org.recoupe.cluster;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.recoupe.article.ArticleReader;

/**
 * The files of a job, with what each is called: as on a single machine.
 *
 * @param named by the address that Spark has for it
 */
record ArticleFiles(Map<String, Name> named) implements Serializable {

    private static final List<String> COMPRESSED = List.of(".gz", ".zst");
    private static final List<String> TABLES = List.of(".parquet");

    /** By these endings files are found in folders. */
    static final String GLOB = "*.{jsonl,ndjson,json,jsonl.gz,ndjson.gz,json.gz,jsonl.zst,ndjson.zst,json.zst,parquet}";

    /**
     * What a file is called.
     *
     * @param path as messages and reports have it
     * @param name what names its articles, together with their numbers
     */
    record Name(String path, String name) implements Serializable {}

    /** Those of that address each, which were found by those paths; local ones are called by their path, as the user gave it. */
    static ArticleFiles of(List<String> addresses, List<String> given) {
        boolean relative = given.stream().noneMatch(path -> path.startsWith("/") || path.contains(":"));
        Map<String, String> paths = new TreeMap<>();
        addresses.forEach(address -> paths.put(address, path(address, relative)));
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (String path : paths.values()) {
            if (!seen.add(stem(path))) {
                shared.add(stem(path));
            }
        }
        Map<String, Name> named = new TreeMap<>();
        paths.forEach((address, path) ->
                named.put(address, new Name(path, shared.contains(stem(path)) ? within(given, path) : stem(path))));
        return new ArticleFiles(named);
    }

    /** That file, for which Spark has an address with some signs as {@code %20}, as the rest of Spark has it. */
    static String decoded(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + ":" + (uri.getAuthority() == null ? "" : "//" + uri.getAuthority()) + uri.getPath();
    }

    private static String path(String address, boolean relative) {
        if (!address.startsWith("file:")) {
            return address;
        }
        Path path = Path.of(address.substring("file:".length()));
        Path here = Path.of("").toAbsolutePath();
        return (relative && path.startsWith(here) ? here.relativize(path) : path).toString();
    }

    private static String within(List<String> folders, String path) {
        return folders.stream()
                .map(folder -> folder.endsWith("/") ? folder : folder + "/")
                .filter(path::startsWith)
                .map(folder -> path.substring(folder.length()))
                .findFirst()
                .orElse(path);
    }

    private static String stem(String path) {
        return ArticleReader.nameOf(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Those of tables. */
    ArticleFiles tables() {
        return with(TABLES, true);
    }

    /** Those that can only be read from their beginning. */
    ArticleFiles compressed() {
        return with(COMPRESSED, true);
    }

    /** Those of plain lines. */
    ArticleFiles plain() {
        List<String> others = new ArrayList<>(COMPRESSED);
        others.addAll(TABLES);
        return with(others, false);
    }

    private ArticleFiles with(List<String> endings, boolean wanted) {
        Map<String, Name> some = new TreeMap<>(named);
        some.keySet()
                .removeIf(address -> endings.stream()
                                .anyMatch(ending ->
                                        address.toLowerCase(Locale.ROOT).endsWith(ending))
                        != wanted);
        return new ArticleFiles(some);
    }

    /** Their addresses, such that Spark takes no sign in them for a pattern. */
    String[] addresses() {
        return named.keySet().stream()
                .map(address -> address.replaceAll("([\\[\\]{}*?\\\\])", "\\\\$1"))
                .toArray(String[]::new);
    }

    boolean isEmpty() {
        return named.isEmpty();
    }

    /** What the file of that address is called. */
    Name name(String address) {
        Name name = named.get(address);
        if (name == null) {
            throw new IllegalStateException(
                    "Spark has read %s, which is none of %s".formatted(address, named.keySet()));
        }
        return name;
    }
}
