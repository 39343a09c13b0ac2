package org.recoupe.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.article.Article;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Entity.Kind;
import org.recoupe.claim.Mention.Name.Form;
import org.recoupe.language.Language;

/** Reads a few sentences for tests, with a handful of names known; each line of the text is a sentence. */
final class Reader {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 8, 19);

    private final Extractor extractor;
    private final String language;

    private Reader(String code) {
        this.language = code;
        this.extractor = Extractor.of(names(Language.of(code).orElseThrow()));
    }

    static Reader french() {
        return new Reader("fr");
    }

    static Reader english() {
        return new Reader("en");
    }

    private static Gazetteer names(Language language) {
        Gazetteer names = new Gazetteer(language);
        boolean french = language.code().equals("fr");
        Entity russia = new Entity("RUS", Kind.COUNTRY);
        Entity azerbaijan = new Entity("AZE", Kind.COUNTRY);
        Entity armenia = new Entity("ARM", Kind.COUNTRY);
        add(names, russia, Form.NAME, french ? "Russie" : "Russia");
        add(names, azerbaijan, Form.NAME, french ? "Azerbaïdjan" : "Azerbaijan");
        add(names, armenia, Form.NAME, french ? "Arménie" : "Armenia");
        add(names, russia, Form.ADJECTIVE, french ? "russe" : "Russian", french ? "russes" : "Russian");
        add(names, azerbaijan, Form.ADJECTIVE, french ? "azerbaïdjanais" : "Azerbaijani");
        add(names, new Entity("baku", Kind.PLACE), Form.NAME, french ? "Bakou" : "Baku");
        add(names, azerbaijan, Form.METONYM, french ? "Bakou" : "Baku");
        add(names, new Entity("moscow", Kind.PLACE), Form.NAME, french ? "Moscou" : "Moscow");
        add(names, russia, Form.METONYM, french ? "Moscou" : "Moscow");
        add(names, new Entity("karabakh", Kind.PLACE), Form.NAME, "Karabakh");
        add(names, new Entity("NATO", Kind.ORGANISATION), Form.NAME, french ? "Otan" : "NATO");
        add(
                names,
                new Entity("vladimir-putin", Kind.PERSON),
                Form.NAME,
                french ? "Vladimir Poutine" : "Vladimir Putin");
        add(names, new Entity("ilham-aliyev", Kind.PERSON), Form.NAME, "Ilham Aliyev", "Aliyev");
        return names;
    }

    private static void add(Gazetteer names, Entity entity, Form form, String... forms) {
        Stream.of(forms).forEach(word -> names.add(word, new Gazetteer.Sense(entity, form, "", false)));
    }

    Reading read(String text) {
        Article article = new Article("t", "t", "", text, language, Optional.of(PUBLISHED), Optional.empty());
        return extractor.read(article, sentences(article));
    }

    private static List<Sentence> sentences(Article article) {
        List<Sentence> sentences = new java.util.ArrayList<>();
        int start = 0;
        for (String line : article.text().split("\n")) {
            Span span = article.span(Span.Part.BODY, start, start + line.length());
            sentences.add(new Sentence(sentences.size(), 1, span));
            start += line.length() + 1;
        }
        return sentences;
    }

    /** The claims of that kind in the text. */
    <C extends Claim> List<C> claims(Class<C> kind, String text) {
        return read(text).claims().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The only claim of that kind in the text. */
    <C extends Claim> C claim(Class<C> kind, String text) {
        List<C> claims = claims(kind, text);
        if (claims.size() != 1) {
            throw new AssertionError("expected one " + kind.getSimpleName() + ", found " + claims);
        }
        return claims.get(0);
    }
}
