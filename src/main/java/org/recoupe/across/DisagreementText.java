package org.recoupe.across;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.finding.Finding;

/** A disagreement for people to read: what it is about, the ways it is put, each with its articles, and what rules say. */
public final class DisagreementText {

    private DisagreementText() {}

    /** The disagreement on several lines, an empty one at the end. */
    public static String of(Disagreement disagreement) {
        StringBuilder text = new StringBuilder();
        text.append(Stream.concat(Stream.of(disagreement.measure()), disagreement.dimensions().values().stream())
                        .map(id -> disagreement.names().getOrDefault(id, id))
                        .collect(Collectors.joining(", ")))
                .append(", ")
                .append(disagreement.when())
                .append('\n');
        for (int i = 0; i < disagreement.versions().size(); i++) {
            version(text, disagreement.versions().get(i));
            String number = String.valueOf(i + 1);
            disagreement.findings().stream()
                    .filter(finding -> finding.claim().equals(number))
                    .forEach(finding -> finding(
                            text,
                            finding,
                            disagreement.versions().get(0).first().language()));
        }
        return text.append('\n').toString();
    }

    private static void version(StringBuilder text, Version version) {
        text.append("  ").append(plain(version.first().quote())).append("\n    ");
        text.append(plain(String.join(", ", version.ids())));
        if (version.articles() > version.ids().size()) {
            text.append(", … (").append(version.articles()).append(')');
        }
        text.append('\n');
    }

    private static void finding(StringBuilder text, Finding finding, String language) {
        text.append("    ")
                .append(finding.verdict())
                .append(" (")
                .append(finding.rule())
                .append(") ")
                .append(plain(finding.explanation().in(language)))
                .append('\n');
    }

    /** What articles say may hold anything; a terminal is to show it, and obey none of it. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
    }
}
