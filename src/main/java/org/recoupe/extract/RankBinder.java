package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Context;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Period;
import org.recoupe.language.Language;
import org.recoupe.language.Token;

/** Binds places in an order: "la deuxième économie mondiale", "the largest economy of the European Union". */
final class RankBinder implements ClaimBinder {

    private static final int SCOPE_REACH = 6;

    private final Phrasebook ranked;
    private final Phrasebook world;
    private final Phrasebook instead;
    private final Phrasebook copulas;
    private final Set<String> functionWords;

    RankBinder(Language language) {
        this.ranked = Phrasebook.of(language, "ranked");
        this.copulas = Phrasebook.of(language, "copulas");
        this.world = Phrasebook.of(language, "world");
        this.instead = Phrasebook.of(language, "in-the-place-of");
        this.functionWords = Set.copyOf(language.table("function-words").column("form"));
    }

    @Override
    public List<ClaimDraft> bind(Frame frame) {
        Passage passage = frame.passage();
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Phrasebook.Match cue : ranked.all(passage.tokens(), passage.from(), passage.to())) {
            Optional<Entity> subject = subject(frame, cue).filter(country -> !ousted(passage, cue));
            Optional<String> scope = scope(passage, cue);
            int rank = rank(passage, cue);
            if (subject.isPresent() && scope.isPresent() && rank > 0) {
                drafts.add(draft(frame, cue, rank, subject.get().id(), scope.get()));
            }
        }
        return drafts;
    }

    /** "India overtakes China as the most populous country": the place is not that of the country named last. */
    private boolean ousted(Passage passage, Phrasebook.Match cue) {
        int name = passage.names()
                .filter(each -> Frame.kind(each, Entity.Kind.COUNTRY).isPresent())
                .mapToInt(each -> passage.after(each.span()))
                .filter(after -> after <= cue.from())
                .max()
                .orElse(cue.from());
        return !instead.all(passage.tokens(), name, cue.from()).isEmpty();
    }

    /** Who is placed: the country named before; where none is, that behind a form of "to be". */
    private Optional<Entity> subject(Frame frame, Phrasebook.Match cue) {
        Passage passage = frame.passage();
        return frame.nearest(cue.from(), Entity.Kind.COUNTRY, true, false)
                .or(() -> copulas.all(passage.tokens(), cue.to(), passage.clauseEnd(cue.to() - 1)).stream()
                        .findFirst()
                        .flatMap(copula -> passage.names()
                                .filter(name -> passage.first(name.span()) >= copula.to()
                                        && passage.first(name.span()) - copula.to() <= 1)
                                .findFirst())
                        .flatMap(name -> Frame.kind(name, Entity.Kind.COUNTRY)));
    }

    /** The place said: an ordinal right before, else what the words mean by themselves; 0 where neither tells. */
    private static int rank(Passage passage, Phrasebook.Match cue) {
        int byWords = (int) cue.row().number("rank", 0);
        return passage.all(Mention.Amount.class).stream()
                .filter(amount -> amount.kind() == MentionKind.ORDINAL)
                .filter(amount -> {
                    int gap = cue.from() - passage.after(amount.span());
                    return gap >= 0 && gap <= 1;
                })
                .map(amount -> (int) amount.quantity().value())
                .findFirst()
                .orElse(byWords);
    }

    /** Where the order holds: an organisation or region behind the cue, empty for the world, none if it is not said. */
    private Optional<String> scope(Passage passage, Phrasebook.Match cue) {
        int limit = Math.min(passage.to(), cue.to() + SCOPE_REACH);
        int start = Math.max(passage.from(), cue.from() - SCOPE_REACH);
        boolean global = Stream.concat(
                        world.all(passage.tokens(), cue.to(), limit).stream(),
                        world.all(passage.tokens(), start, cue.from()).stream())
                .anyMatch(match -> whole(passage, match));
        if (global) {
            return Optional.of("");
        }
        return passage.names()
                .filter(name -> passage.first(name.span()) >= cue.to() && passage.first(name.span()) < limit)
                .flatMap(name -> name.entities().stream())
                .filter(entity -> entity.kind() == Entity.Kind.ORGANISATION || entity.kind() == Entity.Kind.PLACE)
                .map(Entity::id)
                .findFirst();
    }

    /** Whether it is the whole world, not "the Arab world's", nor « du monde arabe ». */
    private boolean whole(Passage passage, Phrasebook.Match match) {
        return switch (match.row().get("narrowed")) {
            case "before" -> match.from() == passage.from() || loose(passage, match.from() - 1);
            case "after" -> match.to() == passage.to() || loose(passage, match.to());
            default -> true;
        };
    }

    /** Whether the token there is no word that could narrow another one. */
    private boolean loose(Passage passage, int at) {
        Token token = passage.tokens().get(at);
        return token.kind() != Token.Kind.WORD || functionWords.contains(token.norm());
    }

    private static ClaimDraft draft(Frame frame, Phrasebook.Match cue, int rank, String subject, String scope) {
        Span span = frame.passage().span(cue.from(), cue.to());
        Framing framing = frame.framing(cue.from());
        Context context = about(frame.context(span), cue);
        Period period = frame.period(cue.from());
        return new ClaimDraft(
                span,
                id -> new Claim.RankClaim(id, span, framing, context, Claim.UNBOUND, rank, subject, scope, period));
    }

    /** The context with the words of the measure put first: "économie" is ranked by its product. */
    static Context about(Context context, Phrasebook.Match cue) {
        List<String> words = Stream.concat(cue.row().all("words").stream(), context.words().stream())
                .toList();
        return new Context(context.sentence(), words, context.entities(), context.opening(), context.topic());
    }
}
