package org.recoupe.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
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

    /** A step to another place. */
    private record Edge<T extends Step>(T step, Place to) {}

    /** A place in the rules of one class, after some steps. */
    private static final class Place {
        private Map<String, List<Place>> words = Map.of();
        private Map<String, List<Edge<Phrase>>> phrases = Map.of();
        private List<Edge<Digits>> digits = List.of();
        private List<Edge<Ending>> endings = List.of();
        private List<Rule> rules = List.of();

        void connect(Step step, Place to) {
            if (step instanceof Word word) {
                words = words.isEmpty() ? new HashMap<>(4) : words;
                words.computeIfAbsent(key(word.folded(), word.glued()), key -> new ArrayList<>(1))
                        .add(to);
            } else if (step instanceof Phrase phrase) {
                phrases = phrases.isEmpty() ? new HashMap<>(4) : phrases;
                phrases.computeIfAbsent(phrase.label(), key -> new ArrayList<>(1))
                        .add(new Edge<>(phrase, to));
            } else if (step instanceof Digits run) {
                digits = with(digits, new Edge<>(run, to));
            } else if (step instanceof Ending ending) {
                endings = with(endings, new Edge<>(ending, to));
            }
        }

        void end(Rule rule) {
            rules = with(rules, rule);
        }

        private static <T> List<T> with(List<T> list, T element) {
            List<T> longer = list.isEmpty() ? new ArrayList<>(1) : list;
            longer.add(element);
            return longer;
        }
    }

    /** What has been walked through so far: the newest named part first. */
    private record Walked(String name, Node node, @Nullable Walked before) {
        static final Walked NOTHING = new Walked("", Node.word("", "", 0, 0), null);
    }

    private static final BitSet NONE = new BitSet();

    private final List<Place> passes = new ArrayList<>();
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final Map<String, BitSet> byClass = new HashMap<>();
    private final BitSet byDigits = new BitSet();

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
            row.all("form").forEach(form -> grammar.add(lexicon, form.replace(' ', '_'), rule, language));
        }
        String making = "";
        Place pass = lexicon;
        for (Table.Row row : language.table(rules).rows()) {
            if (!row.get("makes").equals(making)) {
                making = row.get("makes");
                pass = new Place();
                grammar.passes.add(pass);
            }
            grammar.add(pass, row.get("pattern"), rule(rank++, row), language);
        }
        grammar.index();
        return grammar;
    }

    /** Notes which passes have a rule that starts with a word, a class, or digits. */
    private void index() {
        for (int pass = 1; pass < passes.size(); pass++) {
            int number = pass;
            Place start = passes.get(pass);
            start.words
                    .keySet()
                    .forEach(word ->
                            byWord.computeIfAbsent(word, key -> new BitSet()).set(number));
            start.phrases
                    .keySet()
                    .forEach(label ->
                            byClass.computeIfAbsent(label, key -> new BitSet()).set(number));
            byDigits.set(number, byDigits.get(number) || !start.digits.isEmpty());
        }
    }

    private static Rule rule(int rank, Table.Row row) {
        String[] means = row.get("means").split(" ");
        Map<String, Node> constants = new HashMap<>();
        for (int i = 1; i < means.length; i++) {
            String[] pair = means[i].split("=", 2);
            constants.put(pair[0], Node.word("constant", pair[1], 0, 0));
        }
        return new Rule(rank, row.get("makes"), means[0], constants, "", "", row.all("after"), row.all("before"));
    }

    private void add(Place start, String pattern, Rule rule, Language language) {
        List<Place> ends = List.of(start);
        for (PhrasePattern.Piece piece : PhrasePattern.pieces(pattern, language)) {
            Place next = new Place();
            for (List<Step> steps : piece.choices()) {
                ends.forEach(end -> connect(end, steps, next));
            }
            List<Place> reached = new ArrayList<>(piece.optional() ? ends : List.of());
            reached.add(next);
            ends = reached;
        }
        ends.stream().filter(end -> end != start).forEach(end -> end.end(rule));
    }

    private void connect(Place from, List<Step> steps, Place to) {
        Place place = from;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Place next = i + 1 == steps.size() ? to : new Place();
            place.connect(step, next);
            place = next;
        }
    }

    private static String key(String folded, boolean glued) {
        return glued ? "~" + folded : folded;
    }

    /**
     * Reads the chart's tokens and adds all phrases there are: first the words, then from the last token back the
     * phrases that start there, so that all phrases further on are known by then.
     */
    void fill(PhraseChart chart) {
        for (int at = chart.from(); at < chart.to(); at++) {
            walk(chart, passes.get(0), at, at, Walked.NOTHING);
        }
        for (int at = chart.to() - 1; at >= chart.from(); at--) {
            BitSet open = opened(chart, at);
            int known = chart.startingAt(at).size();
            for (int pass = open.nextSetBit(1); pass >= 0; pass = open.nextSetBit(pass + 1)) {
                walk(chart, passes.get(pass), at, at, Walked.NOTHING);
                List<Node> here = chart.startingAt(at);
                for (; known < here.size(); known++) {
                    open.or(byClass.getOrDefault(here.get(known).label(), NONE));
                }
            }
        }
    }

    /** The passes that the token itself, or a word that starts with it, may start a phrase of. */
    private BitSet opened(PhraseChart chart, int at) {
        Token token = chart.token(at);
        BitSet open = new BitSet(passes.size());
        open.or(byWord.getOrDefault(token.folded(), NONE));
        if (!token.norm().equals(token.folded())) {
            open.or(byWord.getOrDefault(PhrasePattern.EXACT + token.norm(), NONE));
        }
        if (token.kind() == Token.Kind.DIGITS) {
            open.or(byDigits);
        }
        for (Node node : chart.startingAt(at)) {
            open.or(byClass.getOrDefault(node.label(), NONE));
        }
        return open;
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
        if (!place.words.isEmpty()) {
            words(chart, place, token, glued, start, at, walked);
        }
        if (!place.phrases.isEmpty()) {
            phrases(chart, place, glued, start, at, walked);
        }
        if (!place.digits.isEmpty() && token.kind() == Token.Kind.DIGITS && !chart.grouped(at)) {
            digits(chart, place, token, glued, start, at, walked);
        }
        if (!place.endings.isEmpty() && !(start == at && place.words.containsKey(token.folded()))) {
            endings(chart, place, token, start, at, walked);
        }
    }

    private static void words(
            PhraseChart chart, Place place, Token token, boolean glued, int start, int at, Walked walked) {
        step(chart, place.words.get(token.folded()), start, at, walked);
        if (!token.norm().equals(token.folded())) {
            step(chart, place.words.get(PhrasePattern.EXACT + token.norm()), start, at, walked);
        }
        if (glued) {
            step(chart, place.words.get("~" + token.folded()), start, at, walked);
        }
    }

    private static void step(PhraseChart chart, @Nullable List<Place> places, int start, int at, Walked walked) {
        if (places != null) {
            for (Place place : places) {
                walk(chart, place, start, at + 1, walked);
            }
        }
    }

    private static void phrases(PhraseChart chart, Place place, boolean glued, int start, int at, Walked walked) {
        List<Node> here = chart.startingAt(at);
        // A phrase found on the way may be added to this very list; it is of a later class, so it cannot be meant.
        int count = here.size();
        for (int i = 0; i < count; i++) {
            Node node = here.get(i);
            for (Edge<Phrase> edge : place.phrases.getOrDefault(node.label(), List.of())) {
                if (glued || !edge.step.glued()) {
                    walk(chart, edge.to, start, node.to(), new Walked(edge.step.name(), node, walked));
                }
            }
        }
    }

    private static void digits(
            PhraseChart chart, Place place, Token token, boolean glued, int start, int at, Walked walked) {
        for (Edge<Digits> edge : place.digits) {
            if ((glued || !edge.step.glued()) && fits(edge.step, token)) {
                String value = Integer.toString(Integer.parseInt(token.text()));
                Node node = Node.word("digits", value, at, at + 1);
                walk(chart, edge.to, start, at + 1, new Walked(edge.step.name(), node, walked));
            }
        }
    }

    /** An ending counts only for words that do not stand in the table themselves. */
    private static void endings(PhraseChart chart, Place place, Token token, int start, int at, Walked walked) {
        for (Edge<Ending> edge : place.endings) {
            if (ends(edge.step, token)) {
                walk(chart, edge.to, start, at + 1, walked);
            }
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
