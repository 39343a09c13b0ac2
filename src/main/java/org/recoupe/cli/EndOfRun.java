package org.recoupe.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a process that is told to end, by Ctrl-C say, finish or take back the file that it is writing. */
final class EndOfRun {

    private static final long PATIENCE_SECONDS = 2;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final Thread hook;

    private EndOfRun(Thread runner) {
        hook = new Thread(() -> end(runner), "end");
    }

    /** From now on, the calling thread is interrupted when the process is told to end. */
    static EndOfRun ofThisThread() {
        EndOfRun end = new EndOfRun(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    private void end(Thread runner) {
        runner.interrupt();
        try {
            if (!reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread has done what it had to. */
    void reached() {
        reached.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: that is why the run does.
        }
    }
}
