package org.recoupe.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The classes of a rule file that is not trusted, looked at before any of them is loaded: whatever the text said, they may
 * use facts, plain values and {@code report}, and nothing else.
 */
final class ForeignCode {

    private static final Pattern EXPRESSION_METHODS =
            Pattern.compile("<init>|<clinit>|test|apply|execute|getExpressionHash|predicateInformation");

    private static final Pattern FRAME_METHODS =
            Pattern.compile("<init>|<clinit>|get[A-Z]\\w*|rule_\\w*|lambda\\$\\w+(?:\\$\\w+)*");

    private static final Pattern INTERFACES = Pattern.compile("org/drools/model/(?:Model|DomainClassMetadata"
            + "|functions/(?:HashedExpression|Block\\d+|Function\\d+|Predicate\\d+))");

    private final String folder;
    private final Set<String> own = new HashSet<>();
    private final Map<String, String> rules = new HashMap<>();
    private final List<Breach> breaches = new ArrayList<>();

    private ForeignCode(String folder) {
        this.folder = folder;
    }

    /**
     * What those classes do that rules may not; nothing, if they may be loaded.
     *
     * @param folder the only package that they may stand in or below, with slashes
     */
    static ForeignCode check(String folder, Map<String, byte[]> classes) {
        ForeignCode code = new ForeignCode(folder);
        try {
            classes.forEach((name, bytes) -> code.members(name.replace('.', '/'), new ClassReader(bytes)));
            classes.values().forEach(bytes -> new ClassReader(bytes).accept(code.look(), ClassReader.SKIP_DEBUG));
        } catch (RuntimeException e) {
            code.breaches.add(Breach.construct(folder, "a class that cannot be read: " + e, "rule"));
        }
        return code;
    }

    /** What was found. */
    List<Breach> breaches() {
        return breaches;
    }

    /** The name of the rule that a breach belongs to; empty where that cannot be told. */
    String rule(Breach breach) {
        return rules.getOrDefault(breach.owner(), "");
    }

    /**
     * The same classes with bounded regular expressions, and without what the compiler adds to each and nobody calls.
     * They may be as foreign as the others: {@link #check} comes after it.
     */
    static Map<String, byte[]> bounded(Map<String, byte[]> classes) {
        Map<String, byte[]> bounded = new TreeMap<>();
        classes.forEach((name, bytes) -> {
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(bytes).accept(new ForeignBounds(writer), 0);
            bounded.put(name, writer.toByteArray());
        });
        return bounded;
    }

    private void members(String name, ClassReader reader) {
        if (!reader.getClassName().equals(name) || !name.startsWith(folder + "/")) {
            breaches.add(Breach.construct(name, "a class outside its package: " + reader.getClassName(), "package"));
        }
        own.add(name);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String descriptor, String signature, String[] exceptions) {
                        if ((access & Opcodes.ACC_BRIDGE) == 0) {
                            own.add(name + "." + method + descriptor);
                        }
                        return super.visitMethod(access, method, descriptor, signature, exceptions);
                    }
                },
                ClassReader.SKIP_CODE);
    }

    private ClassVisitor look() {
        return new Look();
    }

    /** One class. */
    private final class Look extends ClassVisitor {

        private String name = "";
        private boolean frame;

        private Look() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String className, String signature, String parent, String[] interfaces) {
            name = className;
            frame = parent.equals("java/lang/Object");
            boolean kind = frame || parent.equals("java/lang/Enum") && interfaces.length == 2;
            if (!kind || (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION | Opcodes.ACC_MODULE)) != 0) {
                breaches.add(Breach.construct(name, "a class of its own", "class"));
            }
            for (String each : interfaces) {
                if (!INTERFACES.matcher(each).matches()) {
                    breaches.add(Breach.use(name, each, ""));
                }
            }
        }

        @Override
        public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
            return new FieldVisitor(Opcodes.ASM9) {};
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            boolean known =
                    (frame ? FRAME_METHODS : EXPRESSION_METHODS).matcher(method).matches();
            if (!known || (access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0) {
                breaches.add(Breach.construct(name, "a method of its own: " + method, method));
            }
            boolean written = frame && !method.startsWith("lambda$");
            ForeignMethod.Place place =
                    new ForeignMethod.Place(name, method, written, (access & Opcodes.ACC_BRIDGE) != 0);
            MethodVisitor next = frame ? new RuleNames(method, rules) : new MethodVisitor(Opcodes.ASM9) {};
            return new ForeignMethod(place, own, next, breaches::add);
        }
    }

    /** Notes which classes belong to which rule: the method that builds a rule names it, and takes their instances. */
    private static final class RuleNames extends MethodVisitor {

        private final boolean builds;
        private final Map<String, String> rules;
        private final List<String> used = new ArrayList<>();
        private String text = "";
        private String rule = "";

        private RuleNames(String method, Map<String, String> rules) {
            super(Opcodes.ASM9);
            this.builds = method.startsWith("rule_");
            this.rules = rules;
        }

        @Override
        public void visitLdcInsn(Object value) {
            text = value instanceof String string ? string : text;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (builds && name.equals("rule")) {
                rule = text;
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (name.equals("INSTANCE")) {
                used.add(owner);
            }
        }

        @Override
        public void visitEnd() {
            used.forEach(each -> rules.putIfAbsent(each, rule));
        }
    }
}
