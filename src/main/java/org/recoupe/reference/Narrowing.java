package org.recoupe.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Mention;
import org.recoupe.extract.Reading;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/**
 * Whether words beside the name of a measure make a part of it: "exports of wine", "car exports", "échanges agricoles". Only
 * countries, times, words that hold sentences together and those that the descriptor allows leave it whole.
 */
final class Narrowing {

    private static final Map<Language, Set<String>> FUNCTION = new ConcurrentHashMap<>();
    private static final Map<Language, Set<String>> JOINING = new ConcurrentHashMap<>();
    private static final Map<Language, Set<String>> SAYING = new ConcurrentHashMap<>();
    private static final Map<Language, Set<String>> COMPLEMENT = new ConcurrentHashMap<>();

    /** How far behind the name a complement may stand. */
    private static final int REACH = 8;

    private final Claim claim;
    private final Wording.Place place;
    private final List<Token> tokens;
    private final int offset;
    private final List<Mention> mentions;
    private final Set<String> allowed = new HashSet<>();
    private final Stems stems;

    private Narrowing(Claim claim, MeasureFinder.Hit hit, Reading reading, Stems stems) {
        this.claim = claim;
        this.place = hit.place();
        this.stems = stems;
        Span sentence = claim.context().sentence().span();
        this.offset = sentence.start();
        this.tokens =
                Tokens.of(sentence.part(), sentence.quote(), stems.language()).all();
        this.mentions = reading.mentions(sentence);
        Series series = hit.measure().series();
        String language = stems.language().code();
        series.whole().getOrDefault(language, List.of()).forEach(word -> allowed.addAll(stems.of(word)));
        series.measures().forEach(measure -> measure.phrases(language).forEach(word -> allowed.addAll(stems.of(word))));
    }

    /** Whether that claim is of a part of what was found to be measured. */
    static boolean narrows(Claim claim, MeasureFinder.Hit hit, Reading reading, Stems stems) {
        boolean whole =
                hit.measure().series().whole().containsKey(stems.language().code());
        return whole && new Narrowing(claim, hit, reading, stems).narrowed();
    }

    private boolean narrowed() {
        int first = 0;
        while (first < tokens.size() && start(first) < place.start()) {
            first++;
        }
        int last = first;
        while (last + 1 < tokens.size() && start(last + 1) < place.end()) {
            last++;
        }
        for (int at = first; at <= last; at++) {
            if (strange(at)) {
                return true;
            }
        }
        return strangeBefore(first) || strangeBehind(last) || complement(last) || counted();
    }

    /** "Wine exports", "agricultural exports": what stands right before the name. */
    private boolean strangeBefore(int first) {
        int at = first - 1;
        while (at >= 0 && isWord(at) && !function(at) && !said(at)) {
            if (strange(at)) {
                return true;
            }
            at--;
        }
        while (at >= 0 && function(at) && !joins(at)) {
            at--;
        }
        return at > 0 && joins(at) && strange(at - 1); // "investissements et échanges"
    }

    /** "Putin said trade had grown": what was said begins behind the verb. */
    private boolean said(int at) {
        return of("saying", SAYING).contains(tokens.get(at).norm());
    }

    private boolean joins(int at) {
        return of("joining-words", JOINING).contains(tokens.get(at).norm());
    }

    /** "Échanges agricoles", "imports crude": what stands right behind it, but for countries. */
    private boolean strangeBehind(int last) {
        int at = last + 1;
        while (at < tokens.size() && named(at)) {
            at++;
        }
        return at < tokens.size() && isWord(at) && !function(at) && strange(at);
    }

    /** "Exports of wine", "échanges de services": what a preposition ties to it, up to the claim. */
    private boolean complement(int last) {
        int limit = Math.min(tokens.size(), last + 1 + REACH);
        for (int at = last + 1; at < limit && tokens.get(at).kind() != Token.Kind.PUNCTUATION; at++) {
            if (!of("complements-of", COMPLEMENT).contains(tokens.get(at).norm())) {
                continue;
            }
            int next = at + 1;
            while (next < tokens.size() && function(next) && !named(next)) {
                next++;
            }
            if (next < tokens.size() && isWord(next) && strange(next)) {
                return true;
            }
        }
        return false;
    }

    /** "5 milliards de dollars de café": what the amount itself is of. */
    private boolean counted() {
        return mentions.stream()
                .filter(Mention.Amount.class::isInstance)
                .map(Mention.Amount.class::cast)
                .filter(amount -> amount.span().overlaps(claim.span()))
                .flatMap(amount -> stems.of(amount.noun()).stream())
                .anyMatch(stem -> !allowed.contains(stem));
    }

    /** Whether that word is none of those that leave the measure whole. */
    private boolean strange(int at) {
        return isWord(at)
                && !function(at)
                && !named(at)
                && !allowed.contains(stems.stem(tokens.get(at).folded()));
    }

    private boolean isWord(int at) {
        return tokens.get(at).kind() == Token.Kind.WORD;
    }

    /** Of a sentence, what holds it together; so does the "s" of "China's". */
    private boolean function(int at) {
        boolean genitive = at > 0
                && Tokens.isApostrophe(tokens.get(at - 1).text().charAt(0))
                && tokens.get(at).text().length() == 1;
        return genitive
                || !Stems.counts(tokens.get(at))
                || of("function-words", FUNCTION).contains(tokens.get(at).norm());
    }

    private boolean named(int at) {
        int start = start(at);
        return mentions.stream()
                .anyMatch(mention -> mention.span().start() <= start
                        && start < mention.span().end());
    }

    private int start(int at) {
        return offset + tokens.get(at).start();
    }

    private Set<String> of(String table, Map<Language, Set<String>> known) {
        return known.computeIfAbsent(
                stems.language(), it -> Set.copyOf(it.table(table).column("form")));
    }
}
