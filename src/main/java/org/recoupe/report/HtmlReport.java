package org.recoupe.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;

/** The report as one web page that needs nothing else: no network, no script, no fonts. */
public final class HtmlReport implements ReportWriter {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Stationery STATIONERY = Stationery.load();

    private final String language;
    private final Desk desk;

    private HtmlReport(String language, Desk desk) {
        this.language = language;
        this.desk = desk;
    }

    /** The page in the article's own language, or in English where that is not spoken here. */
    public HtmlReport() {
        this("", Desk.NONE);
    }

    /** The page in that language, whatever the article's. */
    public static HtmlReport in(String language) {
        return new HtmlReport(language, Desk.NONE);
    }

    /** The page of a review server: decisions made in it are sent there, with that token. */
    public static HtmlReport atDesk(String language, String token) {
        return new HtmlReport(language, new Desk(token));
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Messages messages = Messages.of(language.isEmpty() ? report.article().language() : language);
        try (Writer writer = new AppendableWriter(out)) {
            TEMPLATES.render("page.jte", new Page(report, messages, STATIONERY.at(desk)), new WriterOutput(writer));
        }
    }
}
