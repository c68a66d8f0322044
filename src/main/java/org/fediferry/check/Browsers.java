package org.fediferry.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fediferry.browser.Browser;
import org.fediferry.browser.BrowserLauncher;
import org.fediferry.browser.BrowserSettings;

/** The browsers of a check: each serves one case at a time, and stays for the next of the same settings. */
final class Browsers implements AutoCloseable {

    private final int most;
    private final Deque<Running> idle = new ArrayDeque<>();
    private final AtomicInteger windows = new AtomicInteger();
    private int inUse;

    /** As many as {@code most} side by side, in use and idle. */
    Browsers(int most) {
        this.most = most;
    }

    /** A browser with the settings that it was started with. */
    record Running(Browser browser, BrowserSettings settings) {}

    /** A browser that nobody else uses; starts one where none of these settings is idle. */
    Running take(BrowserSettings settings) {
        List<Running> superfluous = new ArrayList<>();
        synchronized (this) {
            inUse++;
            for (Running each : idle) {
                if (each.settings().equals(settings)) {
                    idle.remove(each);
                    return each;
                }
            }
            while (!idle.isEmpty() && idle.size() + inUse > most) {
                superfluous.add(idle.removeFirst());
            }
        }
        superfluous.forEach(each -> each.browser().close());
        try {
            return new Running(BrowserLauncher.start(settings), settings);
        } catch (RuntimeException notStarted) {
            release();
            throw notStarted;
        }
    }

    /** Gives a browser back that still works. */
    synchronized void giveBack(Running running) {
        inUse--;
        idle.addLast(running);
    }

    /** Ends a browser that does not work any more. */
    void discard(Running running) {
        release();
        running.browser().close();
    }

    private synchronized void release() {
        inUse--;
    }

    /** A name for a window that no other has. */
    String window(String account) {
        return account + " " + windows.incrementAndGet();
    }

    @Override
    public void close() {
        List<Running> all;
        synchronized (this) {
            all = List.copyOf(idle);
            idle.clear();
        }
        all.forEach(each -> each.browser().close());
    }
}
