package org.recoupe.rule;

import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes what a constraint computes bounded: regular expressions give up after so many steps, texts that are joined may be
 * so long. Leaves out what the compiler adds to each class and nobody calls.
 */
final class ForeignBounds extends ClassVisitor {

    private static final Set<String> ENUM = Set.of("values", "valueOf");

    private static final String ALLOWANCE = "org/recoupe/rule/Allowance";

    private static final String MATCHER =
            "(Ljava/util/regex/Pattern;Ljava/lang/CharSequence;)Ljava/util/regex/Matcher;";

    private static final Handle JOIN = new Handle(
            Opcodes.H_INVOKESTATIC,
            ALLOWANCE,
            "join",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                    + "Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
            false);

    private boolean frame;

    ForeignBounds(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        frame = !parent.equals("java/lang/Enum");
        super.visit(version, access, name, signature, parent, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        if (ENUM.contains(name)) {
            return new MethodVisitor(Opcodes.ASM9) {};
        }
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        return frame ? next : new Calls(next);
    }

    /** The calls of one method. */
    private static final class Calls extends MethodVisitor {

        private Calls(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals("java/util/regex/Pattern") && name.equals("matcher")) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, ALLOWANCE, "matcher", MATCHER, false);
            } else if (owner.equals("java/lang/String") && name.equals("matches")) {
                String both = "(Ljava/lang/String;Ljava/lang/String;)Z";
                super.visitMethodInsn(Opcodes.INVOKESTATIC, ALLOWANCE, "matches", both, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            boolean joins = bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory");
            super.visitInvokeDynamicInsn(name, descriptor, joins ? JOIN : bootstrap, arguments);
        }
    }
}
