package org.recoupe;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.recoupe.across.Jury;
import org.recoupe.across.Restatements;
import org.recoupe.across.Statement;
import org.recoupe.against.Counterparts;
import org.recoupe.against.Side;
import org.recoupe.article.Article;
import org.recoupe.article.Draft;
import org.recoupe.article.UnreadableArticle;
import org.recoupe.extract.Extractor;
import org.recoupe.extract.Reading;
import org.recoupe.language.Language;
import org.recoupe.language.LanguageDetector;
import org.recoupe.language.SentenceSplitter;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.DataFolder;
import org.recoupe.reference.Dossier;
import org.recoupe.report.Register;
import org.recoupe.report.Report;
import org.recoupe.report.RuleTitle;
import org.recoupe.report.Run;
import org.recoupe.report.Source;
import org.recoupe.rule.Ground;
import org.recoupe.rule.Judgement;
import org.recoupe.rule.RuleBook;
import org.recoupe.rule.RuleFolder;

/** Articles in, consistency reports out. Made once, used for many articles, by several threads if need be. */
public final class FactChecker {

    /** The text of an article, in characters: some 170,000 words. */
    static final int LONGEST_TEXT = 1_000_000;

    private final Catalog catalog;
    private final RuleBook rules;
    private final String dataHash;
    private final Map<String, Extractor> extractors;

    private FactChecker(Catalog catalog, RuleBook rules) {
        this(catalog, rules, new ConcurrentHashMap<>());
    }

    private FactChecker(Catalog catalog, RuleBook rules, Map<String, Extractor> extractors) {
        this.catalog = catalog;
        this.rules = rules;
        this.dataHash = catalog.hash();
        this.extractors = extractors;
    }

    /**
     * A fact checker that works with those rules and data.
     *
     * @throws org.recoupe.reference.InvalidData if something is wrong in the data
     * @throws org.recoupe.rule.BrokenRules if a rule file does not compile, and is not to be skipped
     */
    public static FactChecker of(Options options) {
        FutureTask<RuleBook> rules = loading(options);
        return new FactChecker(catalog(options), loaded(rules));
    }

    /** A fact checker of data and rules that are loaded already. */
    public static FactChecker of(Catalog catalog, RuleBook rules) {
        return new FactChecker(catalog, rules);
    }

    /** Rules and data know nothing of each other, so they load side by side. */
    private static FutureTask<RuleBook> loading(Options options) {
        FutureTask<RuleBook> rules = new FutureTask<>(() -> rules(options));
        Thread thread = new Thread(
                () -> {
                    rules.run();
                    loaded(rules).prepare();
                },
                "rules");
        thread.setUncaughtExceptionHandler((failed, failure) -> {
            // Who asks for the rules meets the same failure.
        });
        thread.setDaemon(true);
        thread.start();
        return rules;
    }

    private static RuleBook loaded(FutureTask<RuleBook> rules) {
        try {
            return rules.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the rules were loaded", e);
        }
    }

    /** The same with other rules. */
    public FactChecker withRules(RuleBook book) {
        return new FactChecker(catalog, book, extractors);
    }

    /** The same with other reference data. */
    public FactChecker withData(Catalog data) {
        return new FactChecker(data, rules);
    }

    /**
     * The same with rows of reference data of somebody's own; see {@link Catalog#with}.
     *
     * @throws org.recoupe.reference.InvalidData if there is no such table or column, or a cell is wrong
     */
    public FactChecker withRows(Map<String, List<Map<String, String>>> own, LocalDate released) {
        return own.isEmpty() ? this : withData(catalog.with(own, released));
    }

    /** The rules of those options as they are now; see {@link RuleBook#again}. */
    public RuleBook rulesAgain(Options options) {
        return rules.again(folders(options));
    }

    /** The reference data of those options. */
    public static Catalog catalog(Options options) {
        Stream<DataFolder> shipped = options.shippedData() ? Stream.of(DataFolder.bundled()) : Stream.empty();
        Stream<DataFolder> imported = options.imported().stream().map(DataFolder::imported);
        Stream<DataFolder> given = options.data().stream().map(DataFolder::of);
        return Catalog.load(
                Stream.of(shipped, imported, given).flatMap(folders -> folders).toList());
    }

    private static List<RuleFolder> folders(Options options) {
        Stream<RuleFolder> shipped = options.shippedRules() ? Stream.of(RuleFolder.shipped()) : Stream.empty();
        return Stream.concat(shipped, options.rules().stream()).toList();
    }

    /** The rules of those options. */
    public static RuleBook rules(Options options) {
        List<RuleFolder> folders = folders(options);
        return options.skipBrokenRules() ? RuleBook.loadSound(folders) : RuleBook.load(folders);
    }

