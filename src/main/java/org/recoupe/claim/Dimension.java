package org.recoupe.claim;

/** What kind of thing a unit measures; only quantities of one dimension can be compared. */
public enum Dimension {
    NUMBER,
    COUNT,
    MONEY,
    SHARE,
    POINTS,
    MASS,
    LENGTH,
    AREA,
    VOLUME,
    ENERGY,
    POWER,
    SPEED,
    TEMPERATURE,
    DURATION,
    DATA,
    OTHER
}
