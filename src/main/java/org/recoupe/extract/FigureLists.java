package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.language.Language;
import org.recoupe.language.Token;

/**
 * Finds figures that are listed by country or by time, and say what they are of only once: "Brazil's inflation was 3.7 %,
 * Russia's 4.5 %", "5.9 % in 2023, after 6.9 % in 2022".
 */
final class FigureLists {

    private static final List<String> MARKS = List.of(",", ";", "(", ")", "'");

    private final Phrasebook joints;

    FigureLists(Language language) {
        this.joints = Phrasebook.of(language, "list-joints");
    }

    /** The lists of that passage, each of two figures at least, in order. */
    List<List<Mention.Amount>> find(Passage passage) {
        List<List<Mention.Amount>> lists = new ArrayList<>();
        List<Mention.Amount> list = new ArrayList<>();
        for (Mention.Amount amount : passage.all(Mention.Amount.class)) {
            if (!list.isEmpty() && !goesOn(passage, list.get(list.size() - 1), amount)) {
                lists.add(List.copyOf(list));
                list.clear();
            }
            list.add(amount);
        }
        lists.add(List.copyOf(list));
        lists.removeIf(figures -> figures.size() < 2);
        return lists;
    }

    private boolean goesOn(Passage passage, Mention.Amount before, Mention.Amount amount) {
        boolean alike = before.quantity().dimension() == amount.quantity().dimension()
                && before.quantity().unitCode().equals(amount.quantity().unitCode())
                && before.quantity().rate().equals(amount.quantity().rate());
        return alike
                && joins(passage, passage.after(before.span()), amount)
                && ends(passage, passage.after(amount.span()));
    }

    /**
     * Whether nothing but a country or date stands there, with what parts two figures and small words; and one of the figures is
     * of a country of its own, or both of their times.
     */
    private boolean joins(Passage passage, int from, Mention.Amount amount) {
        int to = passage.first(amount.span());
        boolean country = false;
        boolean date = false;
        boolean parted = false;
        int at = from;
        while (at < to) {
            int next = past(passage, at, to);
            if (next == at) {
                return false;
            }
            country |= mention(passage, at).filter(FigureLists::isCountry).isPresent();
            date |= mention(passage, at)
                    .filter(Mention.Moment.class::isInstance)
                    .isPresent();
            parted |= parts(passage, at, to);
            at = next;
        }
        Optional<Mention> behind = following(passage, passage.after(amount.span()));
        boolean dated = date && behind.filter(Mention.Moment.class::isInstance).isPresent();
        return parted
                && (country || dated || behind.filter(FigureLists::isCountry).isPresent());
    }

    /** The country or date that follows with no more than small words before it. */
    private Optional<Mention> following(Passage passage, int from) {
        int at = from;
        while (at < passage.to() && mention(passage, at).isEmpty()) {
            Optional<Phrasebook.Match> joint = joint(passage, at, passage.to());
            if (joint.isEmpty() || parts(passage, at, passage.to())) {
                return Optional.empty();
            }
            at = joint.get().to();
        }
        return mention(passage, at);
    }

    /** Whether a figure's part ends there, with nothing else said that it is of: not in "5 % of companies". */
    private boolean ends(Passage passage, int from) {
        int at = from;
        while (at < passage.to() && !parts(passage, at, passage.to())) {
            int next = past(passage, at, passage.to());
            if (next == at) {
                return passage.token(at).kind() != Token.Kind.WORD;
            }
            at = next;
        }
        return true;
    }

    /** The token behind the name, date, mark or small words that begin at that one; the same where it is none of them. */
    private int past(Passage passage, int at, int to) {
        return mention(passage, at)
                .map(mention -> passage.after(mention.span()))
                .or(() -> joint(passage, at, to).map(Phrasebook.Match::to))
                .orElse(MARKS.contains(passage.token(at).norm()) ? at + 1 : at);
    }

    private boolean parts(Passage passage, int at, int to) {
        return passage.at(at, ",", ";")
                || joint(passage, at, to)
                        .filter(joint -> joint.row().get("parts").equals("yes"))
                        .isPresent();
    }

    private Optional<Phrasebook.Match> joint(Passage passage, int at, int to) {
        return joints.longest(passage.tokens(), at, to);
    }

    private static Optional<Mention> mention(Passage passage, int at) {
        return at >= passage.to()
                ? Optional.empty()
                : Stream.<Mention>concat(passage.names(), passage.moments())
                        .filter(mention -> passage.first(mention.span()) == at && passage.after(mention.span()) > at)
                        .findFirst();
    }

    private static boolean isCountry(Mention mention) {
        return mention instanceof Mention.Name name
                && name.form() != Mention.Name.Form.ANAPHOR
                && name.entities().stream().anyMatch(entity -> entity.kind() == Entity.Kind.COUNTRY);
    }
}
