package org.recoupe.extract;

import java.util.Set;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** What around a span of time says that it is somebody's age. */
final class AgeSigns {

    private static final int MOST_SKIPS = 2;

    /** Shorter words with an ending of persons are often none: "liste", "piste". */
    private static final int LEAST_AGENT = 6;

    private final Phrases<String> left;
    private final Phrases<String> right;
    private final Phrases<String> had;
    private final Phrases<String> notHad;
    private final Phrases<String> skips;
    private final Phrases<String> groups;
    private final Phrases<String> persons;
    private final Set<String> agents;
    private final Set<String> goesOn;
    private final CountedNouns nouns;
    private final Comparators comparators;

    AgeSigns(Language language, Table table, Comparators comparators) {
        this.comparators = comparators;
        nouns = new CountedNouns(language);
        left = phrases(language, table, "age-left");
        right = phrases(language, table, "age-right");
        had = phrases(language, table, "age-had");
        notHad = phrases(language, table, "age-not-had");
        skips = phrases(language, table, "age-skip");
        groups = phrases(language, table, "age-group");
        persons = phrases(language, table, "age-person");
        agents = CountedNouns.forms(table, "age-person-ending");
        goesOn = CountedNouns.forms(table, "age-goes-on");
    }

    static Phrases<String> phrases(Language language, Table table, String kind) {
        Phrases<String> phrases = new Phrases<>(language);
        CountedNouns.forms(table, kind).forEach(form -> phrases.add(form, form));
        return phrases;
    }

    /** The first token of what bounds or hedges the number at that token; that token if nothing does. */
    private int startOfWording(Tokens tokens, int at, int floor) {
        return comparators.leftOf(tokens, at, floor).map(Phrases.Match::from).orElse(at);
    }

    /** "âgé de 45 ans", "âgés d'au moins 18 ans". */
    boolean leads(Tokens tokens, int at, int floor) {
        return ends(left, tokens, at, floor) || ends(left, tokens, startOfWording(tokens, at, floor), floor);
    }

    /** "Jean Martin, 45 ans,". */
    boolean named(Tokens tokens, int at, int floor) {
        return at - 2 >= floor
                && tokens.get(at - 1).text().equals(",")
                && tokens.get(at - 2).capitalised();
    }

    /** "elle avait cinq ans", "il a déjà 12 ans"; not "il y a cinq ans". */
    boolean isHad(Tokens tokens, int at, int floor) {
        int end = startOfWording(tokens, at, floor);
        for (int i = 0; i < MOST_SKIPS; i++) {
            var skip = skips.endingAt(tokens, end, floor);
            end = skip.isEmpty() ? end : skip.get(0).from();
        }
        return had.endingAt(tokens, end, floor).stream().anyMatch(verb -> !ends(notHad, tokens, verb.from(), floor));
    }

    /** "une femme de 45 ans", "le Norvégien de 21 ans", "les moins de 25 ans". */
    boolean isPersons(Tokens tokens, int at, int floor) {
        int wording = startOfWording(tokens, at, floor);
        if (wording < at && ends(groups, tokens, wording, floor)) {
            return true;
        }
        int person = beforeOf(tokens, wording < at && isOf(tokens, wording - 1, wording, floor) ? wording : at, floor);
        return person > floor + 1 && isPerson(tokens, person, floor);
    }

    private boolean isPerson(Tokens tokens, int end, int floor) {
        Token noun = tokens.get(end - 1);
        boolean demonym = noun.capitalised() && noun.text().length() > 3 && !isShouted(noun);
        boolean agent = noun.norm().length() > LEAST_AGENT && agents.stream().anyMatch(noun.norm()::endsWith);
        return demonym || agent || ends(persons, tokens, end, floor);
    }

    private static boolean isShouted(Token word) {
        return word.text().codePoints().noneMatch(Character::isLowerCase);
    }

    private boolean isOf(Tokens tokens, int at, int end, int floor) {
        return at >= floor && nouns.afterOf(tokens, at, end) == end;
    }

    /** The token after the noun that stands before "de"; the floor if none does. */
    private int beforeOf(Tokens tokens, int at, int floor) {
        return isOf(tokens, at - 1, at, floor) ? at - 1 : floor;
    }

    /** Before two ages: "âgés de 12 à 17 ans", "les 18-25 ans", "des enfants de 3 à 5 ans". */
    boolean beforePair(Tokens tokens, int at, int floor) {
        return ends(left, tokens, at, floor) || ends(groups, tokens, at, floor) || isPersons(tokens, at, floor);
    }

    /** "dix-huit mois d'âge", "45 years old", "45-year-old". */
    boolean says(Tokens tokens, int unit, int to, int limit) {
        boolean hyphen = unit < to && tokens.get(unit).kind() == Token.Kind.HYPHEN;
        return !right.startingAt(tokens, to, limit).isEmpty() || to - unit > (hyphen ? 2 : 1) && bareNumbers();
    }

    /** Whether the language lets an age stand without its unit. */
    boolean bareNumbers() {
        return right.isEmpty();
    }

    /** Whether what follows makes it a span of time after all: "45 ans de prison". */
    boolean goesOn(Tokens tokens, int at, int limit) {
        return at < limit
                && (nouns.afterOf(tokens, at, limit) > at
                        || goesOn.contains(tokens.get(at).norm()));
    }

    private static boolean ends(Phrases<String> phrases, Tokens tokens, int at, int floor) {
        return !phrases.endingAt(tokens, at, floor).isEmpty();
    }
}
