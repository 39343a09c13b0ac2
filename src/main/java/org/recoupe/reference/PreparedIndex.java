package org.recoupe.reference;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index over a large table of observations, kept in a file and mapped at the next start: beside the table, where
 * {@link #write} put it, or in the user's cache, where the first use does. It is never trusted further than its source
 * goes: where that, its descriptor or a byte of the file has changed, it is made again.
 */
public final class PreparedIndex {

    private static final Logger LOG = LoggerFactory.getLogger(PreparedIndex.class);

    /** Smaller tables are read as fast as a prepared file is opened. */
    private static final long LEAST_BYTES = 1 << 20;

    private static final String ENDING = ".index";

    private final Resource resource;
    private final Function<Resource, List<Resource>> inOneFile;
    private final Set<String> sources;
    private final Path table;

    private PreparedIndex(
            Resource resource, Function<Resource, List<Resource>> inOneFile, Set<String> sources, Path table) {
        this.resource = resource;
        this.inOneFile = inOneFile;
        this.sources = sources;
        this.table = table;
    }

    /**
     * Prepares all large tables of observations of a folder with a {@code datapackage.json}, each in a file beside its
     * own; smaller ones need it not, and one with anything wrong in it is left to {@code data check}.
     *
     * @return the files written
     * @throws InvalidData if a descriptor of the folder is wrong
     * @throws IOException if a file cannot be read or written
     */
    public static List<Path> write(Path folder) throws IOException {
        Problems problems = new Problems();
        DataPackages packages = new DataPackages(problems);
        packages.add(DataFolder.bundled());
        packages.add(DataFolder.of(folder));
        problems.raise();
        Map<String, List<Resource>> files = packages.resources().values().stream()
                .collect(Collectors.groupingBy(Resource::shown, LinkedHashMap::new, Collectors.toList()));
        List<Path> written = new ArrayList<>();
        for (List<Resource> inOne : files.values()) {
            Optional<PreparedIndex> index =
                    of(inOne.get(0), it -> inOne, packages.sources().keySet());
            if (index.isPresent() && index.get().build(beside(index.get().table))) {
                written.add(beside(index.get().table));
            }
        }
        return written;
    }

    /**
     * The index over the file of that table; empty where it is small, not on disk, or anything in it needs a closer look.
     *
     * @param inOneFile finds all tables that stand in the same file
     */
    static Optional<ObservationIndex> open(
            Resource resource, Function<Resource, List<Resource>> inOneFile, Set<String> sources) {
        try {
            Optional<PreparedIndex> index = of(resource, inOneFile, sources);
            return index.isPresent() ? index.get().open() : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource.shown(), e);
        }
    }

    private static Optional<PreparedIndex> of(
            Resource resource, Function<Resource, List<Resource>> inOneFile, Set<String> sources) throws IOException {
        Optional<Path> table = resource.folder().file(resource.path()).filter(Files::isRegularFile);
        boolean large = table.isPresent() && Files.size(table.get()) >= LEAST_BYTES;
        return large && resource.series().isPresent() && keyIsPlain(resource)
                ? Optional.of(new PreparedIndex(resource, inOneFile, sources, table.get()))
                : Optional.empty();
    }

    /** The SHA-256 of that file, where a prepared one notes it and the file has not been touched since. */
    static Optional<byte[]> knownHash(Path file) {
        try {
            if (Files.size(file) < LEAST_BYTES) {
                return Optional.empty();
            }
            PreparedFile.Origin now = PreparedFile.Origin.of(file, 0);
            for (Path place : List.of(beside(file), cached(file))) {
                Optional<PreparedFile.Origin> origin =
                        PreparedFile.origin(place).filter(it -> it.untouched(now));
                if (origin.isPresent()) {
                    return origin.map(PreparedFile.Origin::hash);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Path beside(Path table) {
        return table.resolveSibling(table.getFileName() + ENDING);
    }

    /**
     * The place in the user's cache: below {@code $XDG_CACHE_HOME/recoupe/data}, by default below {@code ~/.cache}; a test
     * names another by the system property {@code recoupe.cache}.
     */
    private static Path cached(Path table) {
        String home = System.getProperty("recoupe.cache", System.getenv().getOrDefault("XDG_CACHE_HOME", ""));
        Path base = home.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
        byte[] name = DataHash.sha256()
                .digest(table.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
        return base.resolve("recoupe").resolve("data").resolve(HexFormat.of().formatHex(name, 0, 16) + ENDING);
    }

    private Optional<ObservationIndex> open() throws IOException {
        for (Path place : List.of(beside(table), cached(table))) {
            Optional<ObservationIndex> index = usable(place);
            if (index.isPresent()) {
                return index;
            }
        }
        return make().map(ObservationIndex::new);
    }

    private Optional<ObservationIndex> usable(Path place) throws IOException {
        PreparedFile.Origin now = PreparedFile.Origin.of(table, shape());
        Optional<PreparedFile.Origin> origin =
                PreparedFile.origin(place).filter(it -> it.shape() == now.shape() && it.size() == now.size());
        if (origin.isEmpty()) {
            return Optional.empty();
        }
        // A copy has another time; its content tells.
        boolean same = origin.get().untouched(now) || Arrays.equals(origin.get().hash(), DataHash.ofFile(table));
        return same ? mapped(place) : Optional.empty();
    }

    private Optional<ObservationIndex> mapped(Path place) {
        try {
            return PreparedFile.open(place, this::again)
                    .map(ObservationIndex::new)
                    .filter(index -> index.sourceCells().stream().allMatch(it -> sources.containsAll(Row.split(it))));
        } catch (SealedBytes.Damaged e) {
            LOG.debug("{} is damaged, making it anew", place, e);
            return Optional.empty();
        }
    }

    private SealedBytes again() {
        try {
            return make().orElseThrow(SealedBytes.Damaged::new);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + table, e);
        }
    }

    /** Makes it in the user's cache; where that cannot be written, in a temporary file for this run. */
    private Optional<SealedBytes> make() throws IOException {
        Path place = cached(table);
        try {
            return build(place) ? PreparedFile.open(place, this::again) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("the index over {} cannot be kept in {}", table, place, e);
            Path passing = Files.createTempFile("recoupe", ENDING);
            try {
                return build(passing) ? PreparedFile.open(passing, this::again) : Optional.empty();
            } finally {
                Files.deleteIfExists(passing); // what is mapped stays until the process ends
            }
        }
    }

    /** Makes it at that place; {@code false} if something in the table is not right. */
    private boolean build(Path place) throws IOException {
        List<Resource> all = inOneFile.apply(resource);
        if (all.stream()
                .anyMatch(other -> shape(other) != shape() || other.stretch().whole() && all.size() > 1)) {
            return false;
        }
        PreparedFile.Origin before = PreparedFile.Origin.of(table, shape());
        CompletableFuture<byte[]> hash = CompletableFuture.supplyAsync(() -> DataHash.ofFile(table));
        try (IndexBuilder builder = new IndexBuilder(
                resource.series().orElseThrow(), !resource.stretch().whole())) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(table), 1 << 16)) {
                ObservationScan.read(in, resource, lines(all), sources, builder);
            }
            byte[] texts = builder.texts();
            boolean[] right = {true};
            long size = builder.layout(texts).size();
            PreparedFile.Origin origin = before.with(hash.join());
            PreparedFile.write(place, origin, size, bytes -> {
                builder.write(texts, bytes);
                right[0] = !repeats(new ObservationIndex(bytes));
            });
            if (!right[0] || !before.untouched(PreparedFile.Origin.of(table, 0))) {
                Files.deleteIfExists(place);
                return false;
            }
            return true;
        } catch (ObservationScan.NotPlain e) {
            LOG.debug("{} needs a closer look", table, e);
            return false;
        }
    }

    /** Whether a key made of dimensions, period, source and release tells rows apart as the table's own does. */
    private static boolean keyIsPlain(Resource resource) {
        if (resource.primaryKey().isEmpty()) {
            return true;
        }
        Series series = resource.series().orElseThrow();
        Set<String> dimensions = series.keys().stream().map(Series.Axis::field).collect(Collectors.toSet());
        Set<String> others = new LinkedHashSet<>(resource.primaryKey());
        boolean all = others.containsAll(dimensions);
        others.removeAll(dimensions);
        others.removeAll(Set.of("period", series.sourceField()));
        others.remove(series.releaseField());
        return all && others.isEmpty();
    }

    private boolean repeats(ObservationIndex index) {
        List<String> key = resource.primaryKey();
        Series series = resource.series().orElseThrow();
        boolean source = key.contains(series.sourceField());
        boolean release = key.contains(series.releaseField());
        return !key.isEmpty()
                && index.repeats(
                        key.contains("period"),
                        vintage -> List.of(source ? vintage.get(0) : "", release ? vintage.get(1) : ""));
    }

    /** The lines at which the tables of a file start, in order; none where it holds but one. */
    private static int[] lines(List<Resource> all) {
        return all.stream()
                .filter(each -> !each.stretch().whole())
                .mapToInt(each -> each.stretch().line())
                .sorted()
                .toArray();
    }

    private long shape() {
        return shape(resource);
    }

    /** Tells one declaration of a table from another: all that is checked or read by it. */
    private static long shape(Resource resource) {
        Series series = resource.series().orElseThrow();
        MessageDigest digest = DataHash.sha256();
        List<Object> parts = new ArrayList<>(List.of(
                resource.stretch().whole(),
                resource.primaryKey(),
                resource.missing().stream().sorted().toList(),
                series.keys().stream().map(Series.Axis::field).toList(),
                series.valueField(),
                series.sourceField(),
                series.releaseField(),
                series.statusField(),
                series.least(),
                series.most()));
        for (Field field : resource.fields()) {
            parts.add(List.of(field.name(), field.type(), field.required(), field.minimum(), field.maximum()));
            parts.add(field.pattern().map(Object::toString).orElse(""));
            parts.add(field.values().stream().sorted().toList());
        }
        byte[] hash = digest.digest(parts.toString().getBytes(StandardCharsets.UTF_8));
        return java.nio.ByteBuffer.wrap(hash).getLong();
    }
}
