package org.recoupe.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;

/** The report as one web page that needs nothing else: no network, no script, no fonts. */
public final class HtmlReport implements ReportWriter {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Stationery stationery = Stationery.load();

    @Override
    public void write(Report report, Appendable out) throws IOException {
        try (Writer writer = new AppendableWriter(out)) {
            templates.render("page.jte", new Page(report, stationery), new WriterOutput(writer));
        }
    }
}
