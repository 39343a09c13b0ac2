package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.recoupe.rule.RuleCompiler.CompileFault;
import org.recoupe.rule.RuleCompiler.Source;

/**
 * Rule files compiled many at a time, on all cores, and what became of each. One that the compiler refuses spoils all that
 * are compiled with it: they are divided until it stands alone.
 */
final class Compilation {

    /** More at a time would save little, and take much memory. */
    private static final int MOST = 100;

    /** Fewer are not worth a thread of their own. */
    private static final int LEAST = 4;

    private final Consumer<CompiledFile> cache;
    private final Map<String, CompiledFile> compiled = new ConcurrentHashMap<>();
    private final Map<String, List<RuleProblem>> harmful = new ConcurrentHashMap<>();
    private final Map<String, CompileFault> refused = new ConcurrentHashMap<>();

    private Compilation(Consumer<CompiledFile> cache) {
        this.cache = cache;
    }

    /** What becomes of those files, of different ids, which the cache is to keep; trusted ones are compiled apart from others. */
    static Compilation of(List<Source> sources, Consumer<CompiledFile> cache) {
        Compilation all = new Compilation(cache);
        List<List<Source>> batches = new ArrayList<>();
        for (boolean trusted : new boolean[] {true, false}) {
            batches.addAll(batches(sources.stream()
                    .filter(source -> source.file().trusted() == trusted)
                    .toList()));
        }
        batches.parallelStream()
                .forEach(batch -> OwnServices.with(() -> {
                    all.compile(batch);
                    return batch;
                }));
        return all;
    }

    /** Those that can be used, by id. */
    Map<String, CompiledFile> compiled() {
        return compiled;
    }

    /** What those that are not trusted do that they may not, by id. */
    Map<String, List<RuleProblem>> harmful() {
        return harmful;
    }

    /** Why the compiler refused those that it did, by id. */
    Map<String, CompileFault> refused() {
        return refused;
    }

    private static List<List<Source>> batches(List<Source> sources) {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), sources.size() / LEAST);
        int count = Math.max(Math.max(threads, 1), (sources.size() + MOST - 1) / MOST);
        return IntStream.range(0, count)
                .mapToObj(n -> sources.subList(n * sources.size() / count, (n + 1) * sources.size() / count))
                .filter(batch -> !batch.isEmpty())
                .toList();
    }

    private void compile(List<Source> batch) {
        try {
            List<CompiledFile> done =
                    RuleCompiler.compile(batch, batch.get(0).file().trusted());
            for (int i = 0; i < batch.size(); i++) {
                keep(batch.get(i).file(), done.get(i));
            }
        } catch (CompileFault e) {
            if (batch.size() == 1) {
                refused.put(batch.get(0).file().id(), e);
            } else {
                compile(batch.subList(0, batch.size() / 2));
                compile(batch.subList(batch.size() / 2, batch.size()));
            }
        }
    }

    private void keep(RuleFile file, CompiledFile done) {
        try {
            CompiledFile harmless = file.trusted() ? done : ForeignRules.bounded(file, done);
            cache.accept(harmless);
            compiled.put(file.id(), harmless);
        } catch (BrokenRules e) {
            harmful.put(file.id(), e.problems());
        }
    }
}
