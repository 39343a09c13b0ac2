package org.recoupe.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recoupe.extract.PhrasePattern.Digits;
import org.recoupe.extract.PhrasePattern.Ending;
import org.recoupe.extract.PhrasePattern.Phrase;
import org.recoupe.extract.PhrasePattern.Step;
import org.recoupe.extract.PhrasePattern.Word;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;

/**
 * A grammar of phrases that stands in two tables of a language: words by class, and patterns over words and classes.
 *
 * <p>Rules that make one class follow each other and use only classes made above them, so a text is read in as many
 * passes as there are classes. No rule uses its own class: the length of a phrase is bounded and time is linear.
 */
final class PhraseGrammar {

    /** What a rule makes of what it found; {@code after} and {@code before} are what must, or with ! must not, be near. */
    private record Rule(
            int rank,
            String makes,
            String means,
            Map<String, Node> constants,
            String value,
            String letterCase,
            List<String> after,
            List<String> before) {}

    /** A place in the rules of one class, after some steps. */
    private static final class Place {
        private final Map<String, Place> words = new HashMap<>(4);
        private final Map<Step, Place> steps = new LinkedHashMap<>(4);
        private final List<Rule> rules = new ArrayList<>(1);

        Place after(Step step) {
            return step instanceof Word word
                    ? words.computeIfAbsent(key(word.folded(), word.glued()), key -> new Place())
                    : steps.computeIfAbsent(step, key -> new Place());
        }
    }

    /** What has been walked through so far: the newest named part first. */
    private record Walked(String name, Node node, @Nullable Walked before) {
        static final Walked NOTHING = new Walked("", Node.word("", "", 0, 0), null);
    }

    private final List<Place> passes = new ArrayList<>();

    private PhraseGrammar() {}

    /** The grammar in those two tables: {@code class,form,value,case} and {@code makes,pattern,means,after,before}. */
    static PhraseGrammar read(Language language, String words, String rules) {
        PhraseGrammar grammar = new PhraseGrammar();
        Place lexicon = new Place();
        grammar.passes.add(lexicon);
        int rank = 0;
        for (Table.Row row : language.table(words).rows()) {
            Rule rule = new Rule(
                    rank++, row.get("class"), "", Map.of(), row.get("value"), row.get("case"), List.of(), List.of());
            row.all("form").forEach(form -> add(lexicon, form.replace(' ', '_'), rule, language));
        }
        String making = "";
        Place pass = lexicon;
        for (Table.Row row : language.table(rules).rows()) {
            if (!row.get("makes").equals(making)) {
                making = row.get("makes");
                pass = new Place();
                grammar.passes.add(pass);
            }
            add(pass, row.get("pattern"), rule(rank++, row), language);
        }
        return grammar;
    }

    private static Rule rule(int rank, Table.Row row) {
        String[] means = row.get("means").split(" ");
        Map<String, Node> constants = new HashMap<>();
        for (int i = 1; i < means.length; i++) {
            String[] pair = means[i].split("=", 2);
            constants.put(pair[0], Node.word("constant", pair[1], 0, 0));
        }
        return new Rule(
                rank, row.get("makes"), means[0], constants, "", "", row.all("after"), row.all("before"));
    }

    private static void add(Place start, String pattern, Rule rule, Language language) {
        for (List<Step> path : PhrasePattern.paths(pattern, language)) {
            Place place = start;
            for (Step step : path) {
                place = place.after(step);
            }
            place.rules.add(rule);
        }
    }

    private static String key(String folded, boolean glued) {
        return glued ? "~" + folded : folded;
    }

    /** Reads the chart's tokens and adds all phrases there are. */
    void fill(PhraseChart chart) {
        for (Place pass : passes) {
            for (int at = chart.from(); at < chart.to(); at++) {
                walk(chart, pass, at, at, Walked.NOTHING);
            }
        }
    }

    private static void walk(PhraseChart chart, Place place, int start, int at, Walked walked) {
        for (Rule rule : place.rules) {
            finish(chart, rule, start, at, walked);
        }
        if (at >= chart.to()) {
            return;
        }
        Token token = chart.token(at);
        boolean glued = at > start && chart.glued(at);
        step(chart, place.words.get(token.folded()), start, at, walked);
        if (glued) {
            step(chart, place.words.get("~" + token.folded()), start, at, walked);
        }
        boolean exact = start == at && place.words.containsKey(token.folded());
        for (Map.Entry<Step, Place> next : place.steps.entrySet()) {
            if (glued || !next.getKey().glued()) {
                take(chart, next.getKey(), next.getValue(), start, at, walked, exact);
            }
        }
    }

    private static void step(PhraseChart chart, @Nullable Place place, int start, int at, Walked walked) {
        if (place != null) {
            walk(chart, place, start, at + 1, walked);
        }
    }

    /** An ending counts only for words that do not stand there themselves, or at all if it is empty. */
    private static void take(PhraseChart chart, Step step, Place place, int start, int at, Walked walked, boolean exact) {
        if (step instanceof Phrase phrase) {
            for (Node node : List.copyOf(chart.startingAt(at))) {
                if (node.label().equals(phrase.label())) {
                    walk(chart, place, start, node.to(), new Walked(phrase.name(), node, walked));
                }
            }
        } else if (step instanceof Digits digits && !chart.grouped(at) && fits(digits, chart.token(at))) {
            String value = Integer.toString(Integer.parseInt(chart.token(at).text()));
            Node node = Node.word("digits", value, at, at + 1);
            walk(chart, place, start, at + 1, new Walked(digits.name(), node, walked));
        } else if (step instanceof Ending ending && !exact && ends(ending, chart.token(at))) {
            walk(chart, place, start, at + 1, walked);
        }
    }

    private static boolean ends(Ending ending, Token token) {
        return token.kind() == Token.Kind.WORD
                && token.folded().length() > ending.folded().length()
                && token.folded().endsWith(ending.folded());
    }

    private static boolean fits(Digits digits, Token token) {
        int length = token.text().length();
        if (token.kind() != Token.Kind.DIGITS || length > 4 || (digits.width() > 0 && length != digits.width())) {
            return false;
        }
        int value = Integer.parseInt(token.text());
        return digits.least() <= value && value <= digits.greatest();
    }

    private static void finish(PhraseChart chart, Rule rule, int from, int to, Walked walked) {
        if (!written(chart, rule.letterCase, from) || !near(chart, rule, from, to)) {
            return;
        }
        Map<String, Node> parts = new HashMap<>(rule.constants);
        for (@Nullable Walked step = walked; step != null && step != Walked.NOTHING; step = step.before) {
            parts.put(step.name, step.node);
        }
        boolean word = rule.means.equals("word");
        String value = word ? walked.node.value() : rule.value;
        chart.add(new Node(rule.makes, word ? "" : rule.means, value, from, to, parts, rule.rank));
    }

    private static boolean written(PhraseChart chart, String letterCase, int at) {
        return letterCase.isEmpty() || chart.token(at).capitalised() == letterCase.equals("capital");
    }

    private static boolean near(PhraseChart chart, Rule rule, int from, int to) {
        return holds(rule.after, label -> label.equals("^") ? from == chart.from() : chart.ends(label, from))
                && holds(rule.before, label -> label.equals("$") ? to == chart.to() : chart.starts(label, to));
    }

    /** None of those with ! may hold, and one of the others must, if there are any. */
    private static boolean holds(List<String> conditions, Predicate<String> test) {
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
