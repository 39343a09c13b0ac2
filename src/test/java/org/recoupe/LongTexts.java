package org.recoupe;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.recoupe.article.Article;

/** Texts of any length that are hard on whoever reads them: one thing over and over. */
public final class LongTexts {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 8, 19);

    private LongTexts() {}

    /** What is repeated, by the name of the shape; the languages take turns. */
    public static Map<String, String> shapes() {
        Map<String, String> shapes = new LinkedHashMap<>();
        shapes.put("fr letters", "a");
        shapes.put("fr digits", "7");
        shapes.put("en numbers", "12 ");
        shapes.put("fr groups of three", "123 ");
        shapes.put("fr words of numbers", "quatre-vingt-dix-neuf mille ");
        shapes.put("en words of numbers", "ninety-nine million and ");
        shapes.put("fr chain of et", "vingt et ");
        shapes.put("fr quotes that open", "« ");
        shapes.put("fr quotes", "« Il y a 3 morts », a-t-il dit. ");
        shapes.put("en double quotes", "\"5 people\" ");
        shapes.put("fr capitals", "Jean ");
        shapes.put("fr persons", "le président Jean Dupont ");
        shapes.put("en dates", "on 5 May 2012, ");
        shapes.put("fr dates", "lundi 19 août 2024 ");
        shapes.put("fr days of one month", "le 3, ");
        shapes.put("en ranges", "from 3 to 5 ");
        shapes.put("fr money", "4 milliards de dollars et ");
        shapes.put("fr one sentence", "la France compte 68 millions d'habitants, ");
        shapes.put("fr sentences", "La France compte 68 millions d'habitants. ");
        shapes.put("en sentences", "The population of France rose by 12 % to 68 million in 2023. ");
        shapes.put("fr paragraphs", "Emmanuel Macron, le président français, est à Berlin.\n\n");
        shapes.put("fr anaphors", "les deux pays ");
        shapes.put("fr speech", "il a déclaré que ");
        shapes.put("en anaphors", "He said that his country ");
        shapes.put("en countries", "France, Germany and Italy, ");
        shapes.put("fr marks", "!");
        shapes.put("fr full stops", "a. ");
        shapes.put("fr commas", ", ");
        shapes.put("en hyphens", "1-");
        shapes.put("en slashes", "1/2/");
        shapes.put("fr apostrophes", "l'");
        shapes.put("fr lines", "1\n");
        shapes.put("fr brackets", "([");
        shapes.put("en signs of money", "$");
        shapes.put("fr lone surrogates", "\ud83d");
        shapes.put("fr accents", "e\u0301\u0301");
        return shapes;
    }

    /** An article of that shape, so many characters long. */
    public static Article article(String shape, String unit, int length) {
        String text = unit.repeat(length / unit.length() + 1).substring(0, length);
        return new Article("long", "-", "", text, shape.substring(0, 2), Optional.of(PUBLISHED), Optional.empty());
    }
}
