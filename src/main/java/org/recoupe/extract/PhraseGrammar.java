package org.recoupe.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.recoupe.extract.PhrasePattern.Phrase;
import org.recoupe.extract.PhrasePattern.Piece;
import org.recoupe.extract.PhrasePattern.Step;
import org.recoupe.language.Language;
import org.recoupe.language.Table;

/**
 * A grammar of phrases that stands in two tables of a language: words by class, and patterns over words and classes.
 *
 * <p>Rules that make one class follow each other and use only classes made above them, so a text is read in as many
 * passes as there are classes. No rule uses its own class: the length of a phrase is bounded and time is linear.
 */
final class PhraseGrammar {

    private final List<PhrasePlace> passes = new ArrayList<>();
    /** The starts of all rules but the words' own, as one. */
    private final PhrasePlace start;
    /** The passes that have a rule which starts with a phrase of that class. */
    private final Map<String, BitSet> byClass = new HashMap<>();

    private final Set<String> made = new HashSet<>(Set.of("^", "$"));
    private final Language language;

    private PhraseGrammar(Language language, Table words, Table rules, Set<String> given) {
        this.language = language;
        made.addAll(given);
        addRules(rules, addWords(words, 0));
        start = PhrasePlace.of(passes.subList(1, passes.size()));
        for (int pass = 1; pass < passes.size(); pass++) {
            for (String label : passes.get(pass).classes()) {
                byClass.computeIfAbsent(label, none -> new BitSet()).set(pass);
            }
        }
    }

    /**
     * The grammar in those two tables: {@code class,form,value,case} and {@code makes,pattern,means,after,before}.
     *
     * @param given the classes of phrases that are in a chart before the grammar fills it
     */
    static PhraseGrammar read(Language language, String words, String rules, Set<String> given) {
        return new PhraseGrammar(language, language.table(words), language.table(rules), given);
    }

    private int addWords(Table words, int firstRank) {
        int rank = firstRank;
        PhrasePlace lexicon = new PhrasePlace();
        passes.add(lexicon);
        for (Table.Row row : words.rows()) {
            PhraseRule rule = new PhraseRule(
                    rank++, row.get("class"), "", Map.of(), row.get("value"), row.get("case"), List.of(), List.of());
            made.add(rule.makes());
            row.all("form").forEach(form -> add(lexicon, PhrasePattern.pieces(form.replace(' ', '_'), language), rule));
        }
        return rank;
    }

    private void addRules(Table rules, int firstRank) {
        int rank = firstRank;
        String making = "";
        PhrasePlace pass = passes.get(0);
        for (Table.Row row : rules.rows()) {
            PhraseRule rule = rule(rank++, row);
            if (!rule.makes().equals(making)) {
                made.add(making);
                making = rule.makes();
                pass = new PhrasePlace();
                passes.add(pass);
            }
            List<Piece> pieces = PhrasePattern.pieces(row.get("pattern"), language);
            check(rule, row.get("pattern"), pieces);
            add(pass, pieces, rule);
        }
    }

    private static PhraseRule rule(int rank, Table.Row row) {
        String[] means = row.get("means").split(" ");
        Map<String, Node> constants = new HashMap<>();
        for (int i = 1; i < means.length; i++) {
            String[] pair = means[i].split("=", 2);
            constants.put(pair[0], Node.word("constant", pair[1], 0, 0));
        }
        return new PhraseRule(rank, row.get("makes"), means[0], constants, "", "", row.all("after"), row.all("before"));
    }

    private static void add(PhrasePlace start, List<Piece> pieces, PhraseRule rule) {
        List<PhrasePlace> ends = List.of(start);
        for (Piece piece : pieces) {
            PhrasePlace next = new PhrasePlace();
            for (List<Step> steps : piece.choices()) {
                ends.forEach(end -> connect(end, steps, next));
            }
            List<PhrasePlace> reached = new ArrayList<>(piece.optional() ? ends : List.of());
            reached.add(next);
            ends = reached;
        }
        ends.stream().filter(end -> end != start).forEach(end -> end.end(rule));
    }

    /** A class that nothing above makes would make its rule silently dead, so the tables may not name one. */
    private void check(PhraseRule rule, String pattern, List<Piece> pieces) {
        Stream<String> near = Stream.concat(rule.after().stream(), rule.before().stream())
                .map(label -> label.startsWith("!") ? label.substring(1) : label);
        Stream<String> slots = pieces.stream()
                .flatMap(piece -> piece.choices().stream())
                .flatMap(List::stream)
                .filter(Phrase.class::isInstance)
                .map(step -> ((Phrase) step).label());
        List<String> unknown = Stream.concat(near, slots)
                .filter(label -> !made.contains(label))
                .distinct()
                .toList();
        if (made.contains(rule.makes())) {
            throw new IllegalStateException("%s %s: the class is made further up already; put its rules together"
                    .formatted(rule.makes(), pattern));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("%s %s: nothing above makes the class %s; make it in a rule or word above"
                    .formatted(rule.makes(), pattern, unknown));
        }
    }

    private static void connect(PhrasePlace from, List<Step> steps, PhrasePlace to) {
        PhrasePlace place = from;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            PhrasePlace next = i + 1 == steps.size() ? to : new PhrasePlace();
            place.connect(step, next);
            place = next;
        }
    }

    /**
     * Reads the chart's tokens and adds all phrases there are: first the words, then from the last token back the
     * phrases that start there, so that all phrases further on are known by then. What starts with a word or with digits
     * uses no phrase from the same token on, so all of that is walked at once, before what starts with a phrase.
     */
    void fill(PhraseChart chart) {
        PhrasePlace lexicon = passes.get(0);
        for (int at = chart.from(); at < chart.to(); at++) {
            if (lexicon.leadsOn(chart, at)) {
                new PhraseWalk(chart, at).from(lexicon);
            }
        }
        for (int at = chart.to() - 1; at >= chart.from(); at--) {
            if (start.leadsOn(chart, at)) {
                new PhraseWalk(chart, at).fromToken(start);
            }
            if (!chart.startingAt(at).isEmpty()) {
                fromPhrases(chart, at);
            }
        }
    }

    private void fromPhrases(PhraseChart chart, int at) {
        BitSet open = new BitSet(passes.size());
        int known = open(open, chart, at, 0);
        for (int pass = open.nextSetBit(1); pass >= 0; pass = open.nextSetBit(pass + 1)) {
            new PhraseWalk(chart, at).fromPhrase(passes.get(pass));
            known = open(open, chart, at, known);
        }
    }

    /** Opens the passes that the phrases there may start a phrase of; those before the known have been seen. */
    private int open(BitSet open, PhraseChart chart, int at, int known) {
        List<Node> here = chart.startingAt(at);
        for (int i = known; i < here.size(); i++) {
            BitSet passesOfClass = byClass.get(here.get(i).label());
            if (passesOfClass != null) {
                open.or(passesOfClass);
            }
        }
        return here.size();
    }
}
