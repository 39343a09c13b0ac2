package org.recoupe.report;

import java.util.List;

/**
 * What the page shows of one claim.
 *
 * @param number its place in the report, 1 for the first
 * @param state its verdict, or {@code NOT_CHECKED}, or {@code SET_ASIDE} where people decided that it is to be quiet
 * @param kind its kind, in words
 * @param before what stands before its words in the sentence
 * @param quote its words
 * @param after what stands behind them
 * @param facts what was made of it
 * @param judgements what rules say of it, the one that counts first
 * @param charts the series it was compared with: one, or none
 */
public record Card(
        int number,
        String state,
        String kind,
        String before,
        String quote,
        String after,
        List<Fact> facts,
        List<Judgement> judgements,
        List<Chart> charts) {
    public Card {
        facts = List.copyOf(facts);
        judgements = List.copyOf(judgements);
        charts = List.copyOf(charts);
    }

    /**
     * What one rule says of the claim, with what others add to it.
     *
     * @param fingerprint the finding's
     * @param anchor where links to it lead, the same in every run
     * @param state its verdict
     * @param explanation why, in a sentence
     * @param arithmetic the comparison as one line, empty where there is none
     * @param caveats what to bear in mind, in sentences
     * @param rules the rules that say so: their ids, and what they look at
     * @param rows the evidence it rests on
     * @param scales the values of the evidence beside the claim's: one, or none where they cannot be drawn
     * @param notes what people decided about it
     */
    public record Judgement(
            String fingerprint,
            String anchor,
            String state,
            List<Piece> explanation,
            String arithmetic,
            List<String> caveats,
            List<RuleLine> rules,
            List<Row> rows,
            List<Scale> scales,
            List<Note> notes) {
        public Judgement {
            explanation = List.copyOf(explanation);
            caveats = List.copyOf(caveats);
            rules = List.copyOf(rules);
            rows = List.copyOf(rows);
            scales = List.copyOf(scales);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A rule that speaks.
     *
     * @param id its id
     * @param title what it looks at, empty where it does not say
     */
    public record RuleLine(String id, String title) {}

    /**
     * A row of reference data.
     *
     * @param value its value with the unit, empty where it has none
     * @param label what it says, in the article's language
     * @param publisher who published it
     * @param url where it can be read, empty where nowhere
     * @param notes its period, day of release and place in the data
     */
    public record Row(List<Piece> value, String label, String publisher, String url, List<String> notes) {
        public Row {
            value = List.copyOf(value);
            notes = List.copyOf(notes);
        }
    }

    /**
     * What somebody decided.
     *
     * @param outcome what, in words
     * @param by who and when
     * @param reason why, in their words
     * @param corrections what should have been read
     * @param holds whether it still does; else the finding says something else by now
     */
    public record Note(String outcome, String by, String reason, List<String> corrections, boolean holds) {
        public Note {
            corrections = List.copyOf(corrections);
        }
    }
}
