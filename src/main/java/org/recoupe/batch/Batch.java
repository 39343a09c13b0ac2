package org.recoupe.batch;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.recoupe.article.Draft;
import org.recoupe.article.Drafts;
import org.recoupe.article.Unread;
import org.recoupe.article.UnreadableArticle;

/**
 * Works on articles on several threads, and hands on what comes of them in their order. A few articles for each thread are in
 * memory at a time, however many there are.
 *
 * @param <R> what work on an article gives
 */
public final class Batch<R> {

    /** So many articles for each thread are read ahead, or wait for one before them. */
    private static final int AHEAD = 8;

    /** Of articles that are in work; a larger one is in work alone. */
    private static final int MOST_KILOBYTES = 8 << 10;

    private static final int KILO = 10;

    private final int threads;
    private final Work<R> work;
    private final Predicate<String> wanted;

    private Batch(int threads, Work<R> work, Predicate<String> wanted) {
        this.threads = threads;
        this.work = work;
        this.wanted = wanted;
    }

    /** What is made of an article, by several threads at once. */
    @FunctionalInterface
    public interface Work<R> {
        R on(Draft draft) throws IOException;
    }

    /** Takes what came of each article, one after the other, on the thread that runs the batch. */
    @FunctionalInterface
    public interface Sink<R> {
        void take(Outcome<R> outcome) throws IOException;
    }

    /** A batch that does that work on that many threads; on a single one, it is the caller's. */
    public static <R> Batch<R> of(int threads, Work<R> work) {
        return new Batch<>(threads, work, origin -> true);
    }

    /** The same, of the articles with those origins alone. */
    public Batch<R> only(Predicate<String> origins) {
        return new Batch<>(threads, work, origins);
    }

    /**
     * Works on all those articles, as long as it is to go on, and closes them.
     *
     * @throws IOException what the sink throws
     * @throws InterruptedException if the thread is interrupted
     */
    public void run(Drafts articles, Sink<R> sink, BooleanSupplier goOn) throws IOException, InterruptedException {
        if (threads == 1) {
            try (articles) {
                while (goOn.getAsBoolean() && articles.hasNext()) {
                    next(articles, sink);
                }
            }
        } else {
            new Run(articles, sink).run(goOn);
        }
    }

    private void next(Drafts articles, Sink<R> sink) throws IOException {
        Unread article;
        try {
            article = articles.nextUnread();
        } catch (UnreadableArticle e) {
            sink.take(new Outcome.Lost<>(e.path(), e));
            return;
        }
        if (wanted.test(article.origin())) {
            sink.take(outcome(article));
        }
    }

    /** Whatever goes wrong with an article is the end of the work on it, and on no other. */
    private Outcome<R> outcome(Unread article) {
        try {
            return new Outcome.Done<>(work.on(article.read()));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return new Outcome.Lost<>(article.origin(), e);
        }
    }

    /** One run on several threads: one reads, some work, and the caller's hands on. */
    private final class Run {

        /** An article in work. */
        private record Pending<R>(Unread article, Future<Outcome<R>> outcome, int weight) {}

        private final Drafts articles;
        private final Sink<R> sink;
        private final BlockingQueue<Pending<R>> pending = new LinkedBlockingQueue<>(threads * AHEAD);
        private final Semaphore room = new Semaphore(MOST_KILOBYTES);
        private final ExecutorService workers = Executors.newFixedThreadPool(threads, Run::worker);
        private final Pending<R> end = new Pending<>(
                new Unread("", 0, () -> {
                    throw new IllegalStateException("the end is no article");
                }),
                new CompletableFuture<>(),
                0);
        private volatile boolean stopped;

        Run(Drafts articles, Sink<R> sink) {
            this.articles = articles;
            this.sink = sink;
        }

        private static Thread worker(Runnable task) {
            Thread thread = new Thread(task, "check");
            thread.setDaemon(true);
            return thread;
        }

        void run(BooleanSupplier goOn) throws IOException, InterruptedException {
            Thread reader = new Thread(this::read, "read");
            reader.setDaemon(true);
            reader.start();
            try {
                for (Pending<R> next = pending.take(); next != end && goOn.getAsBoolean(); next = pending.take()) {
                    sink.take(settled(next));
                    room.release(next.weight());
                }
            } finally {
                stopped = true;
                reader.interrupt();
                workers.shutdownNow();
            }
        }

        private Outcome<R> settled(Pending<R> next) throws InterruptedException {
            try {
                Outcome<R> outcome = next.outcome().get();
                boolean starved = outcome instanceof Outcome.Lost<R> lost && lost.cause() instanceof OutOfMemoryError;
                return starved ? alone(next.article()) : outcome;
            } catch (ExecutionException e) {
                return new Outcome.Lost<>(next.article().origin(), Objects.requireNonNullElse(e.getCause(), e));
            }
        }

        /** Memory may have run out because of another article: this one is tried again when no other is in work. */
        private Outcome<R> alone(Unread article) throws InterruptedException {
            for (Pending<R> other : pending) {
                try {
                    if (other != end) {
                        other.outcome().get();
                    }
                } catch (ExecutionException e) {
                    // It is told when its turn comes.
                }
            }
            return outcome(article);
        }

        private void read() {
            try (articles) {
                while (!stopped && articles.hasNext()) {
                    put();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                add(new Outcome.Lost<>("", e));
            }
            offer(end);
        }

        private void put() throws InterruptedException {
            try {
                Unread article = articles.nextUnread();
                if (wanted.test(article.origin())) {
                    int weight = (int) Math.min(MOST_KILOBYTES, 1 + (article.size() >> KILO));
                    room.acquire(weight);
                    Callable<Outcome<R>> task = () -> outcome(article);
                    pending.put(new Pending<>(article, workers.submit(task), weight));
                }
            } catch (UnreadableArticle e) {
                add(new Outcome.Lost<>(e.path(), e));
            }
        }

        private void add(Outcome<R> outcome) {
            offer(new Pending<>(
                    new Unread("", 0, () -> {
                        throw new IllegalStateException("an article that could not be found is not read");
                    }),
                    CompletableFuture.completedFuture(outcome),
                    0));
        }

        private void offer(Pending<R> last) {
            try {
                pending.put(last);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
