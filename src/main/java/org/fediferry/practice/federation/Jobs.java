package org.fediferry.practice.federation;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The background work of one server: one thread, in order, paced like a busy queue. */
public final class Jobs implements AutoCloseable {

    private final ScheduledThreadPoolExecutor queue;
    private final Duration pace;
    private long started;
    private long finished;

    public Jobs(String name, Duration pace) {
        this.pace = pace;
        queue = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "practice-jobs-" + name);
            thread.setDaemon(true);
            return thread;
        });
        queue.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    public void run(Runnable job) {
        schedule(job, Duration.ZERO);
    }

    /** Runs the next batch of a long job one pace later. */
    public void next(Runnable job) {
        schedule(job, pace);
    }

    private void schedule(Runnable job, Duration delay) {
        begin();
        try {
            var ignored = queue.schedule(() -> count(job), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The server is being closed: nobody waits for this any more.
            end();
        }
    }

    private synchronized void begin() {
        started++;
    }

    private synchronized void end() {
        finished++;
        notifyAll();
    }

    private void count(Runnable job) {
        try {
            job.run();
        } finally {
            end();
        }
    }

    /** How many jobs were ever handed in: tells whether anything happened meanwhile. */
    public synchronized long started() {
        return started;
    }

    public synchronized boolean isIdle() {
        return started == finished;
    }

    /** Waits until no job is left; false when that takes longer. */
    public synchronized boolean awaitIdle(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (started != finished) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    @Override
    public void close() {
        queue.shutdownNow();
    }
}
