package org.recoupe.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Looks at the instructions of one method of a rule that is not trusted: each must be on the list of what rules may do. */
final class ForeignMethod extends MethodVisitor {

    private static final int LONGEST_ARRAY = 1000;

    private final Place place;
    private final Set<String> own;
    private final Consumer<Breach> breaches;
    private final Set<Label> passed = new HashSet<>();
    private int pushed = -1;

    /**
     * Where an instruction stands.
     *
     * @param owner the class, with slashes
     * @param name the method
     * @param frame whether the compiler alone writes such methods
     * @param bridge whether it only passes its arguments on
     */
    record Place(String owner, String name, boolean frame, boolean bridge) {

        private boolean initialises() {
            return name.equals("<clinit>");
        }

        private boolean builds() {
            return name.equals("<init>") || initialises();
        }
    }

    /**
     * A look at that method.
     *
     * @param own the classes of the file, with slashes, and those of their methods that are no bridges
     */
    ForeignMethod(Place place, Set<String> own, MethodVisitor next, Consumer<Breach> breaches) {
        super(Opcodes.ASM9, next);
        this.place = place;
        this.own = own;
        this.breaches = breaches;
    }

    private boolean allowed(String use) {
        AllowedCalls all = AllowedCalls.all();
        return place.frame() ? all.inFrames(use) : all.inExpressions(use);
    }

    private boolean type(String name) {
        return own.contains(name)
                || AllowedCalls.all().inExpressions(name)
                || place.frame() && AllowedCalls.all().inFrames(name);
    }

    private void use(String type, String member) {
        breaches.accept(Breach.use(place.owner(), type, member));
    }

    private void construct(String what, String word) {
        breaches.accept(Breach.construct(place.owner(), what, word));
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        pushed = -1;
        String use = owner + "." + name + descriptor;
        if (own.contains(owner) ? !ownCall(name, use) : !allowed(use)) {
            use(owner, name);
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    /** No such call leads back to where it came from, so what rules say ends. */
    private boolean ownCall(String name, String use) {
        if (place.bridge()) {
            return name.equals(place.name()) && own.contains(use);
        } else if (place.initialises()) {
            return name.equals("<init>");
        }
        return place.frame()
                && (place.name().equals("<init>") && name.equals("getRulesList")
                        || place.name().equals("getRulesList") && name.startsWith("rule_"));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        pushed = -1;
        boolean reads = opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD;
        boolean writes = opcode == Opcodes.PUTSTATIC ? place.initialises() : place.builds();
        if (own.contains(owner)
                ? !reads && !(writes && owner.equals(place.owner()))
                : opcode != Opcodes.GETSTATIC || !allowed(owner + "." + name + descriptor)) {
            use(owner, name);
        }
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        boolean fine = switch (opcode) {
            case Opcodes.NEW ->
                own.contains(type) ? place.initialises() : place.frame() ? type(type) : type.equals(CARD);
            case Opcodes.ANEWARRAY -> type(type) && pushed >= 0 && pushed <= LONGEST_ARRAY;
            default -> type(element(type));
        };
        if (!fine) {
            use(type, "");
        }
        pushed = -1;
        super.visitTypeInsn(opcode, type);
    }

    /** What Drools keeps of a constraint for its messages. */
    private static final String CARD = "org/drools/model/functions/PredicateInformation";

    private static String element(String type) {
        return type.startsWith("[L") ? type.substring(2, type.length() - 1) : type;
    }

    @Override
    public void visitLdcInsn(Object value) {
        pushed = value instanceof Integer number ? number : -1;
        if (value instanceof Type type) {
            if (!place.frame() || type.getSort() != Type.OBJECT || !type(type.getInternalName())) {
                use(type.getClassName().replace('.', '/'), "class");
            }
        } else if (value instanceof Handle || value instanceof ConstantDynamic) {
            construct("a constant that is made at run time", "->");
        }
        super.visitLdcInsn(value);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        pushed = -1;
        if (!allowed(bootstrap.getOwner() + "." + bootstrap.getName())) {
            boolean joins = bootstrap.getOwner().endsWith("StringConcatFactory");
            construct(joins ? "texts joined by +" : "a lambda", joins ? "+" : "->");
        }
        for (Object argument : arguments) {
            if (argument instanceof Handle handle
                    && !allowed(handle.getOwner() + "." + handle.getName() + handle.getDesc())) {
                use(handle.getOwner(), handle.getName());
            }
        }
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitInsn(int opcode) {
        pushed = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5 ? opcode - Opcodes.ICONST_0 : pushed(opcode);
        boolean raises = opcode == Opcodes.ATHROW && !place.frame();
        if (raises || opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
            construct(raises ? "an exception" : "a lock", raises ? "throw" : "synchronized");
        }
        super.visitInsn(opcode);
    }

    /** Copies of what lies on the stack leave it there. */
    private int pushed(int opcode) {
        return opcode == Opcodes.NOP ? pushed : -1;
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        pushed = operand;
        if (opcode == Opcodes.NEWARRAY) {
            construct("an array", "new");
        }
        super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        construct("an array", "new");
        super.visitMultiANewArrayInsn(descriptor, dimensions);
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
        pushed = -1;
        super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        pushed = -1;
        onward(label);
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        onward(otherwise);
        for (Label label : labels) {
            onward(label);
        }
        super.visitTableSwitchInsn(min, max, otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        onward(otherwise);
        for (Label label : labels) {
            onward(label);
        }
        super.visitLookupSwitchInsn(otherwise, keys, labels);
    }

    private void onward(Label label) {
        if (passed.contains(label)) {
            construct("a loop", "for");
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        construct("an exception that is caught", "catch");
        super.visitTryCatchBlock(start, end, handler, type);
    }
}
