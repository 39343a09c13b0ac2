package org.recoupe.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.recoupe.RuleExample;

/** Texts that differ from the examples of a rule in one thing: a word more or less, another number, two told together. */
final class Variations {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Variations() {}

    /** A text in a language. */
    record Text(String language, String text, RuleExample from) {}

    /** Those of that rule's examples. */
    static List<Text> of(List<RuleExample> examples, List<String[]> swaps) {
        Set<Text> pairs = new LinkedHashSet<>();
        Set<Text> edits = new LinkedHashSet<>();
        for (RuleExample one : examples) {
            for (RuleExample other : examples) {
                if (one != other
                        && one.language().equals(other.language())
                        && one.published().equals(other.published())) {
                    pairs.add(new Text(
                            one.language(),
                            one.text().strip() + " " + other.text().strip(),
                            one));
                }
            }
        }
        for (RuleExample one : examples) {
            edited(one.text(), swaps).forEach(text -> edits.add(new Text(one.language(), text, one)));
        }
        List<Text> all = new ArrayList<>(some(pairs, 200));
        all.addAll(some(edits, 700));
        return all;
    }

    /** So many of them, drawn the same way each time. */
    private static List<Text> some(Set<Text> texts, int most) {
        List<Text> all = new ArrayList<>(texts);
        java.util.Collections.shuffle(all, new java.util.Random(1));
        return all.subList(0, Math.min(most, all.size()));
    }

    private static List<String> edited(String text, List<String[]> swaps) {
        List<String> all = new ArrayList<>();
        for (String[] swap : swaps) {
            int at = text.indexOf(swap[0]);
            while (at >= 0) {
                all.add(text.substring(0, at) + swap[1] + text.substring(at + swap[0].length()));
                at = text.indexOf(swap[0], at + 1);
            }
        }
        for (MatchResult number : NUMBER.matcher(text).results().toList()) {
            String before = text.substring(0, number.start());
            String after = text.substring(number.end());
            for (double factor : new double[] {0.5, 0.9, 0.97, 1.03, 1.1, 2, 10}) {
                all.add(before + scaled(number.group(), factor) + after);
            }
            for (String word : List.of(
                    "plus de ",
                    "moins de ",
                    "au moins ",
                    "près de ",
                    "environ ",
                    "more than ",
                    "less than ",
                    "at least ",
                    "nearly ",
                    "about ",
                    "-",
                    "−")) {
                all.add(before + word + number.group() + after);
            }
        }
        for (MatchResult word : WORD.matcher(text).results().toList()) {
            String after = text.substring(word.end());
            all.add((text.substring(0, word.start()).stripTrailing() + after).strip());
        }
        return all;
    }

    private static String scaled(String number, double factor) {
        boolean comma = number.contains(",");
        double value = Double.parseDouble(number.replace(',', '.')) * factor;
        boolean whole = !number.matches(".*[.,].*");
        String text = whole && Math.abs(value) >= 1
                ? String.valueOf(Math.round(value))
                : String.format(java.util.Locale.ROOT, "%.1f", value);
        return comma ? text.replace('.', ',') : text;
    }
}
