package org.recoupe.rule;

import java.util.function.Supplier;

/** Work on a thread that is not ours: Drools looks its services up in the thread's class loader, which may know none of them. */
final class OwnServices {

    private OwnServices() {}

    /** What that work gives, done with the class loader of the program. */
    static <T> T with(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnServices.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
