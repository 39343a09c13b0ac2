package org.recoupe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Draft;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;

class BatchTest {

    private static final int COUNT = 400;

    private static Drafts articles() {
        String lines = IntStream.range(0, COUNT)
                .mapToObj(i -> i == 7 ? "no article" : "{\"id\": \"a%d\", \"text\": \"Un texte.\"}".formatted(i))
                .collect(Collectors.joining("\n"));
        return ArticleReader.of(ReadingOptions.none()).read(lines.getBytes(StandardCharsets.UTF_8), "news.jsonl");
    }

    private static List<String> run(Batch<String> batch) throws IOException, InterruptedException {
        List<String> seen = new ArrayList<>();
        batch.run(articles(), outcome -> seen.add(told(outcome)), () -> true);
        return seen;
    }

    private static String told(Outcome<String> outcome) {
        if (outcome instanceof Outcome.Lost<String> lost) {
            return lost.origin() + " " + lost.cause().getClass().getSimpleName();
        }
        return ((Outcome.Done<String>) outcome).result();
    }

    private static List<String> expected() {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> i == 7 ? "news.jsonl:8 UnreadableArticle" : "a" + i)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void whatComesOfArticlesComesInTheirOrder(int threads) throws Exception {
        assertThat(run(Batch.of(threads, draft -> {
                    if (draft.id().endsWith("3")) {
                        Thread.yield();
                    }
                    return draft.id();
                })))
                .isEqualTo(expected());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anArticleThatBreaksDownIsPassedOver(int threads) throws Exception {
        List<String> expected = expected();
        expected.set(20, "news.jsonl:21 IllegalStateException");
        expected.set(30, "news.jsonl:31 StackOverflowError");
        expected.set(40, "news.jsonl:41 OutOfMemoryError");
        assertThat(run(Batch.of(threads, BatchTest::poisoned))).isEqualTo(expected);
    }

    private static String poisoned(Draft draft) {
        switch (draft.id()) {
            case "a20" -> throw new IllegalStateException("poisoned");
            case "a30" -> endless(1);
            case "a40" -> throw new OutOfMemoryError("poisoned");
            default -> {}
        }
        return draft.id();
    }

    @SuppressWarnings("InfiniteRecursion") // that is what it is for
    private static int endless(int depth) {
        return endless(depth + 1) + depth;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void anArticleThatStarvedBesideAnotherIsTriedAgainAlone(int threads) throws Exception {
        Set<String> starved = ConcurrentHashMap.newKeySet();
        assertThat(run(Batch.of(threads, draft -> {
                    if (draft.id().equals("a50") && starved.add(draft.id())) {
                        throw new OutOfMemoryError("another took it");
                    }
                    return draft.id();
                })))
                .isEqualTo(expected());
        assertThat(starved).containsExactly("a50");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void onlyAFewAreInMemoryAtATime(int threads) throws Exception {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger handedOn = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Batch.of(threads, draft -> {
                    most.accumulateAndGet(begun.incrementAndGet() - handedOn.get(), Math::max);
                    return draft.id();
                })
                .run(articles(), outcome -> handedOn.incrementAndGet(), () -> true);
        assertThat(begun.get()).isEqualTo(COUNT - 1);
        assertThat(most.get()).isLessThanOrEqualTo(threads * 8 + 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsNotWantedIsNotRead(int threads) throws Exception {
        Set<String> read = ConcurrentHashMap.newKeySet();
        List<String> seen = run(Batch.of(threads, (Draft draft) -> {
                    read.add(draft.origin());
                    return draft.id();
                })
                .only(origin -> origin.endsWith("9")));
        assertThat(seen).hasSize(COUNT / 10).startsWith("a8", "a18");
        assertThat(read).allMatch(origin -> origin.endsWith("9"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void itEndsWhenItIsNotToGoOnOrTheSinkFails(int threads) throws Exception {
        AtomicInteger handedOn = new AtomicInteger();
        Batch.of(threads, Draft::id).run(articles(), outcome -> handedOn.incrementAndGet(), () -> handedOn.get() < 10);
        assertThat(handedOn.get()).isEqualTo(10);
        assertThatThrownBy(() -> Batch.of(threads, Draft::id)
                        .run(
                                articles(),
                                outcome -> {
                                    throw new IOException("no space left");
                                },
                                () -> true))
                .hasMessage("no space left");
    }
}
