package org.recoupe.report;

import java.io.IOException;
import java.util.Arrays;

/** What became of findings, a line for each, for a terminal. */
public final class DiffText {

    private DiffText() {}

    /** Writes what changed from one report to another, in the language of the later one's article. */
    public static void write(Diff diff, Report after, Appendable out) throws IOException {
        Messages messages = Messages.of(after.article().language());
        for (Diff.Kind kind : Diff.Kind.values()) {
            for (Diff.Change change : diff.changes()) {
                if (change.kind() == kind) {
                    out.append(line(change, messages)).append('\n');
                }
            }
        }
        Object[] counts = Arrays.stream(Diff.Kind.values()).map(diff::count).toArray();
        out.append(messages.text("diff.summary", counts)).append('\n');
    }

    private static String line(Diff.Change change, Messages messages) {
        return messages.text(
                "diff.line",
                messages.text("diff." + change.kind()),
                messages.text("verdict." + change.finding().verdict()),
                Plain.line(change.quote()),
                Plain.line(change.finding().explanation().in(messages.language())),
                Plain.line(change.finding().rule()));
    }
}
