package org.fediferry.practice.federation;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The background work of one server: one thread, in order, paced like a busy queue. */
public final class Jobs implements AutoCloseable {

    private final ScheduledThreadPoolExecutor queue;
    private final Duration pace;
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong finished = new AtomicLong();

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
        started.incrementAndGet();
        try {
            var ignored = queue.schedule(() -> count(job), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The server is being closed: nobody waits for this any more.
            finished.incrementAndGet();
        }
    }

    private void count(Runnable job) {
        try {
            job.run();
        } finally {
            finished.incrementAndGet();
        }
    }

    /** How many jobs were ever handed in; together with {@link #isIdle} tells whether anything happened meanwhile. */
    public long started() {
        return started.get();
    }

    public boolean isIdle() {
        return started.get() == finished.get();
    }

    @Override
    public void close() {
        queue.shutdownNow();
    }
}
