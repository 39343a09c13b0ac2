package org.recoupe.rule;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.CheckWorthiness;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Context;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.claim.Tense;
import org.recoupe.reference.Candidate;
import org.recoupe.reference.Dossier;
import org.recoupe.reference.Provenance;
import org.recoupe.reference.Tolerance;

/** The types that rule files may use: the facts, their parts, and a short list of the JDK's. */
final class Vocabulary {

    /** The global by which rules give verdicts. */
    static final String GLOBAL = "report";

    private static final List<Class<?>> FACTS = Stream.concat(
                    Stream.concat(kinds(Claim.class), kinds(Candidate.class)),
                    Stream.of(
                            Tolerance.class,
                            Dossier.Gap.class,
                            Threshold.class,
                            Publication.class,
                            Sequel.class,
                            Unanswered.class))
            .toList();

    private static final List<Class<?>> PARTS = List.of(
            Quantity.class,
            Interval.class,
            Dimension.class,
            org.recoupe.claim.Comparator.class,
            Period.class,
            Period.Grain.class,
            Framing.class,
            Modality.class,
            Tense.class,
            Attribution.class,
            CheckWorthiness.class,
            CheckWorthiness.Reason.class,
            Context.class,
            Sentence.class,
            Span.class,
            Span.Part.class,
            Provenance.class,
            Candidate.Figure.Variant.class,
            Candidate.Figure.Status.class,
            Candidate.Figure.Timing.class,
            Candidate.Counterpart.Manner.class);

    private static final List<Class<?>> OTHERS =
            List.of(List.class, Set.class, Collection.class, LocalDate.class, DayOfWeek.class);

    /** What needs no import. */
    private static final List<Class<?>> BUILT_IN =
            List.of(Number.class, String.class, Double.class, Integer.class, Long.class, Boolean.class, Math.class);

    private static final Map<String, Class<?>> BY_NAME = Stream.of(FACTS, PARTS, OTHERS, BUILT_IN)
            .flatMap(Collection::stream)
            .collect(Collectors.toMap(Class::getSimpleName, type -> type, (a, b) -> a, LinkedHashMap::new));

    /** What facts may be asked for, besides their own types. */
    private static final Set<Class<?>> PLAIN = Set.of(Map.class, Optional.class, Month.class);

    private static final Pattern WORD = Pattern.compile("\\p{Lu}\\w*");

    private Vocabulary() {}

    private static Stream<Class<?>> kinds(Class<?> sealed) {
        return Stream.concat(Stream.of(sealed), Stream.of(sealed.getPermittedSubclasses()));
    }

    /** The fact types: what a pattern can be of. */
    static List<Class<?>> facts() {
        return FACTS;
    }

    /** The type of that simple name, or of a nested one such as {@code Period.Grain}. */
    static Optional<Class<?>> type(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return Optional.ofNullable(BY_NAME.get(simple));
    }

    /** All types. */
    static Stream<Class<?>> types() {
        return BY_NAME.values().stream();
    }

    /**
     * Whether a method takes and gives plain values: numbers, texts, dates, facts and their parts, collections of them. What
     * gives a class, a stream or an iterator, or nothing, is not for rules.
     */
    static boolean plain(Method method) {
        return plain(method.getReturnType())
                && Arrays.stream(method.getParameterTypes()).allMatch(Vocabulary::plainArgument)
                && !Set.of("hashCode", "clone", "wait").contains(method.getName());
    }

    private static boolean plain(Class<?> type) {
        return type.isPrimitive() ? type != void.class : PLAIN.contains(type) || BY_NAME.containsValue(type);
    }

    private static boolean plainArgument(Class<?> type) {
        return type == Object.class || plain(type);
    }

    /** The simple names of all types. */
    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Whether a file may import that class. */
    static boolean importable(String className) {
        return BY_NAME.values().stream().anyMatch(type -> className.equals(type.getCanonicalName()));
    }

    /** What stands before the rules of a file that could use every type, on one line. */
    static String header() {
        return header(type -> true);
    }

    /**
     * What stands before the rules of a file with that text, on one line: imports of the types whose names occur in it. Each import
     * is looked up again for each of the many classes that a rule becomes.
     */
    static String header(String text) {
        Set<String> words = WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        return header(type -> words.contains(type.getSimpleName()));
    }

    private static String header(Predicate<Class<?>> used) {
        String imports = Stream.of(FACTS, PARTS, OTHERS)
                .flatMap(Collection::stream)
                .filter(used)
                .map(type -> "import " + type.getCanonicalName() + "; ")
                .collect(Collectors.joining());
        return imports + "global " + Reporter.class.getName() + " " + GLOBAL + ";";
    }

    /** What an object of that type can be asked without arguments: its record components and the like. */
    static Optional<Method> accessor(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> names(method).contains(name) && plain(method))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .min(Comparator.comparing(method -> method.getReturnType().getName()));
    }

    /** The names by which {@link #accessor} finds something. */
    static SortedSet<String> accessors(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass() != Object.class && plain(method))
                .map(Method::getName)
                .filter(name -> !name.equals("toString"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Drools reads {@code length} as {@code length()} and {@code year} as {@code getYear()}. */
    private static Set<String> names(Method method) {
        String name = method.getName();
        for (String prefix : List.of("get", "is")) {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                String rest = name.substring(prefix.length());
                return Set.of(name, Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
            }
        }
        return Set.of(name);
    }

    /** All that compiled rules depend on here: changes with any type, accessor or constant. */
    static String hash() {
        return RuleKeys.sha256(BY_NAME.values().stream()
                .filter(type -> type.getName().startsWith("org.recoupe."))
                .map(Vocabulary::signature)
                .collect(Collectors.joining("\n", header(), Reporter.class + signature(Reporter.class))));
    }

    private static String signature(Class<?> type) {
        Stream<String> methods = Arrays.stream(type.getMethods()).map(Method::toGenericString);
        Stream<String> fields = Arrays.stream(type.getFields()).map(Object::toString);
        return Stream.concat(methods, fields).sorted().collect(Collectors.joining("\n", type.toString(), ""));
    }
}
