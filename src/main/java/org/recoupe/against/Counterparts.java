package org.recoupe.against;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.CheckWorthiness;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.StatementClaim;
import org.recoupe.claim.Context;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.claim.Tense;
import org.recoupe.language.Language;
import org.recoupe.reference.Candidate.Counterpart;
import org.recoupe.reference.Candidate.Counterpart.Manner;
import org.recoupe.reference.Dossier;
import org.recoupe.reference.Provenance;

/**
 * What sentences of other articles have against those of one. Java finds sentences that speak of the same and differ in one
 * thing; rules decide which of them contradict each other.
 */
public final class Counterparts {

    /** The dataset that evidence out of other articles is said to come from. */
    public static final String DATASET = "articles";

    /** Fewer words in common are no sign that two sentences speak of the same. */
    private static final int LEAST_WORDS = 2;

    /** Of which one may be what is counted: "members". */
    private static final int LEAST_SHARED = LEAST_WORDS - 1;

    private static final double LEAST_SHARE = 0.5;

    private final Marks marks;
    private final Map<String, StatementClaim> claims = new HashMap<>();
    private final List<Counterpart> all = new ArrayList<>();

    private Counterparts(Marks marks) {
        this.marks = marks;
    }

    /** What those others have against that article. */
    public static Counterparts of(Side own, List<Side> others) {
        Counterparts found =
                new Counterparts(Marks.of(Language.of(own.article().language()).orElseThrow()));
        for (Side other : others) {
            for (Said said : own.sentences()) {
                for (Said theirs : other.sentences()) {
                    if (Said.shared(said.words(), theirs.words()) >= LEAST_SHARED) {
                        found.compare(said, theirs, other);
                    }
                }
            }
        }
        return found;
    }

    private void compare(Said own, Said theirs, Side other) {
        denials(own, theirs, other);
        if (own.namesIn(theirs)) {
            figures(own, theirs, other);
            times(own, theirs, other);
            opposites(own, theirs, other);
        }
    }

    /** The dossier with these, and with a claim for each sentence that has one of them. */
    public Dossier in(Dossier dossier) {
        return dossier.withClaims(List.copyOf(claims.values())).with(all);
    }

    private void denials(Said own, Said theirs, Side other) {
        if (own.denies() != theirs.denies()) {
            Said denying = own.denies() ? own : theirs;
            Set<String> said = (own.denies() ? theirs : own).words();
            Optional<Denial> denial = denying.denial().filter(each -> said.contains(each.predicate()));
            denial.ifPresent(each -> add(own, theirs, other, Manner.DENIAL, each.words(), said, 0));
        }
    }

    private void figures(Said own, Said theirs, Side other) {
        if (otherTime(own, theirs)) {
            return;
        }
        for (Mention.Amount mine : own.figures()) {
            boolean agreed = own.figures().stream()
                    .filter(amount -> comparable(amount, mine))
                    .anyMatch(amount -> given(amount, other));
            if (!agreed && !own.denies(mine.span())) {
                theirs.figures().stream()
                        .filter(amount -> comparable(amount, mine) && !theirs.denies(amount.span()))
                        .filter(amount -> !repeated(amount, own))
                        .filter(amount -> sameTense(own.tense(mine.span()), theirs.tense(amount.span())))
                        .forEach(amount -> figure(own, mine, theirs, amount, other));
            }
        }
    }

    /** Whether that side has such a figure, of the same or of nothing that is named. */
    private static boolean given(Mention.Amount amount, Side other) {
        return other.figures().stream()
                .filter(each ->
                        comparable(each, amount) || each.quantity().unitCode().isEmpty())
                .anyMatch(
                        each -> each.quantity().range().meets(amount.quantity().range()));
    }

    /** Whether the sentence gives that figure, too: then it is of something else that both speak of. */
    private static boolean repeated(Mention.Amount amount, Said said) {
        return said.figures().stream()
                .filter(each ->
                        comparable(each, amount) || each.quantity().unitCode().isEmpty())
                .anyMatch(
                        each -> each.quantity().range().meets(amount.quantity().range()));
    }

    /** "Had twelve members" says nothing of how many it has. */
    private static boolean sameTense(Tense one, Tense other) {
        return one == other || one == Tense.UNKNOWN || other == Tense.UNKNOWN;
    }

