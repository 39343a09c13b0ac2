package org.recoupe.claim;

/** What a mention is, as the report names it. */
public enum MentionKind {
    NUMBER("number"),
    MONEY("money"),
    MEASURE("measure"),
    COUNT("count"),
    PERCENT("percent"),
    PERCENTAGE_POINT("percentage-point"),
    RATE("rate"),
    RATIO("ratio"),
    ORDINAL("ordinal"),
    AGE("age"),
    DURATION("duration"),
    DATE("date"),
    ENTITY("entity"),
    ROLE("role"),
    CODE("code");

    private final String label;

    MentionKind(String label) {
        this.label = label;
    }

    /** The name that reports use. */
    public String label() {
        return label;
    }
}
