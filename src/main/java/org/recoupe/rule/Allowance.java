package org.recoupe.rule;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.StringConcatException;
import java.lang.invoke.StringConcatFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What rules that are not trusted may spend on one article: facts tried with each other, matches, and steps of regular
 * expressions. It is counted and not timed, so that what comes of an article never hangs on the machine.
 */
public final class Allowance {

    /** Pairs of facts that one rule may try. */
    static final int MOST_PAIRS = 1_000_000;

    /** Pairs of facts that all of them may try. */
    static final int MOST_PAIRS_OF_ALL = 5_000_000;

    /** Matches of one rule. */
    static final int MOST_MATCHES = 20_000;

    /** Steps of one regular expression on one text. */
    static final int MOST_STEPS = 1_000_000;

    /** Steps of all of them. */
    static final long MOST_STEPS_OF_ALL = 200_000_000L;

    /** Characters of a text that a rule puts together. */
    static final int LONGEST_TEXT = 100_000;

    private static final MethodHandle SHORT = shortText();

    private static final ThreadLocal<Optional<Allowance>> CURRENT = ThreadLocal.withInitial(Optional::empty);

    private final Map<String, int[]> pairs = new HashMap<>();
    private int allPairs;
    private long allSteps;

    private Allowance() {}

    /** A full allowance for what this thread does until {@link #end}. */
    static Allowance begin() {
        Allowance allowance = new Allowance();
        CURRENT.set(Optional.of(allowance));
        return allowance;
    }

    /** What this thread does from now on is not counted. */
    static void end() {
        CURRENT.remove();
    }

    /**
     * Another pair of facts is about to be tried by that rule.
     *
     * @throws Overrun if it was one too many
     */
    static void pair(String rule) {
        CURRENT.get().ifPresent(allowance -> allowance.count(rule));
    }

    private void count(String rule) {
        int tried = ++pairs.computeIfAbsent(rule, first -> new int[1])[0];
        if (tried > MOST_PAIRS) {
            throw new Overrun(rule, "it tries more than %d pairs of facts".formatted(MOST_PAIRS));
        } else if (++allPairs > MOST_PAIRS_OF_ALL) {
            throw new Overrun(
                    busiest(),
                    "the rules that are not trusted try more than %d pairs of facts, it the most"
                            .formatted(MOST_PAIRS_OF_ALL));
        }
    }

    private String busiest() {
        return pairs.entrySet().stream()
                .max((a, b) -> a.getValue()[0] - b.getValue()[0])
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** A matcher that gives up after {@value #MOST_STEPS} steps. Compiled rules call it in place of {@link Pattern#matcher}. */
    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(new Watched(text, new int[1]));
    }

    /** Whether the text matches the regular expression; gives up as {@link #matcher} does. */
    public static boolean matches(String text, String regularExpression) {
        return matcher(Pattern.compile(regularExpression), text).matches();
    }

    /** Links a {@code +} between texts, the result of which may be {@value #LONGEST_TEXT} characters long. */
    public static CallSite join(
            MethodHandles.Lookup lookup, String name, MethodType type, String recipe, Object... constants)
            throws StringConcatException {
        MethodHandle joined = StringConcatFactory.makeConcatWithConstants(lookup, name, type, recipe, constants)
                .getTarget();
        return new ConstantCallSite(MethodHandles.filterReturnValue(joined, SHORT));
    }

    private static String shortEnough(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Overrun("", "a text longer than %d characters".formatted(LONGEST_TEXT));
        }
        return text;
    }

    private static MethodHandle shortText() {
        try {
            return MethodHandles.lookup()
                    .findStatic(Allowance.class, "shortEnough", MethodType.methodType(String.class, String.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static void step() {
        Optional<Allowance> current = CURRENT.get();
        if (current.isPresent() && ++current.get().allSteps > MOST_STEPS_OF_ALL) {
            throw new Overrun("", "the regular expressions of rules that are not trusted take too many steps");
        }
    }

    /** A text that counts how often a character of it is looked at. */
    private record Watched(CharSequence text, int[] steps) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new Overrun(
                        "", "a regular expression takes more than %d steps on one text".formatted(MOST_STEPS));
            }
            step();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** A rule that is not trusted has spent its allowance. */
    static final class Overrun extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String rule;

        Overrun(String rule, String reason) {
            super(reason, null, false, false);
            this.rule = rule;
        }

        /** The rule's key; empty where it is not known. */
        String rule() {
            return rule;
        }
    }
}
