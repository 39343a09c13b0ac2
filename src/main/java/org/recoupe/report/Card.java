package org.recoupe.report;

import java.util.List;

/**
 * What the page shows of one claim.
 *
 * @param number its place in the report, 1 for the first
 * @param state its verdict, or {@code NOT_CHECKED}
 * @param kind its kind, in words
 * @param quote its words
 * @param facts what was made of it
 * @param judgements what rules say of it, the one that counts first
 */
public record Card(int number, String state, String kind, String quote, List<Fact> facts, List<Judgement> judgements) {
    public Card {
        facts = List.copyOf(facts);
        judgements = List.copyOf(judgements);
    }

    /**
     * What one rule says of the claim, with what others add to it.
     *
     * @param anchor where links to it lead, the same in every run
     * @param state its verdict
     * @param explanation why, in a sentence
     * @param arithmetic the comparison as one line, empty where there is none
     * @param caveats what to bear in mind, in sentences
     * @param rules the ids of the rules that say so
     * @param rows the evidence it rests on
     * @param scales the values of the evidence beside the claim's: one, or none where they cannot be drawn
     */
    public record Judgement(
            String anchor,
            String state,
            String explanation,
            String arithmetic,
            List<String> caveats,
            List<String> rules,
            List<Row> rows,
            List<Scale> scales) {
        public Judgement {
            caveats = List.copyOf(caveats);
            rules = List.copyOf(rules);
            rows = List.copyOf(rows);
            scales = List.copyOf(scales);
        }
    }

    /**
     * A row of reference data.
     *
     * @param value its value with the unit, empty where it has none
     * @param label what it says
     * @param publisher who published it
     * @param url where it can be read, empty where nowhere
     * @param notes its period, day of release and place in the data
     */
    public record Row(String value, String label, String publisher, String url, List<String> notes) {
        public Row {
            notes = List.copyOf(notes);
        }
    }
}
