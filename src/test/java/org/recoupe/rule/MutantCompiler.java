package org.recoupe.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.rule.RuleCompiler.Source;

/** Compiles many texts of one rule file at a time, which takes a fraction of the time, and leaves them in the user's cache. */
public final class MutantCompiler {

    private final RuleKeys keys =
            RulePack.shipped().map(RulePack::keys).orElseGet(() -> RuleKeys.of(Vocabulary.hash()));
    private final RuleCache cache = RuleCache.user();
    private final Path refused;
    private final Set<String> known;

    /**
     * A compiler that keeps in mind what cannot be compiled, too.
     *
     * @param refused the file that holds their keys
     */
    public MutantCompiler(Path refused) throws IOException {
        this.refused = refused;
        this.known = ConcurrentHashMap.newKeySet();
        if (Files.exists(refused)) {
            known.addAll(Files.readAllLines(refused));
        }
    }

    /**
     * Compiles those texts that can be, and tells which.
     *
     * @param place the file's place below the folder of rules
     * @param path where it stands
     */
    public Set<String> compile(String place, Path path, Collection<String> texts) throws IOException {
        Map<String, RuleFile> mutants = new LinkedHashMap<>();
        Map<String, String> all = new LinkedHashMap<>();
        for (String text : texts) {
            RuleFile file = RuleFile.of(place, path.toString(), text, true);
            String key = keys.key(file);
            all.put(key, text);
            if (!known.contains(key) && cache.get(key).isEmpty()) {
                if (RuleCheck.of(file).problems().isEmpty()) {
                    mutants.put("m" + mutants.size(), file);
                } else {
                    refuse(key);
                }
            }
        }
        compile(mutants);
        for (String key : all.keySet()) {
            if (!known.contains(key) && cache.get(key).isEmpty()) {
                refuse(key);
            }
        }
        all.keySet().removeAll(known);
        return Set.copyOf(all.values());
    }

    private synchronized void refuse(String key) throws IOException {
        known.add(key);
        Files.createDirectories(refused.toAbsolutePath().getParent());
        Files.writeString(refused, key + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void compile(Map<String, RuleFile> mutants) {
        List<Source> sources = new ArrayList<>();
        mutants.forEach((name, file) ->
                sources.add(new Source(apart(name, file), RuleCheck.of(file).cards(), keys.key(file))));
        Map<String, CompiledFile> compiled = Compilation.of(sources, done -> {}).compiled();
        mutants.forEach((name, file) -> Optional.ofNullable(
                        compiled.get(apart(name, file).id()))
                .ifPresent(done -> cache.put(
                        new CompiledFile(file.id(), done.key(), done.cards(), done.models(), done.classes()))));
    }

    /** Each in a package of its own. */
    private static RuleFile apart(String name, RuleFile file) {
        return new RuleFile(name + "/" + file.id(), file.path(), file.text(), file.written(), List.of(), true);
    }
}
