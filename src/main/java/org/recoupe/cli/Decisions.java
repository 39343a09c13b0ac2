package org.recoupe.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.recoupe.report.Shelf;
import org.recoupe.review.Decision;
import org.recoupe.review.DecisionFile;
import org.recoupe.review.DecisionJson;

/** Takes decisions in for a folder of reports, all that are sent together or none. */
final class Decisions {

    /** More bytes than these are no decisions of a person. */
    static final int LARGEST = 1 << 20;

    private final Path folder;

    Decisions(Path folder) {
        this.folder = folder;
    }

    /** Keeps the decisions of those lines of JSON. */
    void take(byte[] lines) throws IOException {
        if (lines.length > LARGEST) {
            throw new InvalidInput("more than a megabyte of decisions");
        }
        List<Decision> taken = new ArrayList<>();
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank()) {
                taken.add(read(line));
            }
        }
        if (taken.isEmpty()) {
            throw new InvalidInput("no decision");
        }
        for (Decision decision : taken) {
            if (!reported(decision.article())) {
                throw new InvalidInput("no report on the article '%s' in %s".formatted(decision.article(), folder));
            }
        }
        DecisionFile.in(folder).add(taken);
    }

    private static Decision read(String line) {
        try {
            return DecisionJson.read(line);
        } catch (IOException e) {
            throw new InvalidInput("no decision: " + e.getMessage());
        }
    }

    private boolean reported(String article) throws IOException {
        return Shelf.in(folder).reports().stream().anyMatch(it -> it.article().equals(article));
    }
}
