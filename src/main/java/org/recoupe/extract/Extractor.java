package org.recoupe.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.recoupe.article.Article;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;
import org.recoupe.article.UnreadableArticle;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Mention;
import org.recoupe.language.Language;
import org.recoupe.language.Tokens;

/**
 * Reads the mentions and claims of articles in one language. It is made once and used for many articles, by several
 * threads if need be.
 */
public final class Extractor {

    /** Of one article: each is set against those that follow and against the data. */
    static final int MOST_CLAIMS = 5_000;

    private final Language language;
    private final Clauses clauses;
    private final NameRecogniser names;
    private final RoleRecogniser roles;
    private final Anaphora anaphora;
    private final Verbs verbs;
    private final TimeTenses tenses;
    private final Modalities modalities;
    private final WorthinessScale worthiness;
    private final Attributions attributions;
    private final NumberRecogniser numbers;
    private final TimeRecogniser times;
    private final QuantityRecogniser quantities;
    private final SplitRanges splitRanges;
    private final QuantityBinder quantityBinder;
    private final FromToBinder fromTo;
    private final FactorBinder factors;
    private final FigureLists figureLists;
    private final List<ClaimBinder> binders;
    private final CalendarBinder calendar = new CalendarBinder();
    private final StatementBinder statements;

    private Extractor(Language language, Gazetteer gazetteer) {
        this.language = language;
        this.clauses = new Clauses(language);
        this.names = new NameRecogniser(language, gazetteer);
        this.roles = new RoleRecogniser(language);
        this.anaphora = new Anaphora(language, gazetteer);
        this.verbs = new Verbs(language);
        this.tenses = new TimeTenses(language, verbs);
        this.modalities = new Modalities(language);
        this.worthiness = new WorthinessScale(language);
        this.attributions = new Attributions(language);
        this.numbers = NumberRecogniser.of(language);
        this.times = TimeRecogniser.of(language, numbers);
        this.quantities = QuantityRecogniser.of(language, numbers);
        this.splitRanges = new SplitRanges(language, numbers);
        this.quantityBinder = new QuantityBinder(language);
        this.fromTo = new FromToBinder(language);
        this.factors = new FactorBinder(language);
        this.figureLists = new FigureLists(language);
        this.binders = List.of(
                new OfficeBinder(language),
                new RelationBinder(language),
                new EventBinder(language, gazetteer),
                new RankBinder(language),
                new ComparisonBinder(language));
        this.statements = new StatementBinder(language);
    }

    /** An extractor for that gazetteer's language, which finds its names. */
    public static Extractor of(Gazetteer gazetteer) {
        return new Extractor(gazetteer.language(), gazetteer);
    }

