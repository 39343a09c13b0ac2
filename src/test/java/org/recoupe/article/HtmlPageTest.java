package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.article.Reading.read;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    private static final String FIRST =
            "La production d'acier a reculé de 3,4&nbsp;% en 2023, à 10 millions de tonnes, "
                    + "son plus bas niveau depuis 2009, a indiqué jeudi la fédération du secteur, qui craint pour 2024.";
    private static final String SECOND = "« Nous n'avons rien vu venir », a déclaré son président à la presse.";

    @Test
    void theMainTextIsReadWithoutWhatStandsAroundIt() {
        Draft draft = read("acier.html", """
                <html lang="fr-FR"><head><title>L'acier recule | Le Journal</title>
                <script>var x = "<p>non</p>";</script><style>p {}</style></head><body class="cookie-banner-shown">
                <nav><a href="/">Accueil</a></nav>
                <div id="cookieConsent"><p>Nous utilisons des cookies pour vous servir des publicités.</p></div>
                <article>
                  <h1>L'acier recule</h1>
                  <p>%s</p>
                  <figure><img src="x"><figcaption>Une aciérie. Photo AFP</figcaption></figure>
                  <div class="related-articles"><p>Le charbon recule lui aussi</p></div>
                  <p>À lire aussi : <a href="/b">Le charbon recule, le gaz avance et le vent tombe</a></p>
                  <h2>Une surprise</h2>
                  <p>%s<br>Et puis<br><br>plus   rien.</p>
                  <ul><li>Un : 10 %%</li><li>Deux : 20 %%</li></ul>
                </article>
                <aside><p>Abonnez-vous</p></aside><footer><p>© Le Journal</p></footer></body></html>
                """.formatted(FIRST, SECOND));
        assertThat(draft.title()).isEqualTo("L'acier recule");
        assertThat(draft.hintedLanguage()).isEqualTo("fr");
        assertThat(draft.text())
                .isEqualTo(FIRST.replace("&nbsp;", "\u00A0") + "\n\nUne surprise\n\n" + SECOND
                        + "\nEt puis\n\nplus rien.\n\nUn : 10 %\n\nDeux : 20 %");
    }

    @Test
    void aPageWithoutAnArticleElementIsReadWhereItsTextIsDensest() {
        Draft draft = read(
                "a.html",
                "<div><a href='/1'>Un</a> <a href='/2'>Deux</a></div><div><div><p>%s</p><p>%s</p></div></div>"
                        .formatted(FIRST, SECOND));
        assertThat(draft.text()).startsWith("La production").endsWith("à la presse.");
    }

    @Test
    void dateTitleAndAddressComeFromJsonLd() {
        Draft draft = read("a.html", """
                <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
                  {"@type": "WebPage", "url": "https://example.org/", "datePublished": "2001-01-01"},
                  {"@type": ["NewsArticle"], "headline": "L&#39;acier recule", "datePublished": "2024-02-01T08:00:00+01:00",
                   "inLanguage": "fr", "mainEntityOfPage": {"@id": "https://example.org/acier"}}]}</script>
                <meta property="article:published_time" content="2024-02-03T08:00:00Z"><p>%s</p>
                """.formatted(FIRST));
        assertThat(draft.title()).isEqualTo("L'acier recule");
        assertThat(draft.published()).contains(LocalDate.of(2024, 2, 1));
        assertThat(draft.url()).contains(URI.create("https://example.org/acier"));
        assertThat(draft.hintedLanguage()).isEqualTo("fr");
    }

    @Test
    void theArticleBodyOfJsonLdGoesBeforeTheElements() {
        String body = (SECOND + "\\n\\n").repeat(5);
        Draft draft = read(
                "a.html",
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"%s\"}</script><p>Abonnez-vous pour lire la suite de cet article.</p>"
                        .formatted(body));
        assertThat(draft.text()).isEqualTo((SECOND + "\n\n").repeat(5).strip());
    }

    @Test
    void anArticleBodyWithoutParagraphsGivesWayToTheSameTextWithThem() {
        String flat = FIRST.replace("&nbsp;", " ") + SECOND;
        Draft draft = read(
                "a.html",
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"%s\"}</script><article><p>%s</p><p>%s</p></article>"
                        .formatted(flat, FIRST, SECOND));
        assertThat(draft.text()).contains("2024.\n\n«");
    }

    @Test
    void brokenJsonLdIsPassedOver() {
        assertThat(read("a.html", "<script type='application/ld+json'>{oops</script><p>" + FIRST)
                        .text())
                .startsWith("La production");
    }

    @Test
    void theDateComesFromMetaTagsThenTimeThenTheText() {
        String meta =
                "<meta name='DC.date' content='2020-05-01'><time datetime='2020-05-02T10:00'>2 mai</time><p>" + FIRST;
        String bad = "<meta name='date' content='yesterday'><time datetime='2020-05-02T10:00'>2 mai</time><p>" + FIRST;
        String text = "<p>3 mai 2020. - " + FIRST;
        assertThat(read("a.html", meta).published()).contains(LocalDate.of(2020, 5, 1));
        assertThat(read("a.html", bad).published()).contains(LocalDate.of(2020, 5, 2));
        assertThat(read("a.html", text).published()).contains(LocalDate.of(2020, 5, 3));
        assertThat(read("a.html", "<p>" + FIRST).published()).isEmpty();
    }

    @Test
    void theCanonicalAddressIsTaken() {
        String page = "<link rel='canonical' href='https://example.org/a'><p>" + FIRST;
        assertThat(read("a.html", page).url()).contains(URI.create("https://example.org/a"));
        assertThat(read("a.html", page.replace("https", "javascript")).url()).isEmpty();
    }

    @Test
    void theEncodingThatThePageDeclaresIsFollowed() {
        String page = "<html><head><meta charset=\"iso-8859-1\"></head><body><p>L’été, 100 € : " + FIRST;
        byte[] bytes = page.getBytes(Charset.forName("windows-1252"));
        assertThat(read("a.html", bytes, ReadingOptions.none()).text()).startsWith("L’été, 100 €");
    }

    @Test
    void aPageOnStandardInputIsKnownByItsBeginning() {
        assertThat(read("-", "\n <!doctype html><title>Acier</title><p>" + FIRST)
                        .title())
                .isEqualTo("Acier");
    }

    @Test
    void aParagraphLinkedInPartStays() {
        String page = "<article><p>%s</p><p>Selon <a href='/x'>l'Insee</a>, l'inflation a atteint 2 %%.</p></article>";
        assertThat(read("a.html", page.formatted(FIRST)).text()).endsWith("Selon l'Insee, l'inflation a atteint 2 %.");
    }

    @Test
    void deepNestingIsRead() {
        assertThat(read("a.html", "<div>".repeat(20_000) + "<p>" + FIRST).text())
                .startsWith("La production");
    }
}
