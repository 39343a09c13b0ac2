package org.recoupe.rule;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule file as classes that can be loaded.
 *
 * @param id the file's id
 * @param key what its text was when it was compiled, and by what; see {@link RuleKeys}
 * @param cards what its rules say of themselves
 * @param models names of the classes that describe its rules to Drools
 * @param classes the bytes of those classes by name that are not on the class path
 * @param plain its rules, if they need no classes
 */
record CompiledFile(
        String id,
        String key,
        List<RuleCard> cards,
        List<String> models,
        Map<String, byte[]> classes,
        PlainRules plain) {

    CompiledFile {
        cards = List.copyOf(cards);
        models = List.copyOf(models);
        classes = new TreeMap<>(classes);
    }

    /** A file that was compiled to classes. */
    CompiledFile(String id, String key, List<RuleCard> cards, List<String> models, Map<String, byte[]> classes) {
        this(id, key, cards, models, classes, PlainRules.NONE);
    }

    /** A file whose rules need no classes. */
    static CompiledFile of(String id, String key, List<RuleCard> cards, PlainRules plain) {
        return new CompiledFile(id, key, cards, List.of(), Map.of(), plain);
    }

    /** Whether it was compiled as the file of somebody who is not trusted. */
    boolean foreign() {
        return RuleKeys.foreign(key);
    }

    /** Whether its rules are all those that its cards speak of, and need no classes. */
    boolean plainOf(String file) {
        List<String> told = cards.stream().map(RuleCard::name).toList();
        List<String> held = plain.outlines().stream().map(PlainRule::name).toList();
        return id.equals(file) && models.isEmpty() && classes.isEmpty() && !told.isEmpty() && told.equals(held);
    }

    /** The same file where it now stands: it may have been compiled in another folder. */
    CompiledFile at(String path) {
        List<RuleCard> moved = cards.stream()
                .map(card -> new RuleCard(id, card.name(), path, card.line(), card.annotations()))
                .toList();
        return new CompiledFile(id, key, moved, models, classes, plain);
    }

    /** The same for where the classes are on the class path. */
    CompiledFile withoutClasses() {
        return new CompiledFile(id, key, cards, models, Map.of());
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static CompiledFile of(byte[] bytes) throws IOException {
        return read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(id);
        out.writeUTF(key);
        out.writeInt(cards.size());
        for (RuleCard card : cards) {
            write(card, out);
        }
        out.writeInt(models.size());
        for (String model : models) {
            out.writeUTF(model);
        }
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
        out.writeShort(plain.outlines().size());
        for (PlainRule outline : plain.outlines()) {
            outline.write(out);
        }
    }

    private static void write(RuleCard card, DataOutputStream out) throws IOException {
        out.writeUTF(card.name());
        out.writeUTF(card.path());
        out.writeInt(card.line());
        out.writeInt(card.annotations().size());
        for (Map.Entry<String, String> entry : card.annotations().entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
    }

    static CompiledFile read(DataInputStream in) throws IOException {
        String id = in.readUTF();
        String key = in.readUTF();
        List<RuleCard> cards = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            cards.add(readCard(id, in));
        }
        List<String> models = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            models.add(in.readUTF());
        }
        Map<String, byte[]> classes = new TreeMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            String name = in.readUTF();
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            classes.put(name, bytes);
        }
        List<PlainRule> outlines = new ArrayList<>();
        for (int n = in.readShort(); n > 0; n--) {
            outlines.add(PlainRule.read(in));
        }
        try {
            return new CompiledFile(id, key, cards, models, classes, PlainRules.of(outlines));
        } catch (FormulaReader.Unknown e) {
            throw new IOException("no plain rules of this version", e);
        }
    }

    private static RuleCard readCard(String id, DataInputStream in) throws IOException {
        String name = in.readUTF();
        String path = in.readUTF();
        int line = in.readInt();
        Map<String, String> annotations = new TreeMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            annotations.put(in.readUTF(), in.readUTF());
        }
        return new RuleCard(id, name, path, line, annotations);
    }
}
