package org.recoupe.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.article.Article;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;

/** Splits articles into sentences that together hold every visible character once, in order. */
public final class SentenceSplitter {

    /** By code: the hash of a record is slow to set up in a fresh process. */
    private static final Map<String, SentenceSplitter> SPLITTERS = new ConcurrentHashMap<>();

    private final SentenceEnds ends;

    private SentenceSplitter(Language language) {
        this.ends = new SentenceEnds(language);
    }

    /** The splitter of that language. */
    public static SentenceSplitter of(Language language) {
        return SPLITTERS.computeIfAbsent(language.code(), code -> new SentenceSplitter(language));
    }

    /** The sentences of the title and the body. Never fails, whatever the text holds; takes linear time. */
    public List<Sentence> split(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = add(Span.Part.TITLE, article.title(), 0, sentences);
        add(Span.Part.BODY, article.text(), paragraph, sentences);
        return List.copyOf(sentences);
    }

    private int add(Span.Part part, String text, int firstParagraph, List<Sentence> sentences) {
        int paragraph = firstParagraph;
        for (ParagraphBreaks.Stretch stretch : ParagraphBreaks.of(text)) {
            int start = stretch.start();
            for (int end : ends.in(text, stretch)) {
                while (end - start > LongSentence.LONGEST) {
                    int cut = LongSentence.cut(text, start, end);
                    sentences.add(new Sentence(sentences.size(), paragraph, Span.of(part, text, start, cut)));
                    start = afterSpaces(text, cut, end);
                }
                if (start < end) {
                    sentences.add(new Sentence(sentences.size(), paragraph, Span.of(part, text, start, end)));
                }
                start = afterSpaces(text, end, stretch.end());
            }
            paragraph++;
        }
        return paragraph;
    }

    private static int afterSpaces(String text, int from, int limit) {
        int at = from;
        while (at < limit && Tokens.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
