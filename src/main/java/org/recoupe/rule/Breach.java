package org.recoupe.rule;

/**
 * Something in the classes of a rule file that rules may not do.
 *
 * @param owner the class it stands in, with slashes
 * @param what what was found: {@code java.lang.String.getClass}
 * @param word the word by which it may be found in the rule
 */
record Breach(String owner, String what, String word) {

    /** A use of that type or member, given as {@code owner.name(descriptor)}. */
    static Breach use(String owner, String type, String member) {
        String plain = type.replace('/', '.').replace('$', '.');
        String simple = plain.substring(plain.lastIndexOf('.') + 1);
        boolean constructor = member.isEmpty() || member.equals("<init>");
        return new Breach(owner, constructor ? plain : plain + "." + member, constructor ? simple : member);
    }

    /** A construct that no constraint needs. */
    static Breach construct(String owner, String what, String word) {
        return new Breach(owner, what, word);
    }
}
