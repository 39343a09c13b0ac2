package org.recoupe.cluster;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.recoupe.FactChecker;

/** The fact checkers of this JVM: one for all tasks of an executor, made when the first of them needs it. */
final class Checkers {

    private static final ConcurrentMap<Equipment, FactChecker> READY = new ConcurrentHashMap<>();

    private Checkers() {}

    /** The one made of that. */
    static FactChecker of(Equipment equipment) {
        return READY.computeIfAbsent(equipment, Equipment::checker);
    }
}
