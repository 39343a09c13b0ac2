package org.recoupe.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells whether a compiled file still is what its text and all it was compiled against would give.
 *
 * @param stamp the vocabulary's hash, the version of Drools, and that of what we let rules do
 */
record RuleKeys(String stamp) {

    /** Goes up when the checks before compiling, or the form of compiled files, change. */
    private static final int POLICY = 3;

    private static final int OLDEST_JAVA = 17;

    /** The keys of the vocabulary of that hash. */
    static RuleKeys of(String vocabulary) {
        String drools = String.valueOf(
                org.drools.core.impl.InternalRuleBase.class.getPackage().getImplementationVersion());
        return new RuleKeys("%s %s %d".formatted(vocabulary, drools, POLICY));
    }

    /** What follows in the key of a file that is not trusted: goes up when what such rules may do changes. */
    private static final String FOREIGN = "f1";

    /** What stands in the key for the Java that compiled a file, where none did: goes up when plain rules are read otherwise. */
    private static final String PLAIN = "p1";

    /** The key of that file where its rules need no classes. */
    String plain(RuleFile file) {
        return kept(content(file) + "-" + PLAIN, file);
    }

    /** The same, given any other key of the file. */
    static String plain(String key, RuleFile file) {
        return kept(key.substring(0, key.lastIndexOf('-') + 1) + PLAIN, file);
    }

    /** The key of that file as it is compiled here. */
    String key(RuleFile file) {
        return kept(content(file) + "-" + Runtime.version().feature(), file);
    }

    /** The key under which the cache keeps that file, given one of {@link #usable}. */
    static String kept(String key, RuleFile file) {
        return file.trusted() ? key : key + FOREIGN;
    }

    /** Whether that is the key of a file that is not trusted. */
    static boolean foreign(String key) {
        return key.endsWith(FOREIGN)
                && key.lastIndexOf('-') >= 0
                && key.lastIndexOf('-') < key.length() - FOREIGN.length();
    }

    /** All keys under which that file can be used here: classes made for an older Java run too. Best first. */
    List<String> usable(RuleFile file) {
        String content = content(file);
        return IntStream.iterate(Runtime.version().feature(), java -> java >= OLDEST_JAVA, java -> java - 1)
                .mapToObj(java -> content + "-" + java)
                .toList();
    }

    /** What plain rules were read against. */
    String plainStamp() {
        return stamp + " " + PLAIN;
    }

    private String content(RuleFile file) {
        return sha256(file.id() + "\n" + stamp + "\n" + file.text());
    }

    /** What tells those rules from others, whatever they were compiled on. */
    static String hash(List<CompiledFile> files, List<Threshold> thresholds, Levels levels) {
        Stream<String> texts = files.stream()
                .map(file ->
                        file.id() + " " + file.key().substring(0, file.key().lastIndexOf('-')));
        Stream<String> tables = thresholds.stream().map(Threshold::toString);
        return sha256(Stream.of(texts.sorted(), tables.sorted(), Stream.of(levels.toString()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n")));
    }

    /** The SHA-256 of that text, as 64 hexadecimal digits. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The SHA-256 of those bytes. */
    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
