package org.recoupe.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.recoupe.article.Article;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Mention;
import org.recoupe.extract.Reading;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Severity;
import org.recoupe.finding.Verdict;
import org.recoupe.reference.Dossier;

/**
 * What was found in one article: all that any format shows, and just what its JSON holds.
 *
 * @param article the article
 * @param mentions all that was read in it, in reading order
 * @param claims its claims, in reading order
 * @param findings what rules say of them: claims in order, the verdict that goes first at the front
 * @param coverage what became of each mention
 * @param names what ids that occur in it are called, in the article's language
 * @param sources the sources its evidence comes from, by id
 * @param rules the rules that found it, by id
 * @param series the reference series that claims were compared with
 * @param review what people decided about its findings
 * @param run how it came about
 */
public record Report(
        Article article,
        List<Mention> mentions,
        List<ReportedClaim> claims,
        List<Finding> findings,
        Coverage coverage,
        SortedMap<String, String> names,
        List<Source> sources,
        List<RuleTitle> rules,
        List<Series> series,
        Review review,
        Run run) {

    /** The version of the JSON that this class stands for. */
    public static final String SCHEMA = "recoupe-report/2";

    /** Verdicts, the one that goes before all others of a claim first. */
    public static final List<Verdict> PRECEDENCE = List.of(
            Verdict.INCONSISTENT,
            Verdict.DISPUTED,
            Verdict.IMPRECISE,
            Verdict.CONSISTENT,
            Verdict.NOT_CHECKABLE,
            Verdict.NO_DATA);

    public Report {
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
        findings = List.copyOf(findings);
        names = new TreeMap<>(names);
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
        series = List.copyOf(series);
    }

    /** The report of an article. */
    public static Report of(
            Article article, Reading reading, Dossier dossier, List<Finding> findings, Run run, Register register) {
        List<Finding> ordered = inOrder(findings, dossier.claims());
        Map<String, List<Finding>> byClaim = byClaim(ordered);
        List<ReportedClaim> claims = dossier.claims().stream()
                .map(claim -> ReportedClaim.of(claim, first(byClaim.getOrDefault(claim.id(), List.of()))))
                .toList();
        return new Report(
                article,
                reading.mentions(),
                claims,
                ordered,
                Accounting.of(reading.mentions(), dossier, claims),
                named(
                        ids(reading.mentions(), claims, ordered),
                        id -> register.names().apply(id, article.language())),
                cited(ordered).map(register.sources()).flatMap(Optional::stream).toList(),
                speaking(ordered)
                        .map(register.rules())
                        .flatMap(Optional::stream)
                        .toList(),
                Series.of(dossier, ordered, id -> publisher(id, register)),
                Review.NONE,
                run);
    }

    /** The same with what people decided about its findings. */
    public Report with(Review decided) {
        return new Report(article, mentions, claims, findings, coverage, names, sources, rules, series, decided, run);
    }

    /** The same, made in another run. */
    public Report with(Run other) {
        return new Report(article, mentions, claims, findings, coverage, names, sources, rules, series, review, other);
    }

    private static String publisher(String source, Register register) {
        return register.sources().apply(source).map(Source::publisher).orElse(source);
    }

    private static Stream<String> speaking(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> Stream.concat(Stream.of(finding.rule()), finding.also().stream()))
                .distinct()
                .sorted();
    }

    private static Map<String, List<Finding>> byClaim(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::claim));
    }

    /** The verdict that goes before all others of a claim. */
    private static Optional<Verdict> first(List<Finding> ordered) {
        return ordered.stream().map(Finding::verdict).findFirst();
    }

    private static List<Finding> inOrder(List<Finding> findings, List<Claim> claims) {
        Map<String, Integer> places = IntStream.range(0, claims.size())
                .boxed()
                .collect(Collectors.toMap(index -> claims.get(index).id(), index -> index));
        return findings.stream()
                .sorted(Comparator.<Finding, Integer>comparing(
                                finding -> places.getOrDefault(finding.claim(), claims.size()))
                        .thenComparing(finding -> PRECEDENCE.indexOf(finding.verdict()))
                        .thenComparing(Finding::rule)
                        .thenComparing(Finding::fingerprint))
                .toList();
    }

    private static Stream<String> ids(List<Mention> mentions, List<ReportedClaim> claims, List<Finding> findings) {
        Stream<String> parts =
                claims.stream().flatMap(claim -> claim.parts().stream()).flatMap(part -> part.ids().stream());
        Stream<String> speakers =
                claims.stream().map(claim -> claim.attribution().speaker());
        Stream<String> entities = mentions.stream()
                .filter(Mention.Name.class::isInstance)
                .flatMap(mention -> ((Mention.Name) mention).entities().stream())
                .map(entity -> entity.id());
        Stream<String> datasets = findings.stream()
                .flatMap(finding -> finding.evidence().stream())
                .map(row -> row.dataset());
        return Stream.of(parts, speakers, entities, datasets).flatMap(stream -> stream);
    }

    private static SortedMap<String, String> named(Stream<String> ids, Function<String, String> names) {
        SortedMap<String, String> named = new TreeMap<>();
        ids.filter(Predicate.not(String::isEmpty)).distinct().forEach(id -> {
            String name = names.apply(id);
            if (!name.isEmpty() && !name.equals(id)) {
                named.put(id, name);
            }
        });
        return named;
    }

    private static Stream<String> cited(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.evidence().stream())
                .flatMap(evidence -> evidence.sources().stream())
                .distinct()
                .sorted();
    }

    /** What the findings say of each claim, in the order of the claims; a claim that none speaks of has no findings. */
    public Map<ReportedClaim, List<Finding>> byClaim() {
        Map<String, List<Finding>> known = byClaim(findings);
        Map<ReportedClaim, List<Finding>> byClaim = new LinkedHashMap<>();
        claims.forEach(claim -> byClaim.put(claim, known.getOrDefault(claim.id(), List.of())));
        return byClaim;
    }

    /** What that id is called; empty where no name is known. */
    public Optional<String> name(String id) {
        return Optional.ofNullable(names.get(id));
    }

    /** Whether people decided that nothing that asks for attention on this claim is to do so. */
    public boolean quiet(ReportedClaim claim) {
        if (review.decisions().isEmpty()) {
            return false;
        }
        List<Finding> urgent = findings.stream()
                .filter(finding -> finding.claim().equals(claim.id()) && finding.severity() != Severity.INFO)
                .toList();
        return !urgent.isEmpty() && urgent.stream().allMatch(review::quiets);
    }

    /** The findings but those that people decided are to be quiet. */
    public List<Finding> loud() {
        return findings.stream().filter(finding -> !review.quiets(finding)).toList();
    }

    /** How many claims came to each verdict, but those that are {@link #quiet}, in order of {@link #PRECEDENCE}; verdicts that none came to are not in it. */
    public Map<Verdict, Long> tally() {
        Map<Verdict, Long> counts = claims.stream()
                .filter(claim -> !quiet(claim))
                .flatMap(claim -> claim.verdict().stream())
                .collect(Collectors.groupingBy(
                        verdict -> verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        Map<Verdict, Long> ordered = new LinkedHashMap<>();
        PRECEDENCE.stream()
                .filter(counts::containsKey)
                .forEach(verdict -> ordered.put(verdict, counts.getOrDefault(verdict, 0L)));
        return ordered;
    }
}
