package org.fediferry.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fediferry.step.StepFailed;

/** A person's wish to stop; ends every pause at once. */
public final class Stopping {

    private final CountDownLatch wish = new CountDownLatch(1);

    /** Asks the run to stop after the step that is being done, and to sign out. */
    public void stop() {
        wish.countDown();
    }

    /** Whether the run should stop. */
    public boolean isWished() {
        return wish.getCount() == 0;
    }

    /** Lets time pass, and fails when the person wishes to stop meanwhile. */
    void pause(Duration length) throws StepFailed {
        try {
            if (wish.await(length.toNanos(), TimeUnit.NANOSECONDS)) {
                throw stopped();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw stopped();
        }
    }

    private static StepFailed stopped() {
        return new StepFailed(
                StepFailed.Cause.STOPPED,
                "time to go on waiting",
                "somebody stopped the run",
                "go on with run --resume");
    }
}
