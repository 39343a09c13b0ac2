package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.recoupe.article.Article;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim.StatementClaim;
import org.recoupe.claim.Period;

class MarksTest {

    @Test
    void aClaimIsMarkedAndNumberedAtItsEnd() {
        assertThat(marked("Il fait beau ici.", "fait beau")).containsExactly("Il [1:fait beau](1) ici.");
    }

    @Test
    void aClaimInsideAnotherSplitsIt() {
        assertThat(marked("a b c d e", "b c d", "c")).containsExactly("a [1:b ][2:c](2)[1: d](1) e");
    }

    @Test
    void claimsThatOverlapShareAPiece() {
        assertThat(marked("a b c d e", "a b c", "b c d e")).containsExactly("[1:a ][1:b c](1)[2: d e](2)");
    }

    @Test
    void claimsOnTheSameWordsAreBothNumbered() {
        assertThat(marked("a b", "a", "a")).containsExactly("[1:a](1)(2) b");
    }

    @Test
    void aBlankLineStartsAParagraph() {
        assertThat(marked("\r\na b\r\n \r\n\r\nc\nd\n", "b", "d")).containsExactly("a [1:b](1)", "c\n[2:d](2)");
    }

    @Test
    void aClaimThatRunsOnIsMarkedInBothParagraphs() {
        assertThat(marked("a b\n\nc d", "b\n\nc")).containsExactly("a [1:b]", "[1:c](1) d");
    }

    @Test
    void noTextIsLost() {
        assertThat(marked("", new String[0])).isEmpty();
        assertThat(marked("no claim\nat all", new String[0])).containsExactly("no claim\nat all");
    }

    /** The paragraphs of that text with claims on those words: pieces as {@code [claim:text]}, ends as {@code (claim)}. */
    private static List<String> marked(String text, String... quotes) {
        Draft draft = Draft.of(new Article("a", "a.txt", "", text, "fr", Optional.empty(), Optional.empty()));
        for (String quote : quotes) {
            draft.claim(new StatementClaim(
                    draft.nextId(), draft.span(quote), Draft.fact(), draft.context(), false, Period.ALWAYS));
        }
        return Marks.of(draft.report(), Span.Part.BODY).stream()
                .map(passage -> passage.pieces().stream().map(MarksTest::shown).collect(Collectors.joining()))
                .toList();
    }

    private static String shown(Passage.Piece piece) {
        String text = piece.claim() == 0 ? piece.text() : "[" + piece.claim() + ":" + piece.text() + "]";
        return piece.ending().stream()
                .map(ending -> "(" + ending.claim() + ")")
                .collect(Collectors.joining("", text, ""));
    }
}