    /**
     * The article, once its language is known.
     *
     * @throws UnreadableArticle if it is in none that is read here, or too long
     */
    public Article article(Draft draft) {
        if (draft.text().length() > LONGEST_TEXT) {
            throw UnreadableArticle.at(
                    draft.origin(),
                    "the text has %,d characters, expected at most %,d"
                            .formatted(draft.text().length(), LONGEST_TEXT),
                    "Give its chapters as articles of their own");
        }
        return LanguageDetector.settle(draft);
    }

    /** What the article says. */
    public Reading read(Article article) {
        Language language = Language.of(article.language()).orElseThrow();
        Extractor extractor =
                extractors.computeIfAbsent(language.code(), code -> Extractor.of(catalog.gazetteer(language)));
        return extractor.read(article, SentenceSplitter.of(language).split(article));
    }

    /** What rules and reference data say of the article. */
    public Report check(Article article) {
        return check(article, dossier -> dossier);
    }

    /**
     * The same, where rules also set the article against others: who says something else, and what. Sentences are compared with
     * those of its language, figures of one measure, entity and period with those of all.
     */
    public Report check(Article article, List<Article> others) {
        return check(article, beside(article, others));
    }

    private UnaryOperator<Dossier> beside(Article article, List<Article> others) {
        List<Side> sides = new ArrayList<>();
        List<Statement> stated = new ArrayList<>();
        for (Article other : others) {
            Reading reading = read(other);
            if (other.language().equals(article.language())) {
                sides.add(Side.of(other, reading));
            }
            stated.addAll(Statement.of(other, catalog.dossier(reading, other).claims()));
        }
        return dossier -> {
            Dossier more = dossier.with(Restatements.of(Statement.of(article, dossier.claims()), stated));
            return sides.isEmpty()
                    ? more
                    : Counterparts.of(side(article), sides).in(more);
        };
    }

    /** Whether a report of that run was made by this version with these rules and data. */
    public boolean made(Run run) {
        return run.version().equals(Version.current())
                && run.rules().equals(rules.hash())
                && run.data().equals(dataHash);
    }

    /** What judges whether articles of a corpus differ on one measure, by the rules and data of this. */
    public Jury jury() {
        return Jury.of(rules, catalog);
    }

    /** The same, with others that were read before. */
    public Report checkAgainst(Article article, List<Side> others) {
        return check(article, against(article, others));
    }

    private UnaryOperator<Dossier> against(Article article, List<Side> others) {
        List<Side> sides = others.stream()
                .filter(other -> other.article().language().equals(article.language()))
                .toList();
        return dossier -> Counterparts.of(side(article), sides).in(dossier);
    }

    /** The article, ready to be set against others. */
    public Side side(Article article) {
        return Side.of(article, read(article));
    }

    /** The same, where the rules see what that makes of the dossier: more evidence, say. */
    public Report check(Article article, UnaryOperator<Dossier> more) {
        Instant started = now();
        Reading reading = read(article);
        Dossier dossier = more.apply(catalog.dossier(reading, article));
        Judgement judgement = judge(dossier);
        Run run = new Run(
                Version.current(),
                started,
                Duration.between(started, now()),
                rules.hash(),
                dataHash,
                failures(judgement));
        Register register = new Register(catalog::name, this::source, this::title);
        return Report.of(article, reading, dossier, judgement.findings(), run, register);
    }

    /** What the finding with that fingerprint in the article's report rests on; nothing where there is no such finding. */
    public List<Ground> grounds(Article article, String fingerprint) {
        return rules.grounds(dossier(article), catalog, fingerprint);
    }

    /** All that rules see of the article. */
    public Dossier dossier(Article article) {
        return catalog.dossier(read(article), article);
    }

    /** The same, with what others say against it. */
    public Dossier dossier(Article article, List<Article> others) {
        Dossier own = dossier(article);
        return others.isEmpty() ? own : beside(article, others).apply(own);
    }

    /** What the rules say of a dossier. */
    public Judgement judge(Dossier dossier) {
        return rules.judge(dossier, catalog);
    }

    /** As finely as reports have it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The rules that broke down on the article, and the files of rules that were left out as they are broken. */
    private List<Run.Failure> failures(Judgement judgement) {
        Stream<Run.Failure> leftOut =
                rules.problems().stream().map(problem -> new Run.Failure(problem.path(), problem.toString()));
        Stream<Run.Failure> brokenDown =
                judgement.failures().stream().map(failure -> new Run.Failure(failure.rule(), failure.toString()));
        return Stream.concat(leftOut, brokenDown).toList();
    }

    private Optional<RuleTitle> title(String rule) {
        return rules.rules().stream()
                .filter(card -> card.id().equals(rule))
                .findFirst()
                .map(card -> new RuleTitle(rule, card.title("fr"), card.title("en")));
    }

    private Optional<Source> source(String id) {
        return catalog.source(id)
                .map(known -> new Source(known.id(), known.title(), known.publisher(), known.url(), known.licence()));
    }
}
