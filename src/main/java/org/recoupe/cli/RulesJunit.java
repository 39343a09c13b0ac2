package org.recoupe.cli;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The examples of rules as JUnit XML: a suite for each rule, a case for each example, and one for what is missing. */
final class RulesJunit {

    private RulesJunit() {}

    /** The XML of those examples, and of those lines on what is missing. */
    static String xml(List<TestedExample> tested, List<String> missing) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            Map<String, List<TestedExample>> byRule = tested.stream()
                    .collect(Collectors.groupingBy(
                            each -> each.example().rule(), LinkedHashMap::new, Collectors.toList()));
            for (Map.Entry<String, List<TestedExample>> rule : byRule.entrySet()) {
                suite(xml, rule.getKey(), rule.getValue());
            }
            if (!missing.isEmpty()) {
                missing(xml, missing);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML into memory", e);
        }
        return text + "\n";
    }

    private static void suite(XMLStreamWriter xml, String rule, List<TestedExample> tested) throws XMLStreamException {
        start(
                xml,
                rule,
                tested.size(),
                tested.stream().filter(TestedExample::failed).count());
        for (TestedExample each : tested) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", rule);
            xml.writeAttribute("name", each.example().description());
            xml.writeAttribute("file", each.example().place());
            if (each.example().todo()) {
                xml.writeEmptyElement("skipped");
            } else if (each.failed()) {
                xml.writeEmptyElement("failure");
                xml.writeAttribute("message", each.failure().orElse(""));
            }
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void missing(XMLStreamWriter xml, List<String> missing) throws XMLStreamException {
        start(xml, "missing examples", missing.size(), missing.size());
        for (String line : missing) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", line.substring(0, line.indexOf(':')));
            xml.writeAttribute("name", "has examples");
            xml.writeEmptyElement("failure");
            xml.writeAttribute("message", line);
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String name, long tests, long failures) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", String.valueOf(tests));
        xml.writeAttribute("failures", String.valueOf(failures));
    }
}
