package org.fediferry.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.fediferry.fediverse.ServerState;

/** Asks each server once whether it is there, few at a time, the ones with the most followers first; goes on where it stopped. */
public final class ServerSurvey {

    private static final int AT_A_TIME = 4;
    /** A polite end: what is smaller than the first thousand servers says little about a move. */
    private static final int MOST = 1_000;

    private final Function<String, ServerState> web;
    private final Clock clock;
    private final KnownServers known;

    private ServerSurvey(Function<String, ServerState> web, Clock clock, KnownServers known) {
        this.web = web;
        this.clock = clock;
        this.known = known;
    }

    /**
     * A survey that keeps what it hears in a file, and asks nobody who is in it.
     *
     * @param web asks one server; called by several threads
     */
    public static ServerSurvey keeping(Path file, Function<String, ServerState> web, Clock clock) throws IOException {
        return new ServerSurvey(web, clock, KnownServers.open(file));
    }

    /** The servers of these handles, the largest first; those that were not reached in time are unknown. */
    public List<ServerCount> of(Collection<String> handles, Duration limit) throws IOException {
        Map<String, Long> counts = count(handles);
        List<String> bySize = counts.keySet().stream()
                .sorted(Comparator.comparing((String domain) -> -counts.getOrDefault(domain, 0L))
                        .thenComparing(domain -> domain))
                .toList();
        ask(
                new ArrayDeque<>(bySize.stream()
                        .limit(MOST)
                        .filter(domain -> known.of(domain).isEmpty())
                        .toList()),
                limit);
        return bySize.stream()
                .map(domain -> new ServerCount(
                        domain,
                        counts.getOrDefault(domain, 0L),
                        known.of(domain).orElse(ServerState.UNKNOWN)))
                .toList();
    }

    /** How many of these handles each server has. */
    static Map<String, Long> count(Collection<String> handles) {
        Map<String, Long> counts = new TreeMap<>();
        for (String handle : handles) {
            counts.merge(domain(handle), 1L, Long::sum);
        }
        return counts;
    }

    /** What stands behind the last {@code @}, in lower case. */
    static String domain(String handle) {
        return handle.substring(handle.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private void ask(Queue<String> domains, Duration limit) throws IOException {
        if (domains.isEmpty()) {
            return;
        }
        Queue<String> waiting = new ConcurrentLinkedQueue<>(domains);
        Instant end = clock.instant().plus(limit);
        int workers = Math.min(AT_A_TIME, waiting.size());
        CountDownLatch working = new CountDownLatch(workers);
        Queue<IOException> troubles = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            for (int i = 0; i < workers; i++) {
                threads.execute(() -> {
                    try {
                        work(waiting, end);
                    } catch (UncheckedIOException full) {
                        troubles.add(full.getCause());
                    } finally {
                        working.countDown();
                    }
                });
            }
            var ignored = working.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
        if (!troubles.isEmpty()) {
            throw troubles.element();
        }
    }

    private void work(Queue<String> waiting, Instant end) {
        for (String domain = waiting.poll();
                domain != null
                        && clock.instant().isBefore(end)
                        && !Thread.currentThread().isInterrupted();
                domain = waiting.poll()) {
            try {
                known.add(domain, web.apply(domain), clock.instant());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    /** {@code 1,200 followers on 214 servers, 9 of which do not answer}. */
    public static String summary(List<ServerCount> servers) {
        long followers = servers.stream().mapToLong(ServerCount::followers).sum();
        long silent =
                servers.stream().filter(server -> server.state().isSilent()).count();
        long lost = servers.stream()
                .filter(server -> server.state().isSilent())
                .mapToLong(ServerCount::followers)
                .sum();
        long unknown = servers.stream()
                .filter(server -> server.state() == ServerState.UNKNOWN)
                .count();
        String summary = Words.of(followers, "follower") + " on " + Words.of(servers.size(), "server");
        if (silent > 0) {
            summary += ", " + Words.of(silent) + " of which " + (silent == 1 ? "does" : "do") + " not answer (with "
                    + Words.of(lost, "follower") + ")";
        }
        return unknown == 0 ? summary : summary + "; of " + Words.of(unknown) + " nobody knows";
    }
}
