package org.recoupe.rule;

import java.io.IOException;
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
        boolean told = !cards.isEmpty() && cards.size() == plain.outlines().size();
        for (int i = 0; i < cards.size() && told; i++) {
            told = cards.get(i).name().equals(plain.outlines().get(i).name());
        }
        return told && id.equals(file) && models.isEmpty() && classes.isEmpty();
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
        PackedOutput out = new PackedOutput();
        write(out);
        return out.toBytes();
    }

    static CompiledFile of(byte[] bytes) throws IOException {
        return read(PackedInput.of(bytes));
    }

    void write(PackedOutput out) {
        out.text(id);
        out.text(key);
        out.number(cards.size());
        cards.forEach(card -> write(card, out));
        out.texts(models);
        out.number(classes.size());
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            out.text(entry.getKey());
            out.bytes(entry.getValue());
        }
        out.number(plain.outlines().size());
        plain.outlines().forEach(outline -> outline.write(out));
    }

    private static void write(RuleCard card, PackedOutput out) {
        out.text(card.name());
        out.text(card.path());
        out.number(card.line());
        out.number(card.annotations().size());
        for (Map.Entry<String, String> entry : card.annotations().entrySet()) {
            out.text(entry.getKey());
            out.text(entry.getValue());
        }
    }

    static CompiledFile read(PackedInput in) throws IOException {
        String id = in.text();
        String key = in.text();
        List<RuleCard> cards = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            cards.add(readCard(id, in));
        }
        List<String> models = in.texts();
        Map<String, byte[]> classes = new TreeMap<>();
        for (int n = in.count(); n > 0; n--) {
            classes.put(in.text(), in.bytes());
        }
        List<PlainRule> outlines = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            outlines.add(PlainRule.read(in));
        }
        try {
            return new CompiledFile(id, key, cards, models, classes, PlainRules.of(outlines));
        } catch (FormulaReader.Unknown e) {
            throw new IOException("no plain rules of this version", e);
        }
    }

    private static RuleCard readCard(String id, PackedInput in) throws IOException {
        String name = in.text();
        String path = in.text();
        int line = in.number();
        Map<String, String> annotations = new TreeMap<>();
        for (int n = in.count(); n > 0; n--) {
            annotations.put(in.text(), in.text());
        }
        return new RuleCard(id, name, path, line, annotations);
    }
}
