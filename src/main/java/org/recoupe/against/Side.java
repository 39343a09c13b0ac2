package org.recoupe.against;

import java.util.List;
import org.recoupe.article.Article;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Mention;
import org.recoupe.extract.Reading;
import org.recoupe.language.Language;
import org.recoupe.language.Tokens;

/**
 * An article, ready to be set against another.
 *
 * @param sentences the sentences of its body
 */
public record Side(Article article, List<Said> sentences) {

    /** That article, as it was read. */
    public static Side of(Article article, Reading reading) {
        Language language = Language.of(article.language()).orElseThrow();
        Marks marks = Marks.of(language);
        Tokens body = Tokens.of(Span.Part.BODY, article.text(), language);
        List<Said> sentences = reading.sentences().stream()
                .filter(sentence -> sentence.span().part() == Span.Part.BODY)
                .map(sentence -> said(sentence, reading, body, marks))
                .toList();
        return new Side(article, sentences);
    }

    private static Said said(Sentence sentence, Reading reading, Tokens body, Marks marks) {
        List<Claim> claims = reading.claims().stream()
                .filter(claim -> sentence.span().covers(claim.span()))
                .toList();
        return Said.of(sentence, reading.mentions(sentence.span()), claims, body, marks);
    }

    /** All its figures. */
    List<Mention.Amount> figures() {
        return sentences.stream().flatMap(said -> said.figures().stream()).toList();
    }
}
