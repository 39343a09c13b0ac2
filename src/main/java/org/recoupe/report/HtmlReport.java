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

    @Override
    public void write(Report report, Appendable out) throws IOException {
        try (Writer writer = new AppendableWriter(out)) {
            TEMPLATES.render("page.jte", new Page(report, STATIONERY), new WriterOutput(writer));
        }
    }
}
