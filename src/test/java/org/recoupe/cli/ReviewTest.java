package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Severity;
import org.recoupe.report.Report;
import org.recoupe.review.Decision;
import org.recoupe.review.Decision.Outcome;
import org.recoupe.review.DecisionFile;
import org.recoupe.review.DecisionJson;

/** Decisions from the page to the file, and from the file into the next run. */
class ReviewTest {

    private static final String WRONG_DAY = "The treaty was signed in Geneva on Tuesday 19 August 2024.\n";
    private static final String KEY = "0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void aDecisionIsCarriedThroughAnEditOfTheText() throws IOException {
        Report before = check(WRONG_DAY);
        setAside(before);

        Session next = session("It had rained for days on end.\n\n" + WRONG_DAY);

        assertThat(next.code()).as("what was set aside is quiet").isZero();
        assertThat(next.out()).contains("(set aside)");
        assertThat(report().review().decisions()).hasSameSizeAs(urgent(before));
        assertThat(Files.readString(folder.resolve("treaty.html"))).contains("Set aside", "the almanac was wrong");
    }

    @Test
    void aDecisionThatNothingNeedsAnyMoreIsTold() throws IOException {
        Report before = check(WRONG_DAY);
        setAside(before);

        Session next = session("The treaty was signed in Geneva on Monday 19 August 2024.\n");

        assertThat(next.code()).isZero();
        assertThat(next.err()).contains(" of the decisions about it");
        assertThat(report().review().unused()).hasSameSizeAs(urgent(before));
    }

    @Test
    void rulesListSaysHowOftenPeopleFoundARuleWrong() throws IOException {
        Report before = check(WRONG_DAY);
        Decision wrong = decision(before, urgent(before).get(0));
        DecisionFile.in(folder).add(List.of(wrong, decision(wrong, "other", Outcome.ACCEPT)));

        Session list = Session.of(
                "rules", "list", "--reviews", folder.resolve(DecisionFile.NAME).toString());

        assertThat(list.out().lines().filter(line -> line.startsWith(wrong.rule() + "#")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("  1/2  "));
    }

    @Test
    void diffTellsTwoReportsApart() throws IOException {
        check(WRONG_DAY);
        Path before = Files.copy(folder.resolve("treaty.json"), folder.resolve("before.json"));
        check("The treaty was signed in Geneva on Monday 19 August 2024.\n");

        Session diff = Session.of(
                "diff", before.toString(), folder.resolve("treaty.json").toString());

        assertThat(diff.out())
                .contains("fixed: ")
                .contains("0 new, 0 re-opened, 0 same, ")
                .contains(" fixed, 0 not checked again");
        assertThat(diff.code()).isZero();
        assertThat(Session.of("diff", folder.resolve("treaty.json").toString(), before.toString())
                        .code())
                .isEqualTo(1);
        assertThat(Session.of("diff", "no.json", before.toString()).err()).contains("no.json: no such file");
    }

    @Test
    void theListOfReportsNamesThemAll() throws IOException {
        check(WRONG_DAY);

        Session index = Session.of("index", folder.toString());

        assertThat(index.code()).isZero();
        assertThat(Files.readString(folder.resolve("index.html"))).contains("./treaty.html", " to decide on");
        assertThat(Session.of("index", folder.resolve("none").toString()).err()).contains("no such folder");
    }

    @Test
    void theServerShowsReportsAndKeepsDecisions() throws Exception {
        Report report = check(WRONG_DAY);
        String line = DecisionJson.write(decision(report, urgent(report).get(0)));
        try (ReviewServer server = ReviewServer.start(folder, 0, KEY, "")) {
            String key = "recoupe=" + KEY;
            assertThat(get(server, "/?key=" + KEY, "").body()).contains("treaty");
            assertThat(get(server, "/treaty", key).body()).contains("data-desk=\"" + KEY, "connect-src &#39;self&#39;");
            assertThat(get(server, "/../secret", key).statusCode()).isEqualTo(404);
            assertThat(post(server, KEY, line + "\n" + line).statusCode()).isEqualTo(204);
            assertThat(get(server, "/treaty", key).body()).contains("the almanac was wrong");
        }
        assertThat(DecisionFile.in(folder).read()).hasSize(2);
    }

    @Test
    void theServerKnowsNobodyWithoutTheKey() throws Exception {
        Report report = check(WRONG_DAY);
        String line = DecisionJson.write(decision(report, urgent(report).get(0)));
        try (ReviewServer server = ReviewServer.start(folder, 0, KEY, "")) {
            assertThat(get(server, "/", "").statusCode()).isEqualTo(403);
            assertThat(get(server, "/?key=wrong", "").statusCode()).isEqualTo(403);
            assertThat(get(server, "/treaty", "recoupe=wrong").statusCode()).isEqualTo(403);
            assertThat(post(server, "wrong", line).statusCode()).isEqualTo(403);
            assertThat(post(server, KEY, "nonsense").statusCode()).isEqualTo(400);
            assertThat(post(server, KEY, line.replace("treaty", "another")).body())
                    .contains("no report on the article");
        }
        assertThat(DecisionFile.in(folder).read()).isEmpty();
    }

    private static HttpResponse<String> get(ReviewServer server, String path, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(server, path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(ReviewServer server, String key, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at(server, "/decisions"))
                .header("X-Recoupe-Token", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI at(ReviewServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    }

    private Session session(String text) throws IOException {
        Path article = folder.resolve("treaty.txt");
        Files.writeString(article, text);
        return Session.of("check", "-o", folder.toString(), article.toString());
    }

    private Report check(String text) throws IOException {
        session(text);
        return report();
    }

    private Report report() {
        return ReportFile.read(folder.resolve("treaty.json"));
    }

    private static List<Finding> urgent(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    private void setAside(Report report) throws IOException {
        DecisionFile.in(folder)
                .add(urgent(report).stream()
                        .map(finding -> decision(report, finding))
                        .toList());
    }

    private static Decision decision(Report report, Finding finding) {
        return new Decision(
                report.article().id(),
                finding.fingerprint(),
                Outcome.FALSE_POSITIVE,
                "the almanac was wrong",
                "Ana",
                Instant.parse("2024-08-20T10:00:00Z"),
                finding.rule(),
                finding.verdict().name(),
                "Tuesday 19 August 2024",
                Map.of());
    }

    private static Decision decision(Decision like, String fingerprint, Outcome outcome) {
        return new Decision(
                like.article(), fingerprint, outcome, "", "Bo", like.at(), like.rule(), "", like.quote(), Map.of());
    }
}
