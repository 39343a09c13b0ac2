package org.recoupe.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An indicator with what the glossary says of it.
 *
 * @param unit its unit, with the power of ten of its figures in it
 */
record Measured(Indicator indicator, Optional<Glossary.Term> term, Unit unit) {

    private static final Pattern BRACKETS = Pattern.compile("^(.*?)\\s*\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)\\s*$");

    /** Of that indicator; the unit is what the publisher says, else the brackets of its title, else the glossary's. */
    static Measured of(Indicator indicator, Optional<Glossary.Term> term) {
        Unit told = Unit.of(indicator.unit().isEmpty() ? bracket(indicator.title()) : indicator.unit());
        Unit unit = term.flatMap(Glossary.Term::unit)
                .map(known -> known.times(told.equals(Unit.UNKNOWN) ? 1 : told.multiplier()))
                .orElse(told);
        return new Measured(indicator, term, unit.times(Math.pow(10, indicator.power())));
    }

    /** What stands in the brackets at its end, of which there may be several: "(% of labor force) (modeled estimate)". */
    private static String bracket(String title) {
        Matcher matcher = BRACKETS.matcher(title);
        return matcher.matches() ? bracket(matcher.group(1)) + " " + matcher.group(2) : "";
    }

    /** By which its figures belong together with those of other files and publishers. */
    String concept() {
        return term.map(Glossary.Term::concept).orElse(indicator.code());
    }

    /** The publisher's title without the unit behind it. */
    String plainTitle(String language) {
        String title = indicator.titles().getOrDefault(language, "");
        for (Matcher matcher = BRACKETS.matcher(title); matcher.matches(); matcher = BRACKETS.matcher(title)) {
            title = matcher.group(1);
        }
        return title;
    }

    /**
     * The words by which texts speak of it, the label first: the glossary's, else the publisher's title; with "Population,
     * total" also as "total population".
     *
     * @param plain whether the title without its unit tells it from all others
     */
    List<String> words(String language, boolean plain) {
        Set<String> words = new LinkedHashSet<>();
        term.ifPresent(it -> words.addAll(it.words(language)));
        String title = plain ? plainTitle(language) : indicator.titles().getOrDefault(language, "");
        if (!title.isEmpty() && (words.isEmpty() || plain)) {
            words.add(title);
            String[] parts = title.split(", ");
            if (parts.length == 2) {
                words.add(parts[1] + " " + parts[0]);
            }
        }
        return new ArrayList<>(words);
    }
}
