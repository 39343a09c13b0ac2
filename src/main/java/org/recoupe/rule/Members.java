package org.recoupe.rule;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.objectweb.asm.Type;

/** What formulas may ask types for: the same as the classes of rules that are not trusted, see {@link AllowedCalls}. */
final class Members {

    private static final Map<String, Optional<Method>> KNOWN = new ConcurrentHashMap<>();

    private Members() {}

    /** What {@code name} without brackets asks an object of that type for; nothing if two methods could be meant. */
    static Optional<Method> property(Class<?> type, String name) {
        return KNOWN.computeIfAbsent(
                type.getName() + "." + name,
                key -> only(type, false, method -> method.getParameterCount() == 0 && named(method, name)));
    }

    /** The method of that name for arguments of exactly those types. */
    static Optional<Method> method(Class<?> type, boolean ofType, String name, List<Class<?>> arguments) {
        return KNOWN.computeIfAbsent(
                type.getName() + "." + name + ofType + arguments,
                key -> only(type, ofType, method -> method.getName().equals(name) && takes(method, arguments)));
    }

    /** The constant of that name. */
    static Optional<Formula> constant(Class<?> type, String name) {
        try {
            Field field = type.getField(name);
            String use = Type.getInternalName(type) + "." + name + Type.getDescriptor(field.getType());
            if (!Modifier.isStatic(field.getModifiers())
                    || !Modifier.isFinal(field.getModifiers())
                    || !AllowedCalls.all().inExpressions(use)) {
                return Optional.empty();
            }
            Object value = field.get(null);
            return Optional.of(new Term.Constant(field.getType(), value, type.getName() + "." + name));
        } catch (NoSuchFieldException | IllegalAccessException e) {
            return Optional.empty();
        }
    }

    private static boolean named(Method method, String name) {
        String own = method.getName();
        if (own.equals(name)) {
            return true;
        }
        String upper = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return own.equals("get" + upper) || own.equals("is" + upper);
    }

    private static boolean takes(Method method, List<Class<?>> arguments) {
        Class<?>[] parameters = method.getParameterTypes();
        return parameters.length == arguments.size()
                && java.util.stream.IntStream.range(0, parameters.length)
                        .allMatch(i -> takes(parameters[i], arguments.get(i)));
    }

    /** A number of another kind is left to the compiler, but for {@code long}, which takes each {@code int}. */
    private static boolean takes(Class<?> parameter, Class<?> argument) {
        return parameter.isPrimitive()
                ? parameter == argument || parameter == long.class && argument == int.class
                : parameter.isAssignableFrom(argument) && !argument.isPrimitive();
    }

    private static Optional<Method> only(Class<?> type, boolean ofType, Predicate<Method> wanted) {
        List<Method> found = Arrays.stream(type.getMethods())
                .filter(method -> !method.isBridge() && Modifier.isStatic(method.getModifiers()) == ofType)
                .filter(wanted)
                .toList();
        return found.size() == 1
                ? found.stream().filter(method -> allowed(type, method)).findFirst()
                : Optional.empty();
    }

    private static boolean allowed(Class<?> type, Method method) {
        String use = Type.getInternalName(type) + "." + method.getName() + Type.getMethodDescriptor(method);
        return AllowedCalls.all().inExpressions(use)
                && Modifier.isPublic(method.getDeclaringClass().getModifiers());
    }
}
