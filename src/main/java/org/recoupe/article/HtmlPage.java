package org.recoupe.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads an article out of a page: its main text and what the page says of it. */
final class HtmlPage {

    private static final int SHORTEST_BODY = 200;

    private final Document page;
    private final LinkedData data;

    private HtmlPage(String html) {
        this.page = Jsoup.parse(html);
        this.data = LinkedData.of(page);
    }

    /** The draft of that page; one without any text is an error. */
    static Draft read(String id, String origin, String html) {
        HtmlPage page = new HtmlPage(html);
        String title = page.title();
        Optional<LocalDate> declared = page.published();
        Optional<URI> url = page.url();
        String text = page.text(title);
        if (text.isBlank()) {
            throw UnreadableArticle.at(
                    origin,
                    "no text was found in the page, expected the paragraphs of an article",
                    "If the page builds its text by script, save it from a browser, or give the text itself");
        }
        return new Draft(id, origin, title, text, "", page.language(), declared.or(() -> Dateline.in(text)), url);
    }

    private String title() {
        List<Element> headings = page.select("h1");
        Optional<String> heading =
                headings.size() == 1 ? Optional.of(headings.get(0)).map(Paragraphs::line) : Optional.empty();
        return Stream.of(
                        Optional.of(data.headline()),
                        first("[itemprop=headline]").map(HtmlPage::content),
                        heading,
                        meta("title"),
                        first("title").map(Paragraphs::line))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Optional<LocalDate> published() {
        return Stream.concat(
                        data.published().stream(),
                        Stream.concat(
                                        PageNames.of("published").stream().flatMap(this::metas),
                                        page
                                                .select(
                                                        "[itemprop=datePublished], time[pubdate], time.published, time[datetime]")
                                                .stream()
                                                .map(HtmlPage::content))
                                .flatMap(value -> PublicationDate.parse(value).stream()))
                .findFirst();
    }

    private Optional<URI> url() {
        return Stream.of(
                        first("link[rel=canonical]").map(link -> link.attr("href")),
                        first("meta[property=og:url]").map(HtmlPage::content),
                        Optional.of(data.url()))
                .flatMap(Optional::stream)
                .flatMap(address -> web(address.strip()).stream())
                .findFirst();
    }

    private static Optional<URI> web(String address) {
        try {
            URI uri = new URI(address);
            return Optional.of(uri).filter(it -> "http".equals(it.getScheme()) || "https".equals(it.getScheme()));
        } catch (URISyntaxException e) {
            // An address that is none: the page is read without it.
            return Optional.empty();
        }
    }

    private String language() {
        String lang = page.select("html").attr("lang");
        String declared = lang.isEmpty() ? page.select("html").attr("xml:lang") : lang;
        return data.language().isEmpty() ? declared : data.language();
    }

    private String text(String title) {
        String body = data.body();
        boolean tagged = body.contains("</") || body.contains("/>");
        String stated = tagged ? Paragraphs.of(Jsoup.parseBodyFragment(body).body(), title) : body.strip();
        String shown = MainText.of(page).map(main -> Paragraphs.of(main, title)).orElse("");
        return stated.length() >= SHORTEST_BODY && !isFlattened(stated, shown) || shown.isEmpty() ? stated : shown;
    }

    /** Whether the page shows the same text with its paragraphs, which the JSON-LD has run together. */
    private static boolean isFlattened(String stated, String shown) {
        String given = bare(stated);
        return !stated.contains("\n")
                && bare(shown).contains(given.substring(0, Math.min(SHORTEST_BODY / 2, given.length())))
                && shown.length() >= 0.9 * stated.length();
    }

    private static String bare(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private Optional<String> meta(String key) {
        return PageNames.of(key).stream().flatMap(this::metas).findFirst();
    }

    private Stream<String> metas(String name) {
        return page.select("meta[content]").stream()
                .filter(meta -> Stream.of("name", "property", "itemprop")
                        .anyMatch(
                                kind -> meta.attr(kind).toLowerCase(Locale.ROOT).equals(name)))
                .map(meta -> meta.attr("content"))
                .filter(content -> !content.isBlank());
    }

    private static String content(Element element) {
        return Stream.of("content", "datetime")
                .map(element::attr)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseGet(() -> Paragraphs.line(element));
    }

    private Optional<Element> first(String query) {
        return Optional.ofNullable(page.selectFirst(query));
    }
}
