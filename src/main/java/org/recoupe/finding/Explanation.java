package org.recoupe.finding;

/**
 * Why a verdict was given, in words that a reader can recompute.
 *
 * @param french the sentence in French
 * @param english the same in English
 * @param arithmetic the comparison as one line ({@code 4,40 Md$ > 4 Md$}), empty where there is none
 */
public record Explanation(String french, String english, String arithmetic) {

    /** The sentence in that language; English for one that is not spoken here. */
    public String in(String language) {
        return language.equals("fr") ? french : english;
    }
}
