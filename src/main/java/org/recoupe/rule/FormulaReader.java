package org.recoupe.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.rule.Term.Answer;
import org.recoupe.rule.Term.Constant;
import org.recoupe.rule.Term.Slot;

/** Reads one constraint as a formula, if it is made of what formulas know. */
final class FormulaReader {

    private static final int DEEPEST = 40;

    /** Each part of a formula keeps its own text, so that a long chain of them would take much memory. */
    private static final int MOST_TOKENS = 300;

    private final Slot own;
    private final Map<String, Formula> variables;
    private final List<String> tokens;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private int at;
    private int depth;

    private FormulaReader(List<String> tokens, Class<?> own, Map<String, Formula> variables) {
        this.tokens = tokens;
        this.own = Slot.of(0, own);
        this.variables = variables;
    }

    /**
     * What was read.
     *
     * @param variables those it names, in the order of their slots, the first of which is 1
     */
    record Read(Formula formula, List<String> variables) {}

    /** Only the compiler can tell what a text means. */
    static final class Unknown extends Exception {

        private static final long serialVersionUID = 1;

        Unknown(String what) {
            super(what, null, false, false);
        }
    }

    /**
     * Reads that text.
     *
     * @param own the type of the pattern's fact
     * @param variables what variables stand for: a slot of index 0 for those of other patterns, whatever the index; a formula of the
     *     fact for those of its own
     * @throws Unknown if it says anything else than formulas can
     */
    static Read read(String text, Class<?> own, Map<String, Formula> variables) throws Unknown {
        List<String> tokens = FormulaTokens.of(text).orElseThrow(() -> new Unknown(text));
        if (tokens.size() > MOST_TOKENS) {
            throw new Unknown("a constraint as long as that");
        }
        FormulaReader reader = new FormulaReader(tokens, own, variables);
        Formula formula = reader.either();
        if (reader.at < reader.tokens.size()) {
            throw new Unknown(reader.tokens.get(reader.at));
        }
        return new Read(formula, List.copyOf(reader.slots.keySet()));
    }

