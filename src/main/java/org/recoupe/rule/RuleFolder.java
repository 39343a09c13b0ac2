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
     */
    record OnDisk(Path root) implements RuleFolder {}

    /** Whether a file of that name holds rules: {@code .drl}, or {@code .dslr} for those in sentences. */
    static boolean holdsRules(Path file) {
        return RuleFile.named(file.toString());
    }

    /** The rules inside the jar. */
    static RuleFolder shipped() {
        return new Shipped();
    }

    /** The rules in that folder. */
    static RuleFolder of(Path root) {
        return new OnDisk(root);
    }
}
