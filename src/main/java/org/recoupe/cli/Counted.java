package org.recoupe.cli;

/** How many of something, in words for people: {@code 1 rule}, {@code 2 rules}. */
final class Counted {

    private Counted() {}

    /** That number and the noun, with an s but after one. */
    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