    /**
     * What that article says, cut into those sentences.
     *
     * @throws UnreadableArticle if it makes more claims than can be checked together
     */
    public Reading read(Article article, List<Sentence> sentences) {
        Tokens title = Tokens.of(Span.Part.TITLE, article.title(), language);
        Tokens body = Tokens.of(Span.Part.BODY, article.text(), language);
        Discourse discourse = new Discourse();
        List<Mention> mentions = new ArrayList<>();
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Tokens tokens = sentence.span().part() == Span.Part.TITLE ? title : body;
            Passage passage = new Passage(article, sentence, tokens, clauses);
            if (passage.from() < passage.to()) {
                drafts.addAll(read(passage, discourse));
                mentions.addAll(passage.mentions());
            }
            if (drafts.size() > MOST_CLAIMS) {
                throw UnreadableArticle.at(
                        article.origin(),
                        "more than %,d claims were found in it".formatted(MOST_CLAIMS),
                        "Give its chapters as articles of their own");
            }
        }
        return new Reading(sentences, mentions, numbered(drafts));
    }

    private List<ClaimDraft> read(Passage passage, Discourse discourse) {
        names.find(passage, discourse);
        roles.find(passage);
        anaphora.find(passage, discourse);
        List<Verbs.Verb> finite = verbs.find(passage);
        NumberRecogniser.Found numerals = numbers.find(passage.tokens(), passage.from(), passage.to());
        Times dates = times.read(
                passage.tokens(),
                passage.from(),
                passage.to(),
                numerals.all(),
                new TimeContext(
                        discourse.dateline().or(passage::published),
                        discourse.lastMention(),
                        discourse.lastDay(),
                        discourse.lastMention(passage.sentence().paragraph()),
                        discourse.framed(),
                        at -> tenses.at(passage, finite, at),
                        passage::quoted));
        dates.mentions().stream().filter(Extractor::isTime).forEach(passage::add);
        discourse.noteDateline(passage, dates);
        quantities
                .find(
                        passage.tokens(),
                        passage.from(),
                        passage.to(),
                        taken(passage, mention -> true),
                        taken(passage, mention -> !mayBeCounted(mention)),
                        numerals)
                .forEach(passage::add);
        quantities.removeNames(passage);
        Rates.removeTimes(passage);
        dates.mentions().stream()
                .filter(mention -> !isTime(mention) && !inAmount(passage, mention))
                .forEach(passage::add);
        splitRanges.join(passage);
        Ellipsis.fill(passage);
        Codes.find(passage, taken(passage, mention -> true));
        Frame frame = new Frame(
                passage,
                discourse,
                finite,
                attributions.find(passage, discourse),
                modalities.cues(passage),
                worthiness.of(passage),
                figureLists.find(passage));
        List<ClaimDraft> drafts = bind(frame, dates.weekdayDates());
        discourse.note(passage, finite);
        return drafts;
    }

    /** "Par an" stands in "3 % par an", but by itself in "une fois par an". */
    private static boolean inAmount(Passage passage, Mention time) {
        return passage.mentions().stream().anyMatch(mention -> mention.span().overlaps(time.span()));
    }

    /** "Par an" is the rate of a quantity, not a time. */
    private static boolean isTime(Mention mention) {
        return !(mention instanceof Mention.Moment moment && moment.unresolved().equals("rate"));
    }

    /** The tokens that such mentions already cover. */
    private static BitSet taken(Passage passage, Predicate<Mention> which) {
        BitSet taken = new BitSet();
        passage.mentions().stream()
                .filter(which)
                .forEach(mention -> taken.set(passage.first(mention.span()), passage.after(mention.span())));
        return taken;
    }

    /** "Danish crowns", "Australian dollars", "Americans": the names of peoples may stand in what is counted. */
    private static boolean mayBeCounted(Mention mention) {
        return mention instanceof Mention.Name name && name.form() != Mention.Name.Form.ANAPHOR;
    }

    private List<ClaimDraft> bind(Frame frame, List<WeekdayDate> dates) {
        List<ClaimDraft> drafts = new ArrayList<>(fromTo.bind(frame));
        drafts.addAll(factors.bind(frame));
        // What a change started from and came to stand in it, and are no figures of one time.
        List<Span> changes = drafts.stream().map(ClaimDraft::span).toList();
        quantityBinder.bind(frame).stream()
                .filter(draft -> changes.stream().noneMatch(draft.span()::overlaps))
                .forEach(drafts::add);
        for (ClaimBinder binder : binders) {
            drafts.addAll(binder.bind(frame));
        }
        drafts.addAll(calendar.bind(frame, dates));
        drafts.addAll(statements.bind(frame, drafts));
        return drafts;
    }

    /** In reading order, each with its id. */
    private static List<Claim> numbered(List<ClaimDraft> drafts) {
        List<ClaimDraft> ordered =
                drafts.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
        List<Claim> claims = new ArrayList<>();
        for (ClaimDraft draft : ordered) {
            claims.add(draft.claim().apply("c" + (claims.size() + 1)));
        }
        return claims;
    }
}
