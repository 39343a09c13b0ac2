package org.recoupe.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Plain search, no pattern: this is on the way of every check. */
    private static List<Piece> cut(String sentence, Map<String, String> foreign) {
        List<String> terms = foreign.keySet().stream()
                .filter(sentence::contains)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(term -> term))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; !terms.isEmpty() && at < sentence.length(); at++) {
            for (String term : terms) {
                if (sentence.startsWith(term, at) && isWhole(sentence, at, at + term.length())) {
                    add(pieces, sentence.substring(from, at), "");
                    add(pieces, term, foreign.getOrDefault(term, ""));
                    from = at + term.length();
                    at = from - 1;
                    break;
                }
            }
        }
        add(pieces, sentence.substring(from), "");
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, String language) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, language));
        }
    }

    /** Whether no word goes on at either end. */
    private static boolean isWhole(String sentence, int start, int end) {
        boolean before = start > 0 && Character.isLetterOrDigit(sentence.charAt(start - 1));
        boolean after = end < sentence.length() && Character.isLetterOrDigit(sentence.charAt(end));
        return !before && !after;
    }
}
