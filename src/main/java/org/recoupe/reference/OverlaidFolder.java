package org.recoupe.reference;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of reference data of which some files have another text, kept in memory.
 *
 * @param base what it is but for that
 * @param texts the other texts, by path
 */
record OverlaidFolder(DataFolder base, Map<String, String> texts) implements DataFolder {

    OverlaidFolder {
        texts = Map.copyOf(texts);
    }

    @Override
    public Optional<InputStream> open(String path) {
        return Optional.ofNullable(texts.get(path))
                .<InputStream>map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .or(() -> base.open(path));
    }

    @Override
    public Optional<PreparedTable> prepared(String path) {
        return texts.containsKey(path) ? Optional.empty() : base.prepared(path);
    }

    @Override
    public Optional<SealedBytes> index(String path) {
        return texts.containsKey(path) ? Optional.empty() : base.index(path);
    }

    @Override
    public Optional<Path> file(String path) {
        return texts.containsKey(path) ? Optional.empty() : base.file(path);
    }

    @Override
    public List<String> packages() {
        return base.packages();
    }

    @Override
    public String shown(String path) {
        return texts.containsKey(path) ? "data of the example, " + path : base.shown(path);
    }

    /** What was not checked is checked as it is read. */
    @Override
    public boolean checked() {
        return true;
    }

    @Override
    public String hash() {
        return base.hash();
    }
}
