package org.recoupe.rule;

import java.io.InputStream;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler finds on the class path. It asks for every simple name in every package that it makes, thousands of them
 * for each rule; none is on the class path, and looking for it in each jar there took a third of the time.
 */
class CompilerTypes extends ClassLoader {

    private static final String MADE = RuleCompiler.PREFIX.replace('.', '/');

    CompilerTypes(ClassLoader all) {
        super(all);
    }

    private static boolean made(String name) {
        return name.startsWith(MADE);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return made(name) ? null : super.getResource(name);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return made(name) ? null : super.getResourceAsStream(name);
    }
}
