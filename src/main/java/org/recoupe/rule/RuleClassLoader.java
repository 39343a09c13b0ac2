package org.recoupe.rule;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Loads the classes of compiled rules from memory. */
final class RuleClassLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes = new ConcurrentHashMap<>();

    RuleClassLoader(Iterable<CompiledFile> files) {
        super(RuleClassLoader.class.getClassLoader());
        files.forEach(file -> classes.putAll(file.classes()));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.remove(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
