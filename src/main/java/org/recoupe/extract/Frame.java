package org.recoupe.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.article.Span;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.Context;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Tense;
import org.recoupe.language.Token;

/** Tells of any stretch of a passage how it is put forward, what stands around it, and when it is said to hold. */
final class Frame {

    private final Passage passage;
    private final Discourse discourse;
    private final List<Verbs.Verb> verbs;
    private final List<Attributions.Scope> scopes;
    private final List<Phrasebook.Match> cues;
    private final Worthiness worthiness;
    private final List<List<Mention.Amount>> lists;
    /** The moments in order. */
    private final List<Dated> dated = new ArrayList<>();

    private final List<Named> names = new ArrayList<>();

    /** A moment, with the tokens it takes. */
    private record Dated(Mention.Moment moment, int from, int to) {}

    /** A name, with its first token. */
    private record Named(Mention.Name name, int from) {}

    Frame(
            Passage passage,
            Discourse discourse,
            List<Verbs.Verb> verbs,
            List<Attributions.Scope> scopes,
            List<Phrasebook.Match> cues,
            Worthiness worthiness,
            List<List<Mention.Amount>> lists) {
        this.passage = passage;
        this.discourse = discourse;
        this.verbs = verbs;
        this.scopes = scopes;
        this.cues = cues;
        this.worthiness = worthiness;
        this.lists = lists;
        passage.moments()
                .map(moment -> new Dated(moment, passage.first(moment.span()), passage.after(moment.span())))
                .filter(moment -> dated.isEmpty() || !apposed(dated.get(dated.size() - 1), moment))
                .forEach(dated::add);
        passage.names().map(name -> new Named(name, passage.first(name.span()))).forEach(names::add);
    }

    /** "On May 1, 2004, a Saturday": the one word behind the comma says of the date what day it was, and is no date of its own. */
    private boolean apposed(Dated date, Dated word) {
        return word.to() - word.from() == 1
                && passage.token(word.from()).kind() == Token.Kind.WORD
                && word.from() - date.to() == 2
                && passage.at(date.to(), ",");
    }

    Passage passage() {
        return passage;
    }

    Discourse discourse() {
        return discourse;
    }

    List<Attributions.Scope> scopes() {
        return scopes;
    }

    /** How what starts at that token is put forward. */
    Framing framing(int token) {
        Modality modality = Modalities.at(passage, cues, verbs, token);
        return framing(token, modality);
    }

    /** The same for a stretch that may begin before its verb: "En août 2023, X aurait mené une offensive". */
    Framing framing(Span span) {
        int first = passage.first(span);
        Modality opening = Modalities.at(passage, cues, verbs, first);
        Modality modality =
                opening == Modality.ASSERTED ? Modalities.at(passage, cues, verbs, passage.after(span) - 1) : opening;
        return framing(first, modality);
    }

    /** The same with a modality already known. */
    Framing framing(int token, Modality modality) {
        Attribution attribution = Attributions.at(passage, scopes, token);
        return new Framing(modality, tense(token), attribution, worthiness.of(token, modality));
    }

    /** The time of the verb that governs that token. */
    Tense tense(int token) {
        return Verbs.governing(passage, verbs, token).map(Verbs.Verb::tense).orElse(Tense.UNKNOWN);
    }

    /** The time of the sentence's first verb, which a participle or an apposition takes over. */
    Tense mainTense() {
        return verbs.stream().findFirst().map(Verbs.Verb::tense).orElse(Tense.UNKNOWN);
    }

    /** The words and entities around that span, nearest first. */
    Context context(Span span) {
        int first = passage.first(span);
        int last = passage.after(span);
        return new Context(
                passage.sentence(),
                Surroundings.words(passage, first, last),
                entities(first, last),
                opening(span),
                discourse.topic(passage.sentence().paragraph()).map(Entity::id).orElse(""));
    }

    private List<String> entities(int first, int last) {
        Set<String> ids = new LinkedHashSet<>();
        names.stream()
                .sorted(Comparator.comparingInt(name -> distance(name.from(), first, last)))
                .forEach(named -> named.name().entities().forEach(entity -> ids.add(entity.id())));
        ids.addAll(discourse.recentIds());
        return List.copyOf(ids);
    }

    private int distance(int at, int first, int last) {
        int tokens = at < first ? first - at : Math.max(0, at - last + 1);
        boolean otherClause = passage.clause(at) != passage.clause(first);
        return otherClause ? tokens + passage.to() - passage.from() : tokens;
    }

    /** The date said of what stands at that token: of its clause, else that which the clause before hands on. */
    Optional<Mention.Moment> moment(int token) {
        return moment(token, token + 1);
    }

