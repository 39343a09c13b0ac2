package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.recoupe.article.Article;
import org.recoupe.article.UnreadableArticle;
import org.recoupe.report.Format;
import org.recoupe.report.Report;

/**
 * A text twice as long takes twice the time, whatever it holds. What counts is the thread's own processor time, the least
 * of several tries, and its ratio: a busy or slow machine changes neither.
 */
class LinearTimeTest {

    /** Work in the square of the length makes it 4. */
    private static final double MOST = 3;
    /** Under it, in nanoseconds, what the virtual machine does beside outweighs the work. */
    private static final long NOTICEABLE = 20_000_000;

    private static final int ATTEMPTS = 4;
    private static final int TRIES = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static FactChecker checker;

    @BeforeAll
    static void load() {
        checker = FactChecker.of(Options.shipped());
    }

    @TestFactory
    Stream<DynamicTest> readingTwiceTheTextTakesTwiceTheTime() {
        return LongTexts.shapes().entrySet().stream()
                .map(shape -> DynamicTest.dynamicTest(
                        shape.getKey(), () -> assertLinearReading(shape.getKey(), shape.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> checkingTwiceTheTextTakesTwiceTheTime() {
        return LongTexts.shapes().entrySet().stream()
                .map(shape -> DynamicTest.dynamicTest(
                        shape.getKey(),
                        () -> assertLinear(
                                LongTexts.article(shape.getKey(), shape.getValue(), 5_000),
                                LongTexts.article(shape.getKey(), shape.getValue(), 10_000),
                                LinearTimeTest::checkAndWrite)));
    }

    /** At the greatest length at which an article of that shape is not refused for the number of its claims. */
    private static void assertLinearReading(String shape, String unit) throws IOException {
        int length = 40_000;
        while (refused(LongTexts.article(shape, unit, length))) {
            length /= 2;
        }
        assertThat(length).as("what can be read of it").isGreaterThanOrEqualTo(10_000);
        assertLinear(LongTexts.article(shape, unit, length / 2), LongTexts.article(shape, unit, length), checker::read);
    }

    private static boolean refused(Article article) {
        try {
            checker.read(article);
            return false;
        } catch (UnreadableArticle e) {
            assertThat(e).hasMessageContaining("claims were found in it");
            return true;
        }
    }

    private interface Work {
        void on(Article article) throws IOException;
    }

    private static void checkAndWrite(Article article) throws IOException {
        Report report = checker.check(article);
        for (Format format : Format.values()) {
            format.writer().write(report, new StringBuilder());
        }
    }

    private static void assertLinear(Article once, Article twice, Work work) throws IOException {
        List<Double> ratios = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long shorter = time(once, work);
            long longer = time(twice, work);
            if (longer < NOTICEABLE || longer < MOST * shorter) {
                return;
            }
            ratios.add(longer / (double) shorter);
        }
        assertThat(ratios).as("how many times as long twice the text took").allMatch(ratio -> ratio < MOST);
    }

    private static long time(Article article, Work work) throws IOException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.on(article);
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
