package org.recoupe.rule;

import java.nio.file.Path;

/** A folder of rules, tables and levels. */
public sealed interface RuleFolder {

    /** The rules inside the jar, compiled in the build. */
    record Shipped() implements RuleFolder {}

    /**
     * A folder of the user's.
     *
     * @param root the folder that holds {@code <topic>/<rule>/<rule>.drl}
     * @param trusted whether its rules run without the limits that hold for rules of others
     */
    record OnDisk(Path root, boolean trusted) implements RuleFolder {}

    /** Where it stands on disk; the name of nothing for the rules inside the jar. */
    default Path place() {
        return this instanceof OnDisk disk ? disk.root() : Path.of("");
    }

    /** Whether a file of that name holds rules: {@code .drl}, or {@code .dslr} for those in sentences. */
    static boolean holdsRules(Path file) {
        return RuleFile.named(file.toString());
    }

    /** The rules inside the jar. */
    static RuleFolder shipped() {
        return new Shipped();
    }

    /** The rules in that folder, whoever wrote them: they can match facts and report, within limits, and nothing else. */
    static RuleFolder of(Path root) {
        return new OnDisk(root, false);
    }

    /** The rules in that folder, whose authors are trusted as those of the shipped ones are. */
    static RuleFolder trusted(Path root) {
        return new OnDisk(root, true);
    }
}
