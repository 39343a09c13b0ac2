package org.recoupe.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.recoupe.article.Span;
import org.recoupe.claim.Mention;

/** What was read, without verdicts, for a terminal: the text with what was read in colour, then a line for each claim. */
public final class ReadingText implements ReportWriter {

    private static final String END = "\u001B[0m";
    private static final String CLAIM = ";4";

    private final boolean colours;

    /**
     * With colours or without; without, there is a line for each mention instead of the text.
     *
     * @param colours whether to print ANSI codes
     */
    public ReadingText(boolean colours) {
        this.colours = colours;
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Messages messages = Messages.of(report.article().language());
        if (colours) {
            painted(report, Span.Part.TITLE, out);
            painted(report, Span.Part.BODY, out);
            legend(messages, out);
        } else {
            Wording wording = new Wording(messages);
            for (Mention mention : report.mentions()) {
                String kind = mention.kind().label();
                out.append(line(report, mention.span(), kind, value(report, mention, wording)));
            }
        }
        Understanding understanding = new Understanding(report, messages);
        for (ReportedClaim claim : report.claims()) {
            String said = understanding.of(claim).stream()
                    .filter(fact -> !fact.text().isBlank())
                    .map(fact -> fact.label() + ": " + fact.text())
                    .collect(Collectors.joining("; "));
            out.append(
                    line(report, claim.span(), claim.id() + " " + claim.kind(), said + "; " + worth(claim, messages)));
        }
    }

    private static String line(Report report, Span span, String kind, String value) {
        Position start = Position.start(report.article(), span);
        String title = span.part() == Span.Part.TITLE ? ":title" : "";
        String quote = Plain.line(span.quote());
        return String.format(
                Locale.ROOT,
                "%s%s:%s:%s: %-16s %s%s%n",
                Plain.line(report.article().origin()),
                title,
                start.line(),
                start.column(),
                kind,
                quote,
                value.isEmpty() || value.equals(quote) ? "" : "  = " + value);
    }

    private static String worth(ReportedClaim claim, Messages messages) {
        String reasons = claim.checkWorthiness().reasons().stream()
                .map(reason -> messages.text("reason." + JsonFields.word(reason)))
                .collect(Collectors.joining(", "));
        String score = BigDecimal.valueOf(claim.checkWorthiness().score())
                .stripTrailingZeros()
                .toPlainString();
        return messages.text("text.worth", score, reasons);
    }

    /** What a mention was read as. */
    private static String value(Report report, Mention mention, Wording wording) {
        if (mention instanceof Mention.Amount amount) {
            return wording.quantity(amount.quantity());
        } else if (mention instanceof Mention.Moment moment) {
            return moment.timex();
        } else if (mention instanceof Mention.Lapse lapse) {
            return lapse.timex();
        } else if (mention instanceof Mention.Name name) {
            return name.entities().stream()
                    .map(entity -> report.name(entity.id()).orElse(entity.id()))
                    .distinct()
                    .map(Plain::line)
                    .collect(Collectors.joining(name.plural() ? " + " : " | "));
        }
        return mention instanceof Mention.Role role ? role.role() : "";
    }

    private static void painted(Report report, Span.Part part, Appendable out) throws IOException {
        String text = report.article().part(part);
        List<Mention> mentions = report.mentions().stream()
                .filter(mention -> mention.span().part() == part)
                .toList();
        List<Span> claims = report.claims().stream()
                .map(ReportedClaim::span)
                .filter(span -> span.part() == part)
                .toList();
        SortedSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        mentions.forEach(mention -> add(cuts, mention.span()));
        claims.forEach(span -> add(cuts, span));
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            out.append(piece(Plain.lines(text.substring(from, to)), style(from, mentions, claims)));
            from = to;
        }
        out.append(text.isBlank() ? "" : "\n\n");
    }

    private static void add(SortedSet<Integer> cuts, Span span) {
        cuts.add(span.start());
        cuts.add(span.end());
    }

    private static String style(int at, List<Mention> mentions, List<Span> claims) {
        String colour = mentions.stream()
                .filter(mention -> holds(mention.span(), at))
                .min((a, b) -> Integer.compare(length(a.span()), length(b.span())))
                .map(ReadingText::colour)
                .orElse("0");
        return claims.stream().anyMatch(span -> holds(span, at)) ? colour + CLAIM : colour;
    }

    private static boolean holds(Span span, int at) {
        return span.start() <= at && at < span.end();
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }

    private static String piece(String text, String style) {
        return style.equals("0") ? text : "\u001B[" + style + "m" + text + END;
    }

    private static String colour(Mention mention) {
        if (mention instanceof Mention.Amount) {
            return "33";
        } else if (mention instanceof Mention.Name) {
            return "32";
        }
        return mention instanceof Mention.Role ? "35" : "36";
    }

    private static void legend(Messages messages, Appendable out) throws IOException {
        out.append(piece(messages.text("legend.amount"), "33")).append("  ");
        out.append(piece(messages.text("legend.time"), "36")).append("  ");
        out.append(piece(messages.text("legend.name"), "32")).append("  ");
        out.append(piece(messages.text("legend.role"), "35")).append("  ");
        out.append(piece(messages.text("legend.claim"), "0" + CLAIM)).append("\n\n");
    }
}
