package org.recoupe.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recoupe.claim.Quantity;
import org.recoupe.finding.Evidence;
import org.recoupe.finding.Finding;

/**
 * Tells the words of other languages in a sentence of the page's: those of the article, names of publishers, units that have no
 * name in the page's language. A screen reader says each as it is spoken.
 */
final class Tongues {

    /** What BCP 47 calls a language that is not known; publishers' names are of any. */
    static final String UNKNOWN = "und";

    /** Data files name the things they count in English. */
    private static final String DATA = "en";

    private final String page;
    private final String article;
    private final Wording wording;

    Tongues(String page, String article, Wording wording) {
        this.page = page;
        this.article = article;
        this.wording = wording;
    }

    /** The language of a text of the article's; empty where it is the page's. */
    String ofArticle() {
        return article.equals(page) ? "" : article;
    }

    /** The sentence, cut where its language changes. */
    List<Piece> pieces(String sentence, ReportedClaim claim, Finding finding) {
        return cut(Plain.text(sentence), foreign(claim, finding));
    }

    private Map<String, String> foreign(ReportedClaim claim, Finding finding) {
        Map<String, String> foreign = new TreeMap<>();
        for (Evidence row : finding.evidence()) {
            foreign.put(Plain.line(row.publisher()), UNKNOWN);
            if (!wording.names(row.unit())) {
                foreign.put(Plain.line(row.unit()), DATA);
            }
        }
        Quantity said = claim.quantity();
        if (said.present() && !wording.names(said.unitCode())) {
            foreign.put(Plain.line(said.unitCode()), article);
        }
        foreign.put(Plain.text(claim.span().quote()), article);
        foreign.values().removeIf(page::equals);
        foreign.keySet().removeIf(term -> term.length() < 2);
        return foreign;
    }

    private static List<Piece> cut(String sentence, Map<String, String> foreign) {
        List<Piece> pieces = new ArrayList<>();
        if (!foreign.isEmpty()) {
            Matcher terms = pattern(foreign).matcher(sentence);
            int from = 0;
            while (terms.find()) {
                if (terms.start() > from) {
                    pieces.add(new Piece(sentence.substring(from, terms.start()), ""));
                }
                pieces.add(new Piece(terms.group(), foreign.getOrDefault(terms.group(), "")));
                from = terms.end();
            }
            sentence = sentence.substring(from);
        }
        if (!sentence.isEmpty()) {
            pieces.add(new Piece(sentence, ""));
        }
        return pieces;
    }

    private static Pattern pattern(Map<String, String> foreign) {
        String any = foreign.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(term -> term))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"));
        return Pattern.compile(any);
    }
}
