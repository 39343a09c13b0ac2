package org.recoupe.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoupe.article.Span;

/** Cuts one part of an article into pieces, so that claims which nest or overlap can all be marked. */
final class Marks {

    private static final Pattern BLANK_LINES = Pattern.compile("\\R[\\s\\p{Z}]*\\R\\s*|\\A\\s+|\\s+\\z");

    private record Mark(int number, Span span, String state) {
        int length() {
            return span.end() - span.start();
        }
    }

    private final String text;
    /** By where they start. */
    private final List<Mark> marks = new ArrayList<>();

    private final List<Mark> current = new ArrayList<>();
    private int unreached;

    private Marks(Report report, Span.Part part) {
        this.text = report.article().part(part);
        for (int i = 0; i < report.claims().size(); i++) {
            ReportedClaim claim = report.claims().get(i);
            if (claim.span().part() == part) {
                marks.add(new Mark(i + 1, claim.span(), Page.state(report, claim)));
            }
        }
        marks.sort(Comparator.comparingInt(mark -> mark.span().start()));
    }

    /** The paragraphs of that part. */
    static List<Passage> of(Report report, Span.Part part) {
        return new Marks(report, part).passages();
    }

    private List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        Matcher gaps = BLANK_LINES.matcher(text);
        int start = 0;
        while (gaps.find()) {
            add(passages, start, gaps.start(), gaps.end());
            start = gaps.end();
        }
        add(passages, start, text.length(), text.length());
        return passages;
    }

    /** Adds the paragraph from {@code start} to {@code end}; the next one starts at {@code next}. */
    private void add(List<Passage> passages, int start, int end, int next) {
        if (start == end) {
            return;
        }
        List<Mark> here = reached(start, end);
        List<Passage.Piece> pieces = new ArrayList<>();
        SortedSet<Integer> cuts = cuts(here, start, end);
        List<Mark> open = new ArrayList<>();
        int unopened = 0;
        int from = start;
        for (int to : cuts.tailSet(start + 1)) {
            while (unopened < here.size() && here.get(unopened).span().start() <= from) {
                open.add(here.get(unopened++));
            }
            pieces.add(piece(open, from, to, to == end ? next : to));
            open.removeIf(mark -> mark.span().end() <= to);
            from = to;
        }
        passages.add(new Passage(pieces));
    }

    /** The marks that share a character with that paragraph; paragraphs are asked about in order. */
    private List<Mark> reached(int start, int end) {
        current.removeIf(mark -> mark.span().end() <= start);
        while (unreached < marks.size() && marks.get(unreached).span().start() < end) {
            current.add(marks.get(unreached++));
        }
        return current.stream().filter(mark -> mark.span().end() > start).toList();
    }

    private static SortedSet<Integer> cuts(List<Mark> marks, int start, int end) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (Mark mark : marks) {
            cuts.add(Math.min(Math.max(mark.span().start(), start), end));
            cuts.add(Math.min(Math.max(mark.span().end(), start), end));
        }
        return cuts;
    }

    /** The piece from one cut to the next, which those marks cover; those that end by {@code limit} end with it. */
    private Passage.Piece piece(List<Mark> open, int from, int to, int limit) {
        List<Mark> narrowestFirst =
                open.stream().sorted(Comparator.comparingInt(Mark::length)).toList();
        Optional<Mark> narrowest =
                narrowestFirst.stream().filter(mark -> to <= mark.span().end()).findFirst();
        List<Passage.Ending> ending = narrowestFirst.stream()
                .filter(mark -> mark.span().end() <= limit)
                .map(mark -> new Passage.Ending(mark.number(), mark.state()))
                .toList();
        return new Passage.Piece(
                Plain.text(text.substring(from, to)),
                narrowest.map(Mark::number).orElse(0),
                narrowest.map(Mark::state).orElse(""),
                ending);
    }
}
