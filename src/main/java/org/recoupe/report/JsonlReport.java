package org.recoupe.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The report as JSON on one line, to stand in a file with others. */
public final class JsonlReport implements ReportWriter {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void write(Report report, Appendable out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(new JsonText(out))) {
            JsonBody.write(json, report);
        }
        out.append('\n');
    }
}
