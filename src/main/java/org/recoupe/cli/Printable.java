package org.recoupe.cli;

/** Text of an article on one line, without characters that a terminal would obey. */
final class Printable {

    private Printable() {}

    static String of(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD");
    }
}
