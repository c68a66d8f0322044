package org.fediferry.practice.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Mastodon's rack-attack rules for sign-in: 25 in 5 minutes per address, 25 in an hour per e-mail. */
final class SignInLimit {

    private static final int MOST = 25;
    private static final Duration PER_ADDRESS = Duration.ofMinutes(5);
    private static final Duration PER_EMAIL = Duration.ofHours(1);

    private final Map<String, Deque<Instant>> attempts = new HashMap<>();

    synchronized boolean exceeded(String address, String email) {
        boolean byAddress = count("address " + address, PER_ADDRESS);
        boolean byEmail = count("email " + email.toLowerCase(Locale.ROOT), PER_EMAIL);
        return byAddress || byEmail;
    }

    private boolean count(String key, Duration period) {
        Deque<Instant> times = attempts.computeIfAbsent(key, unused -> new ArrayDeque<>());
        Instant now = Instant.now();
        while (!times.isEmpty() && times.peekFirst().plus(period).isBefore(now)) {
            times.removeFirst();
        }
        times.addLast(now);
        return times.size() > MOST;
    }

    static Instant reset() {
        return Instant.now().plus(PER_ADDRESS);
    }
}
