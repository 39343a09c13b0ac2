package org.recoupe.rule;

import java.io.DataInputStream;
import java.io.DataOutputStream;
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

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(name);
        out.writeInt(salience);
        write(conditions, out);
        out.writeShort(calls.size());
        for (Call call : calls) {
            out.writeUTF(call.method());
            out.writeUTF(call.variable());
            texts(call.keys(), out);
        }
    }

    private static void write(List<Condition> conditions, DataOutputStream out) throws IOException {
        out.writeShort(conditions.size());
        for (Condition condition : conditions) {
            if (condition instanceof Facts facts) {
                out.writeByte(Kind.values().length);
                out.writeUTF(facts.type());
                out.writeUTF(facts.variable());
                texts(facts.constraints(), out);
            } else if (condition instanceof Group group) {
                out.writeByte(group.kind().ordinal());
                write(group.parts(), out);
            }
        }
    }

    private static void texts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeShort(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    static PlainRule read(DataInputStream in) throws IOException {
        String name = in.readUTF();
        int salience = in.readInt();
        List<Condition> conditions = conditions(in, 0);
        List<Call> calls = new ArrayList<>();
        for (int n = in.readShort(); n > 0; n--) {
            calls.add(new Call(in.readUTF(), in.readUTF(), texts(in)));
        }
        return new PlainRule(name, salience, conditions, List.copyOf(calls));
    }

    private static List<Condition> conditions(DataInputStream in, int depth) throws IOException {
        List<Condition> conditions = new ArrayList<>();
        for (int n = in.readShort(); n > 0; n--) {
            int kind = in.readByte();
            if (kind == Kind.values().length) {
                conditions.add(new Facts(in.readUTF(), in.readUTF(), texts(in)));
            } else if (kind >= 0 && kind < Kind.values().length && depth < DEEPEST) {
                conditions.add(new Group(Kind.values()[kind], conditions(in, depth + 1)));
            } else {
                throw new IOException("no such condition: " + kind);
            }
        }
        return List.copyOf(conditions);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int n = in.readShort(); n > 0; n--) {
            texts.add(in.readUTF());
        }
        return List.copyOf(texts);
    }
}
