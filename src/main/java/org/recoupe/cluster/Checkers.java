package org.recoupe.cluster;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.recoupe.FactChecker;
import org.recoupe.across.Jury;

/** The fact checkers of this JVM: one for all tasks of an executor, made when the first of them needs it. */
final class Checkers {

    private static final ConcurrentMap<Equipment, FactChecker> READY = new ConcurrentHashMap<>();
    private static final ConcurrentMap<Equipment, Jury> JURIES = new ConcurrentHashMap<>();

    private Checkers() {}

    /** The one made of that. */
    static FactChecker of(Equipment equipment) {
        return READY.computeIfAbsent(equipment, Equipment::checker);
    }

    /** What judges between articles by that. */
    static Jury jury(Equipment equipment) {
        return JURIES.computeIfAbsent(equipment, each -> of(each).jury());
    }
}
