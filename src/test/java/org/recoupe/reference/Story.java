package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.recoupe.article.Article;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.CheckWorthiness;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Context;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.claim.Tense;
import org.recoupe.extract.Reading;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** A sentence in an article, read by hand, so that finders are tested without extraction. */
final class Story {

    private final String text;
    private final LocalDate published;
    private final Language language;
    private final List<Mention> mentions = new ArrayList<>();
    private List<String> entities = List.of();
    private Attribution attribution = Attribution.NONE;

    private Story(String language, String published, String text) {
        this.language = Language.of(language).orElseThrow();
        this.published = LocalDate.parse(published);
        this.text = text;
    }

    static Story french(String published, String text) {
        return new Story("fr", published, text);
    }

    static Story english(String published, String text) {
        return new Story("en", published, text);
    }

    /** The entities spoken of, nearest first. */
    Story about(String... ids) {
        entities = List.of(ids);
        return this;
    }

    /** A name that the text holds, and what it means. */
    Story naming(String name, String id) {
        Entity entity = BundledDataTest.CATALOG.entity(id).orElseThrow();
        mentions.add(new Mention.Name(span(name), List.of(entity), Mention.Name.Form.NAME, false));
        return this;
    }

    /** Another quantity that the text holds. */
    Story counting(String quote, Quantity quantity) {
        mentions.add(new Mention.Amount(org.recoupe.claim.MentionKind.PERCENT, span(quote), quantity, ""));
        return this;
    }

    Story said(String speaker) {
        attribution = new Attribution(speaker, "", "", false);
        return this;
    }

    private Span span(String quote) {
        int start = text.indexOf(quote);
        if (start < 0) {
            throw new IllegalArgumentException("not in the text: " + quote);
        }
        return Span.of(Span.Part.BODY, text, start, start + quote.length());
    }

    private Context context() {
        Sentence sentence = new Sentence(0, 0, Span.of(Span.Part.BODY, text, 0, text.length()));
        List<String> words = Tokens.of(Span.Part.BODY, text, language).all().stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .map(Token::folded)
                .toList();
        String topic = entities.stream()
                .filter(id -> id.equals(id.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
        return new Context(sentence, words, entities, Optional.empty(), topic);
    }

    private Framing framing() {
        return new Framing(Modality.ASSERTED, Tense.PAST, attribution, new CheckWorthiness(1, List.of()));
    }

    Dossier quantity(String quote, Quantity quantity, Period period) {
        return dossier(new Claim.QuantityClaim(
                "c1", span(quote), framing(), context(), Claim.UNBOUND, Map.of(), quantity, period));
    }

    Dossier change(String quote, int direction, Quantity change, Period period) {
        return dossier(new Claim.ChangeClaim(
                "c1",
                span(quote),
                framing(),
                context(),
                Claim.UNBOUND,
                Map.of(),
                direction,
                change,
                Quantity.NONE,
                Quantity.NONE,
                Period.ALWAYS,
                period));
    }

    Dossier compare(String quote, String subject, Comparator comparator, String other, Period period) {
        return dossier(new Claim.ComparisonClaim(
                "c1", span(quote), framing(), context(), Claim.UNBOUND, subject, comparator, other, period));
    }

    Dossier office(String quote, String person, String role, String entity) {
        return dossier(
                new Claim.OfficeClaim("c1", span(quote), framing(), context(), person, role, entity, Period.ALWAYS));
    }

    Dossier relation(String quote, String subject, String relation, Period period, String... objects) {
        return dossier(new Claim.RelationClaim(
                "c1", span(quote), framing(), context(), subject, relation, Arrays.asList(objects), period));
    }

    Dossier event(String quote, String kind, Quantity duration, Period period, String... participants) {
        return dossier(new Claim.EventClaim(
                "c1",
                span(quote),
                framing(),
                context(),
                List.of(),
                kind,
                Arrays.asList(participants),
                duration,
                "",
                period));
    }

    Dossier dossier(Claim claim) {
        Article article =
                new Article("a", "a.txt", "", text, language.code(), Optional.of(published), Optional.empty());
        Reading reading = new Reading(List.of(claim.context().sentence()), mentions, List.of(claim));
        return BundledDataTest.CATALOG.dossier(reading, article);
    }

    static Quantity dollars(double value, double step) {
        return Quantity.of(value, step, "USD", Dimension.MONEY);
    }

    static Quantity percent(double value, double step) {
        return Quantity.of(value, step, "%", Dimension.SHARE);
    }

    static Quantity moreThan(Quantity quantity) {
        return quantity.with(Comparator.MORE_THAN, Interval.from(quantity.value()), "");
    }

    static Quantity lasting(double value, double step, String unit) {
        return Quantity.of(value, step, unit, Dimension.DURATION);
    }

    static <C extends Candidate> List<C> all(Dossier dossier, Class<C> kind) {
        return dossier.candidates().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    static List<Candidate.Figure> figures(Dossier dossier, Candidate.Figure.Variant variant) {
        return all(dossier, Candidate.Figure.class).stream()
                .filter(figure -> figure.variant() == variant)
                .toList();
    }
}
