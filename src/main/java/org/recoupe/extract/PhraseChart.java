package org.recoupe.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** The phrases found in a stretch of tokens, by where they start and end. */
final class PhraseChart {

    private final Tokens tokens;
    private final int from;
    private final int to;
    private final List<Node>[] starting;
    private final List<Node>[] ending;
    private final BitSet grouped = new BitSet();

    PhraseChart(Tokens tokens, int from, int to) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
        this.starting = lists(to - from + 1);
        this.ending = lists(to - from + 1);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
    private static List<Node>[] lists(int size) {
        List<Node>[] lists = new List[size];
        Arrays.fill(lists, List.of());
        return lists;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** That token's number among the words, accents or not. */
    int bareWord(int index) {
        return tokens.bareWord(index);
    }

    /** That token's number among the words. */
    int word(int index) {
        return tokens.word(index);
    }

    /** Whether that token follows the one before it without a space. */
    boolean glued(int index) {
        return index > from && tokens.get(index).glued();
    }

    /** Whether an editor put those tokens in: "[Ten] years ago". */
    boolean bracketed(int start, int end) {
        return start > from
                && end < to
                && tokens.get(start - 1).text().equals("[")
                && tokens.get(end).text().equals("]");
    }

    /** The phrases that start at that token. */
    List<Node> startingAt(int index) {
        return starting[index - from];
    }

    /** Whether a phrase of that class starts at that token. */
    boolean starts(String label, int index) {
        return index < to && holds(startingAt(index), label);
    }

    /** Whether a phrase of that class ends before that token. */
    boolean ends(String label, int index) {
        return holds(ending[index - from], label);
    }

    private static boolean holds(List<Node> nodes, String label) {
        for (Node node : nodes) {
            if (node.label().equals(label)) {
                return true;
            }
        }
        return false;
    }

    /** Marks tokens that make up one number together: "2 000", "4,36", "120 millions". */
    void group(int start, int end) {
        grouped.set(start - from, end - from);
    }

    /** Whether that token is only part of a number. */
    boolean grouped(int index) {
        return grouped.get(index - from);
    }

    /** The longest phrase of that class that starts at that token. */
    Optional<Node> longest(String label, int index) {
        Node best = null;
        for (Node node : startingAt(index)) {
            if (node.label().equals(label) && (best == null || node.to() > best.to())) {
                best = node;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Adds a phrase; of two of one class over the same tokens the one of the earlier rule stays. */
    void add(Node node) {
        List<Node> here = startingAt(node.from());
        for (int i = 0; i < here.size(); i++) {
            Node other = here.get(i);
            if (other.to() == node.to() && other.label().equals(node.label())) {
                if (node.rank() < other.rank()) {
                    here.set(i, node);
                }
                return;
            }
        }
        append(starting, node.from() - from, node);
        append(ending, node.to() - from, node);
    }

    private static void append(List<Node>[] lists, int index, Node node) {
        if (lists[index].isEmpty()) {
            lists[index] = new ArrayList<>(4);
        }
        lists[index].add(node);
    }
}
