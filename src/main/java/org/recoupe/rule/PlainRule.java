package org.recoupe.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a rule that needs no compiler: patterns whose constraints are {@link Formula}s, and calls of {@code report}.
 *
 * @param conditions its patterns, constraints as they are written
 */
record PlainRule(String name, int salience, List<Condition> conditions, List<Call> calls) {

    /** Deeper than any rule; what is read from a cache could be anything. */
    private static final int DEEPEST = 20;

    /** A pattern, or several. */
    sealed interface Condition {}

    /**
     * A pattern of facts.
     *
     * @param variable what the fact is bound to; empty for nothing
     */
    record Facts(String type, String variable, List<String> constraints) implements Condition {}

    /** Several patterns as one. */
    record Group(Kind kind, List<Condition> parts) implements Condition {}

    /** How the patterns of a group count. */
    enum Kind {
        AND,
        NOT,
        EXISTS
    }

    /**
     * A call of {@code report}.
     *
     * @param keys the caveats that follow, or that the call itself is about
     */
    record Call(String method, String variable, List<String> keys) {}

    void write(PackedOutput out) {
        out.text(name);
        out.number(salience);
        write(conditions, out);
        out.number(calls.size());
        for (Call call : calls) {
            out.text(call.method());
            out.text(call.variable());
            out.texts(call.keys());
        }
    }

    private static void write(List<Condition> conditions, PackedOutput out) {
        out.number(conditions.size());
        for (Condition condition : conditions) {
            if (condition instanceof Facts facts) {
                out.number(Kind.values().length);
                out.text(facts.type());
                out.text(facts.variable());
                out.texts(facts.constraints());
            } else if (condition instanceof Group group) {
                out.number(group.kind().ordinal());
                write(group.parts(), out);
            }
        }
    }

    static PlainRule read(PackedInput in) throws IOException {
        String name = in.text();
        int salience = in.number();
        List<Condition> conditions = conditions(in, 0);
        List<Call> calls = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            calls.add(new Call(in.text(), in.text(), in.texts()));
        }
        return new PlainRule(name, salience, conditions, List.copyOf(calls));
    }

    private static List<Condition> conditions(PackedInput in, int depth) throws IOException {
        List<Condition> conditions = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            int kind = in.number();
            if (kind == Kind.values().length) {
                conditions.add(new Facts(in.text(), in.text(), in.texts()));
            } else if (kind >= 0 && kind < Kind.values().length && depth < DEEPEST) {
                conditions.add(new Group(Kind.values()[kind], conditions(in, depth + 1)));
            } else {
                throw new IOException("no such condition: " + kind);
            }
        }
        return List.copyOf(conditions);
    }
}
