import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A step of the build: rewrites the classes of a jar so that a class data archive can keep all that a start needs.
 *
 * <p>The JVM links lambdas and spins the {@code equals}, {@code hashCode} and {@code toString} of records when they are
 * first used; even with an archive, a lambda takes it some eight times as long as a class. So each becomes an ordinary
 * class or method here, as javac made them before {@code invokedynamic}. Classes older than Java 6, which no archive
 * takes, get the stack maps of a newer version. What the classes do stays the same.
 *
 * <p>Usage: {@code java PlainClasses.java <jar> <prefix of class names>...}
 */
public final class PlainClasses implements Opcodes {

    private static final int FIRST_WITH_NESTS = V11;

    private final Map<String, byte[]> made = new LinkedHashMap<>();
    private final Map<String, List<String>> newNestMembers = new HashMap<>();
    private final List<String> prefixes;

    private PlainClasses(List<String> prefixes) {
        this.prefixes = prefixes;
    }

    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        List<String> prefixes = new ArrayList<>(List.of(args)).subList(1, args.length);
        Path draft = jar.resolveSibling(jar.getFileName() + ".draft");
        try (ZipFile from = new ZipFile(jar.toFile());
                URLClassLoader types = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            new PlainClasses(prefixes).rewrite(from, types, draft);
        }
        Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private void rewrite(ZipFile from, ClassLoader types, Path to) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        List<? extends ZipEntry> entries = Collections.list(from.entries());
        for (ZipEntry entry : entries) {
            if (entry.getName().endsWith(".class")) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                int version = bytes[6] << 8 | bytes[7];
                if (version < V1_6) {
                    classes.put(entry.getName(), withStackMaps(bytes, types));
                } else if (version >= FIRST_WITH_NESTS && prefixes.stream().anyMatch(entry.getName()::startsWith)) {
                    classes.put(entry.getName(), withoutInvokeDynamic(bytes));
                }
            }
        }
        newNestMembers.forEach((host, members) ->
                classes.computeIfPresent(host + ".class", (name, bytes) -> withNestMembers(bytes, members)));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : entries) {
                byte[] rewritten = classes.get(entry.getName());
                write(
                        entry.getName(),
                        rewritten == null ? from.getInputStream(entry).readAllBytes() : rewritten,
                        entry,
                        out);
            }
            ZipEntry timed = entries.get(0);
            for (Map.Entry<String, byte[]> each : made.entrySet()) {
                write(each.getKey() + ".class", each.getValue(), timed, out);
            }
        }
        System.out.println("plain classes: " + classes.size() + " rewritten, " + made.size() + " made for lambdas");
    }

    private static void write(String name, byte[] bytes, ZipEntry timed, ZipOutputStream out) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(timed.getTime());
        if (!name.endsWith(".class")) {
            store(entry, bytes);
        }
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    /** Classes come from the archive; what is read from the jar at every start is kept as it is, not to be inflated. */
    private static void store(ZipEntry entry, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
    }

    private static byte[] withStackMaps(byte[] bytes, ClassLoader types) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return types;
            }

            @Override
            protected String getCommonSuperClass(String a, String b) {
                try {
                    return super.getCommonSuperClass(a, b);
                } catch (TypeNotPresentException e) {
                    // A class of an optional dependency that the jar does not carry.
                    return "java/lang/Object";
                }
            }
        };
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(ASM9, writer) {
                            @Override
                            public void visit(
                                    int version, int access, String name, String sign, String over, String[] faces) {
                                super.visit(V1_8, access, name, sign, over, faces);
                            }
                        },
                        ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    private static byte[] withNestMembers(byte[] bytes, List<String> members) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(ASM9, writer) {
                    @Override
                    public void visitEnd() {
                        members.forEach(this::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }

    private byte[] withoutInvokeDynamic(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Rewriter(writer), 0);
        return writer.toByteArray();
    }

    /** Replaces what is called by {@code invokedynamic}. */
    private final class Rewriter extends ClassVisitor {

        private int version;
        private String name = "";
        private String nestHost = "";
        private boolean isInterface;
        private int lambdas;
        private int joins;

        Rewriter(ClassVisitor next) {
            super(ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] faces) {
            this.version = version;
            this.name = name;
            this.nestHost = name;
            this.isInterface = (access & ACC_INTERFACE) != 0;
            super.visit(version, access, name, signature, superName, faces);
        }

        @Override
        public void visitNestHost(String host) {
            nestHost = host;
            super.visitNestHost(host);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String desc, String signature, String[] thrown) {
            return new MethodVisitor(ASM9, super.visitMethod(access, method, desc, signature, thrown)) {
                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... args) {
                    String owner = bootstrap.getOwner();
                    // Lambdas by altMetafactory, serialisable ones above all, stay as they are.
                    if (owner.equals("java/lang/invoke/LambdaMetafactory")
                            && bootstrap.getName().equals("metafactory")) {
                        String lambda = lambda(called, type, (Type) args[0], (Handle) args[1], (Type) args[2]);
                        super.visitMethodInsn(INVOKESTATIC, lambda, "of", type, false);
                    } else if (owner.equals("java/lang/runtime/ObjectMethods")) {
                        recordMethod(called, type, args);
                        super.visitMethodInsn(INVOKESTATIC, name, "$" + called, type, isInterface);
                    } else if (bootstrap.getName().equals("makeConcatWithConstants")) {
                        super.visitMethodInsn(INVOKESTATIC, name, joining(type, args), type, isInterface);
                    } else {
                        super.visitInvokeDynamicInsn(called, type, bootstrap, args);
                    }
                }
            };
        }

        /** Makes a class for a lambda, whose {@code of} takes the captured values; the result is its name. */
        private String lambda(String method, String factory, Type erased, Handle body, Type actual) {
            String lambda = name + "$$" + ++lambdas;
            String face = Type.getReturnType(factory).getInternalName();
            Type[] captured = Type.getArgumentTypes(factory);
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            writer.visit(
                    version, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, lambda, null, "java/lang/Object", new String[] {face
                    });
            writer.visitNestHost(nestHost);
            for (int i = 0; i < captured.length; i++) {
                writer.visitField(ACC_PRIVATE | ACC_FINAL, "c" + i, captured[i].getDescriptor(), null, null);
            }
            factory(writer, lambda, factory, captured);
            constructor(writer, lambda, captured);
            body(writer, lambda, method, erased, body, actual, captured);
            writer.visitEnd();
            made.put(lambda, writer.toByteArray());
            newNestMembers.computeIfAbsent(nestHost, host -> new ArrayList<>()).add(lambda);
            return lambda;
        }

        private void factory(ClassWriter writer, String lambda, String factory, Type... captured) {
            MethodVisitor code = writer.visitMethod(ACC_STATIC, "of", factory, null, null);
            code.visitCode();
            code.visitTypeInsn(NEW, lambda);
            code.visitInsn(DUP);
            loadArguments(code, 0, captured);
            code.visitMethodInsn(
                    INVOKESPECIAL, lambda, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), false);
            code.visitInsn(ARETURN);
            code.visitMaxs(0, 0);
        }

        private void constructor(ClassWriter writer, String lambda, Type... captured) {
            String type = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
            MethodVisitor code = writer.visitMethod(ACC_PRIVATE, "<init>", type, null, null);
            code.visitCode();
            code.visitVarInsn(ALOAD, 0);
            code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            int at = 1;
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(ALOAD, 0);
                code.visitVarInsn(captured[i].getOpcode(ILOAD), at);
                code.visitFieldInsn(PUTFIELD, lambda, "c" + i, captured[i].getDescriptor());
                at += captured[i].getSize();
            }
            code.visitInsn(RETURN);
            code.visitMaxs(0, 0);
        }

        private void body(
                ClassWriter writer,
                String lambda,
                String method,
                Type erased,
                Handle body,
                Type actual,
                Type... captured) {
            MethodVisitor code = writer.visitMethod(ACC_PUBLIC, method, erased.getDescriptor(), null, null);
            code.visitCode();
            boolean creates = body.getTag() == H_NEWINVOKESPECIAL;
            if (creates) {
                code.visitTypeInsn(NEW, body.getOwner());
                code.visitInsn(DUP);
            }
            List<Type> wanted = parameters(body);
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(ALOAD, 0);
                code.visitFieldInsn(GETFIELD, lambda, "c" + i, captured[i].getDescriptor());
                Adaptation.adapt(code, captured[i], wanted.get(i));
            }
            int at = 1;
            Type[] given = erased.getArgumentTypes();
            for (int i = 0; i < given.length; i++) {
                code.visitVarInsn(given[i].getOpcode(ILOAD), at);
                at += given[i].getSize();
                Adaptation.adapt(code, given[i], actual.getArgumentTypes()[i]);
                Adaptation.adapt(code, actual.getArgumentTypes()[i], wanted.get(captured.length + i));
            }
            code.visitMethodInsn(opcode(body), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
            Type result = creates ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
            giveBack(code, result, actual.getReturnType(), erased.getReturnType());
            code.visitMaxs(0, 0);
        }

        private void giveBack(MethodVisitor code, Type result, Type actual, Type erased) {
            if (erased == Type.VOID_TYPE) {
                if (result != Type.VOID_TYPE) {
                    code.visitInsn(result.getSize() == 2 ? POP2 : POP);
                }
            } else if (result.getSort() < Type.ARRAY || actual.getSort() < Type.ARRAY) {
                Adaptation.adapt(code, result, actual);
            }
            code.visitInsn(erased.getOpcode(IRETURN));
        }

        /** The types that the body takes, its receiver first. */
        private List<Type> parameters(Handle body) {
            List<Type> types = new ArrayList<>();
            if (body.getTag() != H_INVOKESTATIC && body.getTag() != H_NEWINVOKESPECIAL) {
                types.add(Type.getObjectType(body.getOwner()));
            }
            types.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
            return types;
        }

        private int opcode(Handle body) {
            return switch (body.getTag()) {
                case H_INVOKESTATIC -> INVOKESTATIC;
                case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
                default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
            };
        }

        /** Adds a method that joins strings as a recipe says, where 1 stands for an argument, 2 for a constant. */
        private String joining(String type, Object... args) {
            String method = "$join" + ++joins;
            int access = ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC;
            MethodVisitor code = super.visitMethod(access, method, type, null, null);
            code.visitCode();
            Building.start(code);
            Type[] types = Type.getArgumentTypes(type);
            int constants = 0;
            int argument = 0;
            int at = 0;
            for (String piece : ((String) args[0]).split("(?<=[\\x01\\x02])|(?=[\\x01\\x02])")) {
                if (piece.equals("\1")) {
                    code.visitVarInsn(types[argument].getOpcode(ILOAD), at);
                    at += types[argument].getSize();
                    Building.append(code, types[argument++]);
                } else {
                    Building.append(code, piece.equals("\2") ? String.valueOf(args[++constants]) : piece);
                }
            }
            Building.finish(code, at);
            return method;
        }

        /** Adds the method of a record that does what {@link java.lang.runtime.ObjectMethods} would spin. */
        private void recordMethod(String method, String type, Object... args) {
            int access = ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC;
            MethodVisitor code = super.visitMethod(access, "$" + method, type, null, null);
            List<Handle> fields = new ArrayList<>();
            for (int i = 2; i < args.length; i++) {
                fields.add((Handle) args[i]);
            }
            code.visitCode();
            switch (method) {
                case "equals" -> RecordMethods.equals(code, name, fields);
                case "hashCode" -> RecordMethods.hashCode(code, name, fields);
                default -> RecordMethods.toString(code, name, fields, ((String) args[1]).split(";"));
            }
            code.visitEnd();
        }
    }

    private static void loadArguments(MethodVisitor code, int first, Type... types) {
        int at = first;
        for (Type type : types) {
            code.visitVarInsn(type.getOpcode(ILOAD), at);
            at += type.getSize();
        }
    }

    /** Conversions between the types of a lambda's interface and those of its body. */
    private static final class Adaptation {

        private static final Map<Integer, Type> BOXES = Map.of(
                Type.BOOLEAN, Type.getType(Boolean.class),
                Type.CHAR, Type.getType(Character.class),
                Type.BYTE, Type.getType(Byte.class),
                Type.SHORT, Type.getType(Short.class),
                Type.INT, Type.getType(Integer.class),
                Type.LONG, Type.getType(Long.class),
                Type.FLOAT, Type.getType(Float.class),
                Type.DOUBLE, Type.getType(Double.class));

        static void adapt(MethodVisitor code, Type from, Type to) {
            if (from.equals(to)) {
                return;
            }
            if (primitive(from) && primitive(to)) {
                widen(code, from, to);
            } else if (primitive(from)) {
                String box = BOXES.get(from.getSort()).getInternalName();
                String type = Type.getMethodDescriptor(BOXES.get(from.getSort()), from);
                code.visitMethodInsn(INVOKESTATIC, box, "valueOf", type, false);
            } else if (primitive(to)) {
                Type unboxed = unboxed(from).orElse(to);
                String box = BOXES.get(unboxed.getSort()).getInternalName();
                cast(code, from, BOXES.get(unboxed.getSort()));
                code.visitMethodInsn(
                        INVOKEVIRTUAL, box, unboxed.getClassName() + "Value", Type.getMethodDescriptor(unboxed), false);
                widen(code, unboxed, to);
            } else {
                cast(code, from, to);
            }
        }

        private static boolean primitive(Type type) {
            return type.getSort() < Type.ARRAY;
        }

        private static Optional<Type> unboxed(Type box) {
            return Stream.of(
                            Type.BOOLEAN_TYPE,
                            Type.CHAR_TYPE,
                            Type.BYTE_TYPE,
                            Type.SHORT_TYPE,
                            Type.INT_TYPE,
                            Type.LONG_TYPE,
                            Type.FLOAT_TYPE,
                            Type.DOUBLE_TYPE)
                    .filter(type -> BOXES.get(type.getSort()).equals(box))
                    .findFirst();
        }

        private static void cast(MethodVisitor code, Type from, Type to) {
            if (!from.equals(to) && !to.getInternalName().equals("java/lang/Object")) {
                code.visitTypeInsn(CHECKCAST, to.getInternalName());
            }
        }

        private static void widen(MethodVisitor code, Type from, Type to) {
            String way = (from.getSize() == 1 && from.getSort() != Type.FLOAT ? "I" : from.getDescriptor())
                    + to.getDescriptor();
            switch (way) {
                case "IJ" -> code.visitInsn(I2L);
                case "IF" -> code.visitInsn(I2F);
                case "ID" -> code.visitInsn(I2D);
                case "JF" -> code.visitInsn(L2F);
                case "JD" -> code.visitInsn(L2D);
                case "FD" -> code.visitInsn(F2D);
                default -> {
                    // Between the types of 32 bits and less nothing is to be done.
                }
            }
        }
    }

    /** The methods that every record has, after the contract of {@link java.lang.runtime.ObjectMethods}. */
    private static final class RecordMethods {

        static void equals(MethodVisitor code, String owner, List<Handle> fields) {
            Label different = new Label();
            code.visitVarInsn(ALOAD, 1);
            code.visitTypeInsn(INSTANCEOF, owner);
            code.visitJumpInsn(IFEQ, different);
            code.visitVarInsn(ALOAD, 1);
            code.visitTypeInsn(CHECKCAST, owner);
            code.visitVarInsn(ASTORE, 2);
            for (Handle field : fields) {
                get(code, 0, field);
                get(code, 2, field);
                compare(code, Type.getType(field.getDesc()), different);
            }
            code.visitInsn(ICONST_1);
            code.visitInsn(IRETURN);
            code.visitLabel(different);
            code.visitFrame(F_NEW, 2, new Object[] {owner, "java/lang/Object"}, 0, new Object[0]);
            code.visitInsn(ICONST_0);
            code.visitInsn(IRETURN);
            code.visitMaxs(4, 3);
        }

        private static void compare(MethodVisitor code, Type type, Label different) {
            switch (type.getSort()) {
                case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT ->
                    code.visitJumpInsn(IF_ICMPNE, different);
                case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
                    String box = Adaptation.BOXES.get(type.getSort()).getInternalName();
                    String desc = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
                    code.visitMethodInsn(INVOKESTATIC, box, "compare", desc, false);
                    code.visitJumpInsn(IFNE, different);
                }
                default -> {
                    String desc = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
                    code.visitMethodInsn(INVOKESTATIC, "java/util/Objects", "equals", desc, false);
                    code.visitJumpInsn(IFEQ, different);
                }
            }
        }

        static void hashCode(MethodVisitor code, String owner, List<Handle> fields) {
            code.visitInsn(ICONST_0);
            for (Handle field : fields) {
                code.visitIntInsn(BIPUSH, 31);
                code.visitInsn(IMUL);
                get(code, 0, field);
                Type type = Type.getType(field.getDesc());
                boolean object = type.getSort() >= Type.ARRAY;
                String hasher = object
                        ? "java/util/Objects"
                        : Adaptation.BOXES.get(type.getSort()).getInternalName();
                String desc = object ? "(Ljava/lang/Object;)I" : Type.getMethodDescriptor(Type.INT_TYPE, type);
                code.visitMethodInsn(INVOKESTATIC, hasher, "hashCode", desc, false);
                code.visitInsn(IADD);
            }
            code.visitInsn(IRETURN);
            code.visitMaxs(3, 1);
        }

        static void toString(MethodVisitor code, String owner, List<Handle> fields, String... names) {
            Building.start(code);
            code.visitLdcInsn(Type.getObjectType(owner));
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Class", "getSimpleName", "()Ljava/lang/String;", false);
            Building.append(code, Type.getType(String.class));
            for (int i = 0; i < fields.size(); i++) {
                Building.append(code, (i == 0 ? "[" : ", ") + names[i] + "=");
                get(code, 0, fields.get(i));
                Building.append(code, Type.getType(fields.get(i).getDesc()));
            }
            Building.append(code, fields.isEmpty() ? "[]" : "]");
            Building.finish(code, 1);
        }

        private static void get(MethodVisitor code, int variable, Handle field) {
            code.visitVarInsn(ALOAD, variable);
            code.visitFieldInsn(GETFIELD, field.getOwner(), field.getName(), field.getDesc());
        }
    }

    /** A string made piece by piece. */
    private static final class Building {

        private static final String BUILDER = "java/lang/StringBuilder";

        static void start(MethodVisitor code) {
            code.visitTypeInsn(NEW, BUILDER);
            code.visitInsn(DUP);
            code.visitMethodInsn(INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        }

        static void append(MethodVisitor code, String constant) {
            code.visitLdcInsn(constant);
            append(code, Type.getType(String.class));
        }

        static void append(MethodVisitor code, Type type) {
            String taken = switch (type.getSort()) {
                case Type.BYTE, Type.SHORT -> "I";
                case Type.ARRAY -> "Ljava/lang/Object;";
                case Type.OBJECT ->
                    type.getClassName().equals("java.lang.String") ? "Ljava/lang/String;" : "Ljava/lang/Object;";
                default -> type.getDescriptor();
            };
            String desc = "(" + taken + ")Ljava/lang/StringBuilder;";
            code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "append", desc, false);
        }

        static void finish(MethodVisitor code, int variables) {
            code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
            code.visitInsn(ARETURN);
            code.visitMaxs(3, variables);
        }
    }
}
