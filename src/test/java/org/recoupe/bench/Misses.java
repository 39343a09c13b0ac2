package org.recoupe.bench;

/** Takes down what was read otherwise than the gold has it. */
interface Misses {

    /** A case of that set; gold and found as short texts, empty where there is nothing. */
    void miss(String set, String id, String text, String gold, String found);

    /** The characters around a span, on one line. */
    static String around(String text, int start, int end) {
        int room = 40;
        return text.substring(Math.max(0, start - room), Math.min(text.length(), end + room))
                .replaceAll("\\s+", " ");
    }
}
