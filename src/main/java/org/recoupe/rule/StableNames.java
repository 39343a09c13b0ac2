package org.recoupe.rule;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Names what a rule file leaves nameless after the file alone. Drools numbers it through everything that a process
 * compiles, on all its threads: the same file would become other classes each time, and no two builds be the same.
 */
final class StableNames {

    private static final String PREFIX = "GENERATED_";
    private static final Pattern NAME = Pattern.compile("(var_)?(" + PREFIX + "[\\w$]*\\$\\d+\\$)");

    private final Map<String, String> names = new HashMap<>();

    private StableNames() {}

    /** The same classes of one rule file, in which these names are numbered from 0 on. */
    static Map<String, byte[]> in(Map<String, byte[]> classes) {
        StableNames stable = new StableNames();
        Map<String, byte[]> named = new TreeMap<>();
        new TreeMap<>(classes).forEach((name, bytes) -> named.put(name, stable.renamed(bytes)));
        return named;
    }

    private byte[] renamed(byte[] bytes) {
        if (!new String(bytes, StandardCharsets.ISO_8859_1).contains(PREFIX)) {
            return bytes;
        }
        // Made from nothing: a copy of the pool of constants would keep the old names.
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] thrown) {
                                return renaming(super.visitMethod(access, name, type, signature, thrown));
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private MethodVisitor renaming(MethodVisitor to) {
        return new MethodVisitor(Opcodes.ASM9, to) {
            @Override
            public void visitLdcInsn(Object constant) {
                super.visitLdcInsn(constant instanceof String text ? name(text) : constant);
            }

            @Override
            public void visitLocalVariable(
                    String name, String type, String signature, Label start, Label end, int index) {
                super.visitLocalVariable(name(name), type, signature, start, end, index);
            }
        };
    }

    private String name(String given) {
        Matcher generated = NAME.matcher(given);
        if (!generated.matches()) {
            return given;
        }
        String drools = generated.group(2);
        String stable = names.computeIfAbsent(drools, it -> it.replaceFirst("\\d+\\$$", names.size() + "\\$"));
        return given.substring(0, given.length() - drools.length()) + stable;
    }
}
