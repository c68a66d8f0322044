package org.fediferry.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.evidence.CheckedCase.Depth;
import org.fediferry.evidence.CheckedCase.Verdict;

/** Performs cases without a browser: each ends as it was told to, one verdict for each attempt. */
final class Rehearsal implements Performing {

    private final Map<String, Deque<Verdict>> verdicts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> inUse = new ConcurrentHashMap<>();
    private final AtomicInteger mostOnOneAccount = new AtomicInteger();
    private final CountDownLatch meeting = new CountDownLatch(2);
    private final CountDownLatch intruder = new CountDownLatch(1);
    private volatile boolean met;
    private volatile boolean intruded;
    private boolean ended;

    /** What the attempts at a case come to; the last counts for all that follow. */
    Rehearsal ending(String name, Verdict... in) {
        verdicts.put(name, new ArrayDeque<>(List.of(in)));
        return this;
    }

    int attempts(String name) {
        return attempts.getOrDefault(name, new AtomicInteger()).get();
    }

    int mostOnOneAccount() {
        return mostOnOneAccount.get();
    }

    /** Whether two cases were there at the same time. */
    boolean haveMet() {
        return met;
    }

    /** Whether a case found another one on its account. */
    boolean wasIntruded() {
        return intruded;
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public Attempt perform(CheckCase one) {
        for (TestAccount account : one.accounts()) {
            AtomicInteger users = inUse.computeIfAbsent(account.identity(), unknown -> new AtomicInteger());
            if (mostOnOneAccount.accumulateAndGet(users.incrementAndGet(), Math::max) > 1) {
                intruder.countDown();
            }
        }
        meet(one);
        one.accounts()
                .forEach(account ->
                        Objects.requireNonNull(inUse.get(account.identity())).decrementAndGet());
        attempts.computeIfAbsent(one.name(), unknown -> new AtomicInteger()).incrementAndGet();
        Deque<Verdict> left = verdicts.getOrDefault(one.name(), new ArrayDeque<>(List.of(Verdict.PASSED)));
        Verdict verdict = left.size() > 1 ? left.removeFirst() : left.getFirst();
        Findings findings = new Findings();
        if (verdict != Verdict.PASSED) {
            findings.problem("it is " + verdict + " at attempt " + attempts(one.name()));
        }
        return new Attempt(verdict, Performer.place(one, null), findings, "");
    }

    /** Cases of this name wait for each other; others give somebody who should not be there the time to come. */
    private void meet(CheckCase one) {
        try {
            if (one.name().startsWith("meets")) {
                meeting.countDown();
                met = meeting.await(20, TimeUnit.SECONDS);
            } else {
                intruded = intruder.await(2, TimeUnit.MILLISECONDS) || intruded;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void end() {
        ended = true;
    }

    static TestAccount account(String name, String handle) {
        return TestAccount.of(name, "mastodon", handle, "", () -> "secret");
    }

    static CheckCase page(String name, TestAccount... accounts) {
        return new CheckCase(
                name,
                Depth.CONTRACT,
                name,
                List.of(accounts).stream()
                        .map(account -> Surveyed.not(account, "4.5", Verdict.PASSED, ""))
                        .toList(),
                new Surroundings(BrowserSettings.DEFAULT, BrowserSettings.DEFAULT.viewport()),
                new Work.LookAt(name, true),
                Set.of("contract"));
    }
}
