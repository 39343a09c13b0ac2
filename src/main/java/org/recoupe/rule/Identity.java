package org.recoupe.rule;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/** Tells facts apart as objects: hashing a record makes the JVM build code for it, which a cold start feels. */
final class Identity {

    private Identity() {}

    /** An empty set in which two facts are the same only if they are one object. */
    static <T> Set<T> set() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Passes each object once. */
    static <T> Predicate<T> once() {
        return Identity.<T>set()::add;
    }
}
