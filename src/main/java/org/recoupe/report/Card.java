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
     * What one rule says of the claim.
     *
     * @param anchor where links to it lead, the same in every run
     * @param state its verdict
     * @param explanation why, in a sentence
     * @param arithmetic the comparison as one line, empty where there is none
     * @param caveats what to bear in mind, in sentences
     * @param rule the rule's id
     * @param rows the evidence it rests on
     */
    public record Judgement(
            String anchor,
            String state,
            String explanation,
            String arithmetic,
            List<String> caveats,
            String rule,
            List<Row> rows) {
        public Judgement {
            caveats = List.copyOf(caveats);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of reference data.
     *
     * @param label what it says
     * @param publisher who published it
     * @param url where it can be read, empty where nowhere
     * @param facts its value, period, day of release and place in the data
     */
    public record Row(String label, String publisher, String url, List<Fact> facts) {
        public Row {
            facts = List.copyOf(facts);
        }
    }
}