    private boolean next(String token) {
        boolean found = at < tokens.size() && tokens.get(at).equals(token);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(String token) throws Unknown {
        if (!next(token)) {
            throw new Unknown("no " + token);
        }
    }

    private String take() throws Unknown {
        if (at == tokens.size()) {
            throw new Unknown("an end");
        }
        return tokens.get(at++);
    }

    private @Nullable String oneOf(String... choice) {
        if (at == tokens.size()) {
            return null;
        }
        for (String each : choice) {
            if (next(each)) {
                return each;
            }
        }
        return null;
    }

    private Formula either() throws Unknown {
        if (++depth > DEEPEST) {
            throw new Unknown("too many brackets");
        }
        Formula left = both();
        while (next("||")) {
            left = Truth.Both.of(false, truth(left), truth(both()));
        }
        depth--;
        return left;
    }

    private Formula both() throws Unknown {
        Formula left = comparison();
        while (next("&&")) {
            left = Truth.Both.of(true, truth(left), truth(comparison()));
        }
        return left;
    }

    private static Formula truth(Formula formula) throws Unknown {
        if (!Numbers.truth(formula.type())) {
            throw new Unknown("no truth value");
        }
        return formula;
    }

    private Formula comparison() throws Unknown {
        Formula left = sum();
        String sign = oneOf("==", "!=", "<=", ">=", "<", ">", "in", "contains");
        if (sign == null) {
            return left;
        }
        return switch (sign) {
            case "==", "!=" -> equality(sign.equals("=="), left, sum());
            case "in" -> among(left);
            case "contains" -> contains(left, sum());
            default -> order(sign, left, sum());
        };
    }

    private static Formula order(String sign, Formula left, Formula right) throws Unknown {
        boolean dates = left.type() == java.time.LocalDate.class && right.type() == left.type();
        if (!dates && !(left.isNumber() && right.isNumber())) {
            throw new Unknown("things of different kinds");
        }
        return Truth.Order.of(sign, left, right);
    }

    private static Formula equality(boolean same, Formula left, Formula right) throws Unknown {
        boolean comparable = left.isNumber() || right.isNumber()
                ? left.isNumber() && right.isNumber()
                : Numbers.truth(left.type())
                        ? Numbers.truth(right.type())
                        : left.type() == right.type() && left.type() != Object.class;
        if (!comparable) {
            throw new Unknown("things of different kinds");
        }
        return Truth.Equality.of(same, left, right);
    }

    private Formula among(Formula left) throws Unknown {
        if (left.isNumber() || left.type().isPrimitive()) {
            throw new Unknown("numbers in a list");
        }
        List<Formula> options = new ArrayList<>();
        expect("(");
        do {
            Formula option = sum();
            if (!(option instanceof Constant) || option.type() != left.type()) {
                throw new Unknown("no constant of the same kind");
            }
            options.add(option);
        } while (next(","));
        expect(")");
        return Truth.Among.of(left, List.copyOf(options));
    }

    private static Formula contains(Formula left, Formula right) throws Unknown {
        if (!java.util.Collection.class.isAssignableFrom(left.type()) || right.isNumber()) {
            throw new Unknown("no collection");
        }
        return Truth.Holds.of(left, right);
    }

    private Formula sum() throws Unknown {
        Formula left = product();
        for (String sign = oneOf("+", "-"); sign != null; sign = oneOf("+", "-")) {
            left = arithmetic(sign, left, product());
        }
        return left;
    }

    private Formula product() throws Unknown {
        Formula left = unary();
        for (String sign = oneOf("*", "/", "%"); sign != null; sign = oneOf("*", "/", "%")) {
            left = arithmetic(sign, left, unary());
        }
        return left;
    }

    private static Formula arithmetic(String sign, Formula left, Formula right) throws Unknown {
        boolean whole = Numbers.whole(left.type()) && Numbers.whole(right.type());
        boolean divides = sign.equals("/") || sign.equals("%");
        boolean real = Numbers.real(left.type()) && right.isNumber() || Numbers.real(right.type()) && left.isNumber();
        if (!real && !(whole && !divides)) {
            throw new Unknown(sign);
        }
        return Term.Calculation.of(sign.charAt(0), left, right);
    }

    private Formula unary() throws Unknown {
        if (next("!")) {
            return Truth.Negation.of(truth(unary()));
        }
        return next("-") ? negative(take()) : along(start());
    }

    private static Formula negative(String token) throws Unknown {
        return number("-" + token);
    }

    private Formula start() throws Unknown {
        String token = take();
        char first = token.charAt(0);
        if (first == '(') {
            Formula inner = either();
            expect(")");
            return inner;
        } else if (first == '"') {
            return new Constant(String.class, token.substring(1, token.length() - 1), token);
        } else if (Character.isDigit(first)) {
            return number(token);
        } else if (token.equals("true") || token.equals("false")) {
            return new Constant(boolean.class, Boolean.valueOf(token), token);
        } else if (first == '$') {
            return variable(token);
        } else if (Character.isUpperCase(first)) {
            return ofType(token);
        } else if (!Character.isLowerCase(first)) {
            throw new Unknown(token);
        }
        return token.equals("this") ? own : member(own, token);
    }

    private static Formula number(String token) throws Unknown {
        try {
            boolean whole =
                    token.length() < 10 && token.indexOf('.') < 0 && token.indexOf('e') < 0 && token.indexOf('E') < 0;
            return whole
                    ? new Constant(int.class, Integer.valueOf(token), token)
                    : new Constant(double.class, Double.valueOf(token), token + "d");
        } catch (NumberFormatException e) {
            throw new Unknown(token);
        }
    }

    private Formula variable(String name) throws Unknown {
        Formula known = variables.get(name);
        if (known == null) {
            throw new Unknown(name);
        } else if (!(known instanceof Slot outer) || outer.index() == 0) {
            return known;
        }
        return slots.computeIfAbsent(name, fresh -> Slot.of(slots.size() + 1, known.type()));
    }

    /** A constant, or a function: {@code Modality.NEGATED}, {@code Figure.Variant.OTHER_YEAR}, {@code Math.abs( … )}. */
    private Formula ofType(String name) throws Unknown {
        Class<?> type = Vocabulary.type(name).orElseThrow(() -> new Unknown(name));
        expect(".");
        String member = take();
        Optional<Class<?>> inner = Vocabulary.type(member).filter(each -> each.getEnclosingClass() == type);
        if (inner.isPresent()) {
            return ofType(member);
        } else if (next("(")) {
            List<Formula> arguments = arguments();
            return Term.Applied.of(
                    Members.method(type, true, member, types(arguments)).orElseThrow(() -> new Unknown(member)),
                    arguments);
        }
        return Members.constant(type, member).orElseThrow(() -> new Unknown(member));
    }

    private Formula along(Formula from) throws Unknown {
        Formula end = from;
        while (true) {
            if (next(".")) {
                end = member(end, take());
            } else if (next("[")) {
                end = entry(end, sum());
                expect("]");
            } else {
                return end;
            }
        }
    }

    private Formula member(Formula of, String name) throws Unknown {
        if (of.type().isPrimitive()) {
            throw new Unknown(name);
        } else if (!next("(")) {
            return Answer.of(of, Members.property(of.type(), name).orElseThrow(() -> new Unknown(name)), List.of());
        }
        List<Formula> arguments = arguments();
        if (of.type() == String.class
                && name.equals("matches")
                && types(arguments).equals(List.of(String.class))) {
            return Truth.Matching.of(of, arguments.get(0));
        }
        return Answer.of(
                of,
                Members.method(of.type(), false, name, types(arguments)).orElseThrow(() -> new Unknown(name)),
                arguments);
    }

    private static Formula entry(Formula map, Formula key) throws Unknown {
        boolean texts = map instanceof Answer answer
                && answer.method()
                        .getGenericReturnType()
                        .getTypeName()
                        .equals("java.util.Map<java.lang.String, java.lang.String>");
        if (!texts || key.type() != String.class) {
            throw new Unknown("[");
        }
        return Term.Entry.of(map, key);
    }

    private List<Formula> arguments() throws Unknown {
        List<Formula> arguments = new ArrayList<>();
        if (next(")")) {
            return List.of();
        }
        do {
            arguments.add(sum());
        } while (next(","));
        expect(")");
        return List.copyOf(arguments);
    }

    private static List<Class<?>> types(List<Formula> arguments) {
        List<Class<?>> types = new ArrayList<>();
        arguments.forEach(each -> types.add(Objects.requireNonNull(each.type())));
        return types;
    }
}
