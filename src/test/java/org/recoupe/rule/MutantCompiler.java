package org.recoupe.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.rule.RuleCompiler.Source;

/** Compiles many texts of one rule file at a time, which takes a fraction of the time, and leaves them in the user's cache. */
public final class MutantCompiler {

    private final RuleKeys keys =
            RulePack.shipped().map(RulePack::keys).orElseGet(() -> RuleKeys.of(Vocabulary.hash()));
    private final RuleCache cache = RuleCache.user();

    /**
     * Compiles those texts that can be.
     *
     * @param place the file's place below the folder of rules
     * @param path where it stands
     */
    public void compile(String place, Path path, List<String> texts) {
        Map<String, RuleFile> mutants = new LinkedHashMap<>();
        for (String text : texts) {
            RuleFile file = RuleFile.of(place, path.toString(), text, true);
            boolean known = cache.get(keys.key(file)).isPresent();
            if (!known && RuleCheck.of(file).problems().isEmpty()) {
                mutants.put("m" + mutants.size(), file);
            }
        }
        compile(mutants);
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
