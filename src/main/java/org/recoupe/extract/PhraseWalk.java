package org.recoupe.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recoupe.extract.PhrasePattern.Digits;
import org.recoupe.extract.PhrasePattern.Ending;
import org.recoupe.extract.PhrasePattern.Phrase;
import org.recoupe.extract.PhrasePlace.Edge;
import org.recoupe.language.Token;

/** Walks all ways through the rules of one class from one token on, and adds the phrases they lead to. */
final class PhraseWalk {

    /** What has been walked through so far: the newest named part first. */
    private record Walked(String name, Node node, @Nullable Walked before) {
        static final Walked NOTHING = new Walked("", Node.word("", "", 0, 0), null);
    }

    private final PhraseChart chart;
    private final int start;

    PhraseWalk(PhraseChart chart, int start) {
        this.chart = chart;
        this.start = start;
    }

    /** Walks from that place on. */
    void from(PhrasePlace place) {
        walk(place, start, Walked.NOTHING);
    }

    /** Walks from that place on by the token alone, by no phrase that starts with it. */
    void fromToken(PhrasePlace place) {
        byToken(place, false, start, Walked.NOTHING);
    }

    /** Walks from that place on by the phrases that start there. */
    void fromPhrase(PhrasePlace place) {
        phrases(place, false, start, Walked.NOTHING);
    }

    private void walk(PhrasePlace place, int at, Walked walked) {
        for (PhraseRule rule : place.rules()) {
            finish(rule, at, walked);
        }
        if (at >= chart.to()) {
            return;
        }
        boolean glued = at > start && chart.glued(at);
        // Of two ways of one rule to the same end the first counts: the one whose phrases take in more words.
        phrases(place, glued, at, walked);
        byToken(place, glued, at, walked);
    }

    private void byToken(PhrasePlace place, boolean glued, int at, Walked walked) {
        Token token = chart.token(at);
        words(place, glued, at, walked);
        digits(place, token, glued, at, walked);
        endings(place, token, at, walked);
    }

    private void words(PhrasePlace place, boolean glued, int at, Walked walked) {
        int word = chart.word(at);
        int bareWord = chart.bareWord(at);
        step(place.afterWord(bareWord), at, walked);
        if (word != bareWord) {
            step(place.afterExact(word), at, walked);
        }
        if (glued) {
            step(place.afterGlued(bareWord), at, walked);
        }
    }

    private void step(PhrasePlace.@Nullable Fork leads, int at, Walked walked) {
        if (leads != null) {
            walk(leads.place(), at + 1, walked);
        }
    }

    private void phrases(PhrasePlace place, boolean glued, int at, Walked walked) {
        List<Node> here = chart.startingAt(at);
        // A phrase found on the way may be added to this very list; it is of a later class, so it cannot be meant.
        int count = place.takesPhrases() ? here.size() : 0;
        for (int i = 0; i < count; i++) {
            Node node = here.get(i);
            for (Edge<Phrase> edge : place.afterPhrase(node.label())) {
                if (glued || !edge.step().glued()) {
                    walk(edge.to().place(), node.to(), new Walked(edge.step().name(), node, walked));
                }
            }
        }
    }

    private void digits(PhrasePlace place, Token token, boolean glued, int at, Walked walked) {
        if (token.kind() != Token.Kind.DIGITS || chart.grouped(at)) {
            return;
        }
        for (Edge<Digits> edge : place.digits()) {
            if ((glued || !edge.step().glued()) && fits(edge.step(), token)) {
                String value = Integer.toString(Integer.parseInt(token.text()));
                Node node = Node.word("digits", value, at, at + 1);
                walk(edge.to().place(), at + 1, new Walked(edge.step().name(), node, walked));
            }
        }
    }

    private static boolean fits(Digits digits, Token token) {
        int length = token.text().length();
        if (length > 4 || (digits.width() > 0 && length != digits.width())) {
            return false;
        }
        int value = Integer.parseInt(token.text());
        return digits.least() <= value && value <= digits.greatest();
    }

    /** At the start of a rule an ending counts only for words that do not stand in the table themselves. */
    private void endings(PhrasePlace place, Token token, int at, Walked walked) {
        List<Edge<Ending>> endings = place.endings();
        boolean listed = at == start && place.afterWord(chart.bareWord(at)) != null;
        if (endings.isEmpty() || listed) {
            return;
        }
        for (Edge<Ending> edge : endings) {
            if (edge.step().fits(token)) {
                walk(edge.to().place(), at + 1, walked);
            }
        }
    }

    private void finish(PhraseRule rule, int to, Walked walked) {
        if (!written(rule.letterCase()) || !near(rule, to)) {
            return;
        }
        Map<String, Node> parts = new HashMap<>(rule.constants());
        for (@Nullable Walked step = walked; step != null && step != Walked.NOTHING; step = step.before) {
            parts.put(step.name, step.node);
        }
        boolean word = rule.means().equals("word");
        String value = word ? walked.node.value() : rule.value();
        chart.add(new Node(rule.makes(), word ? "" : rule.means(), value, start, to, parts, rule.rank()));
    }

    private boolean written(String letterCase) {
        return letterCase.isEmpty() || chart.token(start).capitalised() == letterCase.equals("capital");
    }

    private boolean near(PhraseRule rule, int to) {
        return holds(rule.after(), label -> label.equals("^") ? start == chart.from() : chart.ends(label, start))
                && holds(rule.before(), label -> label.equals("$") ? to == chart.to() : chart.starts(label, to));
    }

    /** None of those with ! may hold, and one of the others must, if there are any. */
    private static boolean holds(List<String> conditions, Predicate<String> test) {
        if (conditions.isEmpty()) {
            return true;
        }
        boolean wanted = false;
        boolean met = false;
        for (String condition : conditions) {
            if (condition.startsWith("!")) {
                if (test.test(condition.substring(1))) {
                    return false;
                }
            } else {
                wanted = true;
                met = met || test.test(condition);
            }
        }
        return !wanted || met;
    }
}
