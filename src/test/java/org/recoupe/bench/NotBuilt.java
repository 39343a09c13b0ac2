package org.recoupe.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * A set of pairs that may contradict each other. The program does not compare two texts yet, so there is no figure.
 *
 * @param set its folder
 * @param measure what will be measured
 */
record NotBuilt(String set, List<String> measure) implements Benchmark {

    @Override
    public Path needs() {
        return Path.of(set);
    }

    @Override
    public List<Measure> run(Path folder, Program program, Misses misses) {
        return measure.stream()
                .map(name -> Measure.none(set, name, "not built"))
                .toList();
    }
}