    private Optional<Mention.Moment> moment(int first, int last) {
        int clause = passage.clause(first);
        return dated.stream()
                .filter(moment -> moment.moment().period().isPresent())
                .filter(moment -> passage.clause(moment.from()) == clause)
                .min(Comparator.<Dated>comparingInt(moment -> apart(moment, first, last))
                        // "6,9 % en 2022 à 5,9 % en 2023": as near on both sides, a date belongs to what it follows.
                        .thenComparing(moment -> moment.from() < first))
                .or(() -> handedOn(clause, first))
                .map(Dated::moment);
    }

    /** How many tokens lie between the date and the stretch. */
    private static int apart(Dated moment, int first, int last) {
        return moment.from() < first ? first - moment.to() : moment.from() - last;
    }

    /** "… en septembre 2023, lorsque X": the date right before the clause belongs to it; so does one set before all. */
    private Optional<Dated> handedOn(int clause, int token) {
        int start = passage.clauseStart(token);
        if (inserted(clause - 1)) {
            return Optional.empty();
        }
        return dated.stream()
                .filter(moment -> passage.clause(moment.from()) == clause - 1)
                .filter(moment -> start - moment.to() <= 1)
                .reduce((first, last) -> last);
    }

    /**
     * Whether that clause is put between a subject and its verb with a figure of its own, whose date it keeps: "Public debt, above
     * 120 % of GDP in 2012, has fallen to 43 %".
     */
    private boolean inserted(int clause) {
        boolean figure = passage.all(Mention.Amount.class).stream()
                .anyMatch(amount -> passage.clause(passage.first(amount.span())) == clause);
        return figure && clause > 0 && !hasVerb(clause) && !hasVerb(clause - 1) && hasVerb(clause + 1);
    }

    private boolean hasVerb(int clause) {
        return verbs.stream().anyMatch(verb -> passage.clause(verb.at()) == clause);
    }

    /** The days said of that stretch; {@link Period#ALWAYS} where none are said or can be told. */
    Period period(Span span) {
        Period own = own(span);
        return own.stated() ? own : shared(span);
    }

    private Period own(Span span) {
        return moment(passage.first(span), passage.after(span))
                .flatMap(Mention.Moment::period)
                .orElse(Period.ALWAYS);
    }

    /** In a list of figures, the days said of those before it, else of those behind: "5 % in France and 6 % in Italy in 2023". */
    private Period shared(Span span) {
        return list(span)
                .flatMap(list -> list.stream()
                        .map(Mention.Amount::span)
                        .sorted(Comparator.comparing((Span other) -> other.start() > span.start())
                                .thenComparing(other -> Math.abs(other.start() - span.start())))
                        .map(this::own)
                        .filter(Period::stated)
                        .findFirst())
                .orElse(Period.ALWAYS);
    }

    /** The first figure of the list that it goes on with; empty where it goes on with none. */
    Optional<Span> opening(Span span) {
        return list(span).map(list -> list.get(0).span()).filter(first -> !first.equals(span));
    }

    private Optional<List<Mention.Amount>> list(Span span) {
        return lists.stream()
                .filter(list -> list.stream().anyMatch(amount -> amount.span().equals(span)))
                .findFirst();
    }

    /** The days said of what stands at that token; {@link Period#ALWAYS} where none are said or can be told. */
    Period period(int token) {
        return moment(token).flatMap(Mention.Moment::period).orElse(Period.ALWAYS);
    }

    /** "Depuis septembre 2023" sets what happened in that month, not in all the time since. */
    static Period beginning(Period period) {
        if (!period.to().equals(LocalDate.MAX) || period.from().equals(LocalDate.MIN)) {
            return period;
        }
        LocalDate from = period.from();
        // By its timex: 2023 is a year, 2023-09 a month.
        return switch (period.timex().contains("X") ? 0 : period.timex().length()) {
            case 4 -> Period.year(from.getYear());
            case 7 -> Period.month(from.getYear(), from.getMonthValue());
            default -> Period.day(from);
        };
    }

    /** The nearest name before or after that token that can be an entity of that kind, within its clause if asked. */
    Optional<Entity> nearest(int token, Entity.Kind kind, boolean before, boolean inClause) {
        return names.stream()
                .filter(named -> !named.name().plural())
                .filter(named -> before == named.from() < token)
                .filter(named -> !inClause || passage.clause(named.from()) == passage.clause(token))
                .filter(named -> named.name().entities().stream().anyMatch(entity -> entity.kind() == kind))
                .min(Comparator.comparingInt(named -> Math.abs(named.from() - token)))
                .flatMap(named -> kind(named.name(), kind));
    }

    /** The first of the name's entities that is of that kind. */
    static Optional<Entity> kind(Mention.Name name, Entity.Kind kind) {
        return name.entities().stream().filter(entity -> entity.kind() == kind).findFirst();
    }
}
