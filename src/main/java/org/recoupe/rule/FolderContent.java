package org.recoupe.rule;

import java.util.List;

/**
 * What stands in one rule folder.
 *
 * @param files rule files still to be compiled, or found in the cache
 * @param compiled rule files that come compiled
 * @param thresholds the rows of its tables
 * @param levels the lines of its {@code levels.yml}
 * @param problems what could not be read
 */
record FolderContent(
        List<RuleFile> files,
        List<CompiledFile> compiled,
        List<Threshold> thresholds,
        Levels levels,
        List<RuleProblem> problems) {}
