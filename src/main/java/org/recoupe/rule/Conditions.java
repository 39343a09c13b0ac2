package org.recoupe.rule;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;

/** Checks what stands between {@code when} and {@code then}. */
final class Conditions {

    private static final Map<String, Class<?>> FUNCTIONS = Map.of(
            "min", Number.class,
            "max", Number.class,
            "sum", Number.class,
            "average", Number.class,
            "count", Long.class,
            "collectList", List.class,
            "collectSet", Set.class);

    private static final Set<Class<?>> FEW = Set.of(Threshold.class, Publication.class);

    private static final Pattern JOIN =
            Pattern.compile("(==|\\bcontains\\b|\\bmemberOf\\b|\\bin\\b).*\\$|\\$.*(==|\\bcontains\\b)");

    private final RuleFile file;
    private final RuleFaults faults;
    private final Scope scope;
    private boolean joined;

    Conditions(RuleFile file, RuleFaults faults, Scope scope) {
        this.file = file;
        this.faults = faults;
        this.scope = scope;
    }

    private Conditions inner() {
        Conditions inner = new Conditions(file, faults, new Scope(scope));
        inner.joined = joined;
        return inner;
    }

    /** Checks a condition and all in it, binding its variables. */
    void check(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (condition instanceof AndDescr || condition instanceof OrDescr) {
            all(((ConditionalElementDescr) condition).getDescrs());
        } else if (condition instanceof NotDescr
                || condition instanceof ExistsDescr
                || condition instanceof ForallDescr) {
            inner().all(((ConditionalElementDescr) condition).getDescrs());
        } else {
            String name =
                    condition.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
            faults.at(
                    condition.getStartCharacter(),
                    name,
                    "patterns, not, exists, forall, collect, accumulate",
                    "write it as a constraint of a pattern");
        }
    }

    private void all(List<? extends Object> conditions) {
        for (Object condition : conditions) {
            check((BaseDescr) condition);
        }
    }

    private void pattern(PatternDescr pattern) {
        if (pattern.getObjectType() == null) {
            faults.at(pattern.getLine(), 1, "a path", "a fact of rules/README.md", "write it as a pattern");
            return;
        }
        if (pattern.getSource() instanceof AccumulateDescr accumulate
                && pattern.getObjectType().equals("Object")) {
            accumulate(accumulate);
            constraints(pattern, Object.class);
            return;
        }
        Class<?> type = type(pattern);
        if (pattern.getSource() == null) {
            join(pattern, type);
        } else {
            source(pattern.getSource(), pattern);
        }
        if (pattern.getIdentifier() != null) {
            bind(pattern.getIdentifier(), type, pattern);
        }
        constraints(pattern, type);
        joined = true;
    }

    private Class<?> type(PatternDescr pattern) {
        String name = pattern.getObjectType();
        Class<?> type = Vocabulary.type(name)
                .filter(known -> !name.contains(".")
                        || known.getName().replace('$', '.').endsWith("." + name)
                        || known.getName().equals(name))
                .orElse(Object.class);
        boolean matched = pattern.getSource() != null || Vocabulary.facts().contains(type);
        if (type == Object.class || !matched) {
            int offset = file.text().indexOf(name, Math.max(0, pattern.getStartCharacter()));
            List<String> facts =
                    Vocabulary.facts().stream().map(Class::getSimpleName).toList();
            faults.at(offset, "no fact is called " + name, "a fact of rules/README.md", RuleFaults.meant(name, facts));
        }
        return type;
    }

    private void join(PatternDescr pattern, Class<?> type) {
        boolean joins = pattern.getDescrs().stream()
                .anyMatch(part -> part instanceof ExprConstraintDescr constraint
                        && JOIN.matcher(constraint.getExpression()).find());
        if (joined && !joins && !FEW.contains(type) && type != Object.class) {
            faults.at(
                    pattern.getStartCharacter(),
                    pattern.getObjectType() + "(…) is not tied to what was matched before",
                    "a constraint with == and a variable, such as claim == $c.id",
                    "add it: without it every such fact is tried with every other");
        }
    }

    private void source(PatternSourceDescr source, PatternDescr pattern) {
        if (source instanceof CollectDescr collect) {
            inner().check(collect.getInputPattern());
        } else if (source instanceof AccumulateDescr accumulate) {
            accumulate(accumulate);
        } else if (source instanceof FromDescr from) {
            String expression = String.valueOf(from.getDataSource());
            String variable = expression.split("[^\\w$]", 2)[0];
            if (!variable.startsWith("$") || scope.type(variable).isEmpty()) {
                faults.at(
                        pattern.getStartCharacter(),
                        "from " + expression,
                        "from what a bound variable answers: from $c.objects",
                        "bind the fact first");
            } else {
                int start = offset(expression, pattern);
                new Expressions(faults, scope, Object.class)
                        .check(expression, Math.max(start, pattern.getStartCharacter()));
            }
        } else {
            faults.at(
                    pattern.getStartCharacter(),
                    "a source of facts other than from, collect, accumulate",
                    "one of those",
                    "take it out");
        }
    }

    private void accumulate(AccumulateDescr accumulate) {
        if (accumulate.getInitCode() != null || accumulate.getActionCode() != null) {
            faults.at(
                    accumulate.getStartCharacter(),
                    "accumulate with code",
                    "functions: " + String.join(", ", FUNCTIONS.keySet()),
                    "use one of them");
            return;
        }
        Conditions inner = inner();
        inner.check(accumulate.getInput());
        for (AccumulateDescr.AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
            Class<?> result = FUNCTIONS.get(call.getFunction());
            if (result == null) {
                faults.at(
                        accumulate.getStartCharacter(),
                        "no function " + call.getFunction(),
                        String.join(", ", FUNCTIONS.keySet()),
                        RuleFaults.meant(call.getFunction(), FUNCTIONS.keySet()));
            }
            for (String parameter : call.getParams()) {
                new Expressions(faults, inner.scope, Object.class).check(parameter, offset(parameter, accumulate));
            }
            if (call.getBind() != null) {
                bind(call.getBind(), result == null ? Object.class : result, accumulate);
            }
        }
        joined = true;
    }

    private int offset(String text, BaseDescr near) {
        return file.text().indexOf(text, Math.max(0, near.getStartCharacter()));
    }

    private void constraints(PatternDescr pattern, Class<?> type) {
        for (BaseDescr part : (Collection<? extends BaseDescr>) pattern.getDescrs()) {
            if (part instanceof ExprConstraintDescr constraint) {
                constraint(constraint, type);
            }
        }
    }

    private void constraint(ExprConstraintDescr constraint, Class<?> type) {
        if (constraint.getType() == ExprConstraintDescr.Type.POSITIONAL) {
            faults.at(
                    constraint.getStartCharacter(),
                    "a constraint by position",
                    "constraints by name",
                    "write name == value");
            return;
        }
        int start = constraint.getStartCharacter();
        String text = file.text()
                .substring(
                        start,
                        Math.min(constraint.getEndCharacter() + 1, file.text().length()));
        Expressions expressions = new Expressions(faults, scope, type);
        expressions.binding(text).ifPresent(variable -> bind(variable, expressions.bound(text), constraint));
        expressions.check(text, start);
    }

    private void bind(String variable, Class<?> type, BaseDescr at) {
        if (!variable.startsWith("$")) {
            faults.at(at.getStartCharacter(), "a variable called " + variable, "$" + variable, "start its name with $");
        } else if (!scope.bind(variable, type)) {
            faults.at(
                    at.getStartCharacter(),
                    variable + " is bound twice",
                    "each variable once",
                    "give the second another name");
        }
    }
}
