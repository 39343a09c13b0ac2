package org.recoupe.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;

/** Real pages, which are no part of the project: skipped where they are absent. */
class WikinewsTest {

    private static final Path PAGES = Path.of("../shared/bench/wikinews-fr");

    static boolean present() {
        return Files.isDirectory(PAGES);
    }

    @Test
    @EnabledIf("present")
    void everyPageIsReadAsADatedFrenchArticle() {
        int pages = 0;
        int dated = 0;
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(PAGES.toString())) {
            while (drafts.hasNext()) {
                Article article = LanguageDetector.settle(drafts.next());
                pages++;
                dated += article.published().isPresent() ? 1 : 0;
                assertThat(article.language()).isEqualTo("fr");
                assertThat(article.title()).isNotBlank();
                assertThat(SentenceSplitter.of(Language.of("fr").orElseThrow()).split(article))
                        .hasSizeGreaterThan(4);
            }
        }
        // One page gives its date nowhere.
        assertThat(dated).isEqualTo(pages - 1);
    }
}
