package org.recoupe.rule;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the compiler finds on the class path while it compiles rules that are not trusted: nothing that they could misuse. */
final class ForeignTypes extends CompilerTypes {

    private static final Pattern HIDDEN =
            Pattern.compile("java[./](?:io|net|nio|rmi|sql|awt|applet|beans|security)[./].*"
                    + "|java[./]lang[./](?:reflect|invoke|module|management|instrument|ref|foreign)[./].*"
                    + "|java[./]lang[./](?:Runtime|System|Process|ProcessBuilder|ProcessHandle|Thread|ThreadGroup|ThreadLocal"
                    + "|ClassLoader|Module|ModuleLayer|Shutdown|SecurityManager|Compiler)(?:[.$].*)?"
                    + "|java[./]util[./](?:concurrent|jar|zip|logging|prefs|spi)[./].*"
                    + "|java[./]util[./](?:Timer|TimerTask|ServiceLoader|Properties|Scanner|ResourceBundle)(?:[.$].*)?"
                    + "|(?:javax|sun|jdk|com[./]sun|picocli|org[./]jsoup|com[./]fasterxml|gg[./]jte|org[./]objectweb)[./].*"
                    + "|org[./]recoupe[./](?:cli|report|importing|extract|language)[./].*");

    /** The types of the JDK that others cannot be understood without. */
    private static final Pattern NEEDED = Pattern.compile(
            "java[./]io[./](?:Serializable|Externalizable|ObjectStreamException|IOException|Object(?:In|Out)put)(?:[.]class)?"
                    + "|java[./]lang[./]invoke[./](?:MethodHandles?|VarHandle|TypeDescriptor|LambdaMetafactory|StringConcatFactory"
                    + "|CallSite|MethodType)(?:[.$].*)?"
                    + "|java[./]lang[./]reflect[./](?:Type|AnnotatedElement|GenericDeclaration)(?:[.]class)?");

    ForeignTypes(ClassLoader all) {
        super(all);
    }

    private static boolean hidden(String name) {
        return HIDDEN.matcher(name).matches() && !NEEDED.matcher(name).matches();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (hidden(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return hidden(name) ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return hidden(name) ? Collections.emptyEnumeration() : super.getResources(name);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return hidden(name) ? null : super.getResourceAsStream(name);
    }
}
