package org.recoupe.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Reader;

/** The report as JSON, indented: what all other formats are made from. Its schema is {@code report.schema.json}. */
public final class JsonReport implements ReportWriter {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void write(Report report, Appendable out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(new JsonText(out))) {
            json.setPrettyPrinter(indented());
            JsonBody.write(json, report);
        }
        out.append('\n');
    }

    /** Line feeds on every system, so that the same report is the same bytes. */
    static DefaultPrettyPrinter indented() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /**
     * The report that this JSON holds.
     *
     * @throws IOException if it is no JSON, or another version's, or lacks a field; the message names the field
     */
    public static Report read(Reader in) throws IOException {
        return JsonReader.read(in);
    }
}
