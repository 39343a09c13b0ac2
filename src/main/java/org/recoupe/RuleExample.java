package org.recoupe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recoupe.article.Span;
import org.recoupe.finding.Verdict;

/**
 * A text with what a rule is to say of it, from the rule's {@code .test.yml}.
 *
 * @param rule the rule's id
 * @param place the file and line it stands in
 * @param description what it is an example of
 * @param language the text's language
 * @param published the day of publication, where the example gives one
 * @param text the text without the marks
 * @param marked the claims that were marked by {@code **} around them
 * @param verdict what the rule is to say of them; empty if it is to stay silent
 * @param message what its explanation is to hold, empty if that does not matter
 * @param todo whether it is known to fail
 */
public record RuleExample(
        String rule,
        String place,
        String description,
        String language,
        Optional<LocalDate> published,
        String text,
        List<Span> marked,
        Optional<Verdict> verdict,
        String message,
        boolean todo) {

    private static final String MARK = "**";

    public RuleExample {
        marked = List.copyOf(marked);
    }

    /** A text taken apart from its marks. */
    record Marked(String text, List<Span> spans) {

        /** The text and spans of a text with marks; one that is not closed stays in the text. */
        static Marked of(String written) {
            StringBuilder text = new StringBuilder();
            List<int[]> ranges = new ArrayList<>();
            int at = 0;
            while (true) {
                int open = written.indexOf(MARK, at);
                int close = open < 0 ? -1 : written.indexOf(MARK, open + MARK.length());
                if (close < 0) {
                    text.append(written, at, written.length());
                    break;
                }
                text.append(written, at, open);
                int start = text.length();
                text.append(written, open + MARK.length(), close);
                ranges.add(new int[] {start, text.length()});
                at = close + MARK.length();
            }
            String bare = text.toString();
            return new Marked(
                    bare,
                    ranges.stream()
                            .map(range -> Span.of(Span.Part.BODY, bare, range[0], range[1]))
                            .toList());
        }
    }
}