    private static boolean comparable(Mention.Amount one, Mention.Amount two) {
        Quantity first = one.quantity();
        Quantity second = two.quantity();
        boolean named = !first.unitCode().isEmpty() || !one.noun().isEmpty();
        return named
                && first.unitCode().equals(second.unitCode())
                && first.rate().equals(second.rate())
                && first.dimension() == second.dimension();
    }

    private void figure(Said own, Mention.Amount mine, Said theirs, Mention.Amount amount, Side other) {
        Set<String> words = own.wordsBut(Stream.concat(own.figures().stream(), own.all(Mention.Moment.class).stream())
                .map(Mention::span)
                .toList());
        if (!mine.noun().isEmpty()) {
            words.add(mine.quantity().unitCode());
        }
        Set<String> said = new HashSet<>(theirs.wordsUpTo(amount.span()));
        said.add(amount.quantity().unitCode());
        double apart = amount.quantity().range().distance(mine.quantity().range());
        add(
                own,
                theirs,
                other,
                Manner.FIGURE,
                words,
                said,
                apart / Math.abs(mine.quantity().value()));
    }

    /** Whether both say when, and not of one time. */
    private static boolean otherTime(Said own, Said theirs) {
        List<Period> mine = periods(own);
        List<Period> others = periods(theirs);
        return !mine.isEmpty()
                && !others.isEmpty()
                && mine.stream().noneMatch(period -> others.stream().anyMatch(other -> meet(period, other)));
    }

    private static List<Period> periods(Said said) {
        return said.all(Mention.Moment.class).stream()
                .flatMap(moment -> moment.period().stream())
                .toList();
    }

    private static boolean meet(Period one, Period two) {
        return one.from().isBefore(two.to()) && two.from().isBefore(one.to());
    }

    private void times(Said own, Said theirs, Side other) {
        if (!own.denies() && !theirs.denies() && otherTime(own, theirs) && !dated(own, other)) {
            Set<String> words = own.wordsBut(
                    own.all(Mention.Moment.class).stream().map(Mention::span).toList());
            add(own, theirs, other, Manner.TIME, words, theirs.words(), 0);
        }
    }

    /** Whether that side speaks anywhere of a time that the sentence names. */
    private static boolean dated(Said said, Side side) {
        return side.sentences().stream()
                .flatMap(each -> periods(each).stream())
                .anyMatch(period -> periods(said).stream().anyMatch(mine -> meet(period, mine)));
    }

    private void opposites(Said own, Said theirs, Side other) {
        if (own.denies() || theirs.denies()) {
            return;
        }
        Set<String> mine = own.words();
        Set<String> others = theirs.words();
        for (String root : mine) {
            Set<String> opposites = marks.opposites(root);
            boolean opposed = opposites.stream().anyMatch(others::contains)
                    && opposites.stream().noneMatch(mine::contains)
                    && opposites.stream()
                            .flatMap(opposite -> marks.opposites(opposite).stream())
                            .noneMatch(others::contains);
            if (opposed) {
                Set<String> rest = new HashSet<>(mine);
                rest.remove(root);
                add(own, theirs, other, Manner.OPPOSITE, rest, others, 0);
            }
        }
    }

    private void add(
            Said own, Said theirs, Side other, Manner manner, Set<String> words, Set<String> said, double gap) {
        int shared = Said.shared(words, said);
        double share = Said.share(words, said);
        if (shared < LEAST_WORDS || share < LEAST_SHARE) {
            return;
        }
        StatementClaim claim = claims.computeIfAbsent("s" + own.sentence().index(), id -> claim(id, own));
        Provenance provenance = new Provenance(
                DATASET,
                theirs.sentence().index() + 1,
                List.of(other.article().id()),
                other.article().published());
        all.add(new Counterpart(
                claim.id(),
                provenance,
                other.article().id(),
                manner,
                theirs.sentence().span().quote(),
                share,
                shared,
                gap));
    }

    private static StatementClaim claim(String id, Said said) {
        Framing framing =
                new Framing(Modality.ASSERTED, Tense.UNKNOWN, Attribution.NONE, new CheckWorthiness(0, List.of()));
        Context context = new Context(said.sentence(), List.of(), List.of(), Optional.empty(), "");
        return new Claim.StatementClaim(id, said.sentence().span(), framing, context, false, Period.ALWAYS);
    }
}
