package org.recoupe.rule;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.recoupe.language.Table;

/**
 * What the classes of rules that are not trusted may use: the members of the facts that give plain values, and the short
 * list of {@code allowed-calls.csv}. Types are named {@code owner}, members {@code owner.name} with their descriptor.
 */
final class AllowedCalls {

    private static final AllowedCalls ALL = new AllowedCalls();

    private final Set<String> expression = new HashSet<>();
    private final Set<String> frame = new HashSet<>();

    private AllowedCalls() {
        for (Table.Row row : Table.read("/org/recoupe/rule/allowed-calls.csv").rows()) {
            (row.get("where").equals("frame") ? frame : expression).add(row.get("use"));
        }
        Vocabulary.types().filter(AllowedCalls::ours).forEach(this::accessors);
        reporting(Reporter.class);
        reporting(Draft.class);
    }

    /** The only one: it is made when the first rule file that is not trusted is looked at. */
    static AllowedCalls all() {
        return ALL;
    }

    /** Whether that may be used by what a rule says itself. */
    boolean inExpressions(String use) {
        return expression.contains(use);
    }

    /** Whether that may be used by what the compiler builds rules out of. */
    boolean inFrames(String use) {
        return frame.contains(use);
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("org.recoupe.");
    }

    private void accessors(Class<?> type) {
        String owner = Type.getInternalName(type);
        expression.add(owner);
        for (Method method : type.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && Vocabulary.plain(method)) {
                expression.add(owner + "." + method.getName() + Type.getMethodDescriptor(method));
            }
        }
        for (Field constant : type.getFields()) {
            expression.add(owner + "." + constant.getName() + Type.getDescriptor(constant.getType()));
        }
    }

    /** What rules report by; its package-private methods stay out of reach. */
    private void reporting(Class<?> type) {
        Stream<Method> declared = Arrays.stream(type.getDeclaredMethods());
        declared.filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(method -> Type.getInternalName(type) + "." + method.getName() + Type.getMethodDescriptor(method))
                .forEach(expression::add);
    }
}
