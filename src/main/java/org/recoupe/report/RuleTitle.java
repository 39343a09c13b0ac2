package org.recoupe.report;

/**
 * A rule that a finding names, in words.
 *
 * @param id its id
 * @param french what it looks at, in French; empty where it does not say
 * @param english the same in English
 */
public record RuleTitle(String id, String french, String english) {

    /** The title in that language; English for one that is not spoken here. */
    String in(String language) {
        return language.equals("fr") ? french : english;
    }
}
