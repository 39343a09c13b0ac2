package org.recoupe.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All plain rules of a folder in one file of the cache, which is read in one go: a thousand files of their own take longer. Each
 * file's rules stand beside the text that they were read from, and are used for just that text.
 */
final class FolderCache {

    /** Files of rules in a folder that are worth it. */
    static final int FEWEST = 20;

    private static final Logger LOG = LoggerFactory.getLogger(FolderCache.class);

    private final RuleCache cache;
    private final RuleKeys keys;
    private final Map<RuleFolder.OnDisk, Known> folders = new LinkedHashMap<>();

    /**
     * The folders in that cache.
     *
     * @param keys what rules are read against
     */
    FolderCache(RuleCache cache, RuleKeys keys) {
        this.cache = cache;
        this.keys = keys;
    }

    /**
     * What is known of a folder.
     *
     * @param files all its files of rules, by id
     * @param kept those among them that were remembered
     */
    private record Known(Map<String, RuleFile> files, Map<String, CompiledFile> kept) {}

    /** That content, with the files compiled that were remembered. */
    FolderContent known(RuleFolder.OnDisk folder, FolderContent content) {
        if (content.files().size() < FEWEST || !content.problems().isEmpty()) {
            return content;
        }
        Map<String, RuleFile> files =
                content.files().stream().collect(Collectors.toMap(RuleFile::id, Function.identity(), (a, b) -> a));
        Map<String, CompiledFile> kept =
                cache.bytes(name(folder)).map(bytes -> read(bytes, files)).orElse(Map.of());
        folders.put(folder, new Known(files, kept));
        // Two files of one id are told of by the build, which has to see both.
        boolean once = files.size() == content.files().size();
        List<CompiledFile> compiled = new ArrayList<>();
        List<RuleFile> others = new ArrayList<>();
        for (RuleFile file : content.files()) {
            Optional.ofNullable(kept.get(file.id()))
                    .filter(found -> once)
                    .ifPresentOrElse(compiled::add, () -> others.add(file));
        }
        return new FolderContent(others, compiled, content.thresholds(), content.levels(), content.problems());
    }

    private Map<String, CompiledFile> read(byte[] bytes, Map<String, RuleFile> files) {
        Map<String, CompiledFile> kept = new HashMap<>();
        try {
            PackedInput in = PackedInput.of(bytes);
            if (!in.text().equals(keys.plainStamp())) {
                return Map.of();
            }
            for (int n = in.count(); n > 0; n--) {
                String text = in.text();
                CompiledFile compiled = CompiledFile.read(in);
                RuleFile file = files.get(compiled.id());
                if (file != null && file.text().equals(text) && isOf(file, compiled)) {
                    kept.put(file.id(), compiled.at(file.path()));
                }
            }
            return kept;
        } catch (IOException e) {
            LOG.debug("a cached folder cannot be read, its files are taken one by one", e);
            return Map.of();
        }
    }

    /** Somebody may have written it there who wants rules to pass for others. */
    private static boolean isOf(RuleFile file, CompiledFile kept) {
        return file.problems().isEmpty() && kept.plainOf(file.id()) && kept.foreign() != file.trusted();
    }

    /** Remembers the plain rules of those folders of which it did not know all; {@code built} are the files of the rule book. */
    void keep(List<CompiledFile> built) {
        folders.forEach((folder, known) -> {
            List<CompiledFile> plain =
                    built.stream().filter(file -> isPlainOf(file, known)).toList();
            if (plain.size() >= FEWEST
                    && plain.stream().anyMatch(file -> !known.kept().containsKey(file.id()))) {
                cache.put(name(folder), bytes(plain, known.files()));
            }
        });
    }

    /** Another folder may have a file of the same id. */
    private boolean isPlainOf(CompiledFile compiled, Known known) {
        RuleFile file = known.files().get(compiled.id());
        return file != null
                && (known.kept().get(file.id()) == compiled
                        || !compiled.plain().isEmpty() && compiled.key().equals(keys.plain(file)));
    }

    private byte[] bytes(List<CompiledFile> plain, Map<String, RuleFile> files) {
        PackedOutput out = new PackedOutput();
        out.text(keys.plainStamp());
        out.number(plain.size());
        for (CompiledFile file : plain) {
            out.text(Objects.requireNonNull(files.get(file.id())).text());
            file.write(out);
        }
        return out.toBytes();
    }

    /** One for each folder, so that edits leave nothing behind. */
    private static String name(RuleFolder.OnDisk folder) {
        return "folder-" + RuleKeys.sha256(folder.root().toAbsolutePath() + "\n" + folder.trusted());
    }
}
