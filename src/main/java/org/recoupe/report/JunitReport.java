package org.recoupe.report;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.recoupe.finding.Severity;
import org.recoupe.finding.Verdict;

/** The findings as JUnit XML: a test case each, failed where it asks for attention, skipped where nothing was compared. */
public final class JunitReport implements ReportWriter {

    @Override
    public void write(Report report, Appendable out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new AppendableWriter(out));
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            suite(xml, report, Alerts.of(report));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write JUnit XML: " + e.getMessage(), e);
        }
        out.append('\n');
    }

    private static void suite(XMLStreamWriter xml, Report report, List<Alerts.Alert> alerts) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", Plain.line(report.article().id()));
        xml.writeAttribute("tests", String.valueOf(alerts.size()));
        xml.writeAttribute("failures", String.valueOf(failures(alerts)));
        xml.writeAttribute(
                "skipped",
                String.valueOf(alerts.stream().filter(JunitReport::skipped).count()));
        for (Alerts.Alert alert : alerts) {
            xml.writeCharacters("\n  ");
            testCase(xml, report, alert);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static long failures(List<Alerts.Alert> alerts) {
        return alerts.stream().filter(Alerts.Alert::urgent).count();
    }

    private static boolean skipped(Alerts.Alert alert) {
        Verdict verdict = alert.finding().verdict();
        return !alert.urgent() && (verdict == Verdict.NO_DATA || verdict == Verdict.NOT_CHECKABLE);
    }

    private static void testCase(XMLStreamWriter xml, Report report, Alerts.Alert alert) throws XMLStreamException {
        Position at = Position.start(report.article(), alert.claim().span());
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", Plain.line(alert.finding().rule()));
        xml.writeAttribute(
                "name",
                "%s:%s %s"
                        .formatted(
                                at.line(),
                                at.column(),
                                Plain.line(alert.claim().span().quote())));
        if (alert.urgent() || skipped(alert)) {
            xml.writeEmptyElement(alert.urgent() ? "failure" : "skipped");
            if (alert.urgent()) {
                boolean error = alert.finding().severity() == Severity.ERROR;
                xml.writeAttribute("type", error ? "error" : "warning");
            }
            xml.writeAttribute("message", alert.message(report));
        }
        xml.writeEndElement();
    }
}
