package org.fediferry.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.fediferry.evidence.WatchRecord;
import org.fediferry.evidence.WatchRecord.Reading;
import org.fediferry.evidence.WatchRecord.Verdict;
import org.fediferry.fediverse.ServerState;
import org.jspecify.annotations.Nullable;

/**
 * How many followers have come, by number or, where both lists are public, by name.
 *
 * @param after who follows the new account; null as long as nobody has asked, or where it is hidden
 */
public record Arrivals(
        Before before,
        List<Reading> readings,
        Instant now,
        @Nullable List<String> after) {

    /** Fact sheet 9.1, A: hours, sometimes more than a day. */
    private static final Duration DECIDED = Duration.ofDays(1);

    /** Batches of large servers come with pauses of hours. */
    private static final Duration QUIET = Duration.ofHours(6);

    /** Whether the verdict can be spoken: everybody came, a day is over, or nothing has changed for a quarter of one. */
    public boolean isSettled() {
        OptionalLong arrived = byNumber();
        boolean all = arrived.isPresent()
                && before.had().isPresent()
                && arrived.getAsLong() >= before.had().getAsLong();
        return all || !now.isBefore(before.moved().plus(DECIDED)) || isQuiet();
    }

    private boolean isQuiet() {
        if (readings.isEmpty()
                || lastFresh() == null
                || now.isBefore(before.moved().plus(QUIET))) {
            return false;
        }
        Instant since = now.minus(QUIET);
        boolean watched = !readings.get(0).at().isAfter(since);
        Long last = lastFresh();
        return watched
                && readings.stream()
                        .filter(reading ->
                                reading.fresh() != null && !reading.at().isBefore(since))
                        .allMatch(reading -> last.equals(reading.fresh()));
    }

    /** How many came, as far as the numbers tell: those who followed the new account before do not count. */
    OptionalLong byNumber() {
        Long fresh = lastFresh();
        return fresh == null ? OptionalLong.empty() : OptionalLong.of(Math.max(0, fresh - before.already()));
    }

    /** Who followed before and does not follow the new account; empty where the names are hidden. */
    List<String> missing() {
        if (after == null) {
            return List.of();
        }
        Set<String> there = new HashSet<>();
        after.forEach(name -> there.add(name.toLowerCase(Locale.ROOT)));
        String self = before.fresh().handle().toLowerCase(Locale.ROOT);
        return before.names().stream()
                .filter(name -> !there.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> !name.toLowerCase(Locale.ROOT).equals(self))
                .toList();
    }

    private boolean knowsNames() {
        return after != null && before.listed();
    }

    /** By name where that is known, since strangers may follow meanwhile; else by number. */
    OptionalLong arrived() {
        if (knowsNames() && before.had().isPresent()) {
            return OptionalLong.of(
                    Math.max(0, before.had().getAsLong() - missing().size()));
        }
        return byNumber();
    }

    private Verdict verdict() {
        OptionalLong arrived = arrived();
        if (!isSettled()) {
            return Verdict.OPEN;
        }
        if (arrived.isEmpty() || before.had().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return arrived.getAsLong() >= before.had().getAsLong() ? Verdict.PASS : Verdict.PARTIAL;
    }

    /** All of it, for the run folder. */
    public WatchRecord record() {
        Verdict verdict = verdict();
        OptionalLong arrived = arrived();
        return new WatchRecord(
                WatchRecord.FORMAT,
                before.old().handle(),
                before.fresh().handle(),
                before.moved(),
                before.had().isPresent() ? before.had().getAsLong() : null,
                List.copyOf(readings),
                arrived.isPresent() ? arrived.getAsLong() : null,
                verdict,
                sentence(verdict, arrived),
                new Expectation(Duration.between(before.moved(), now)).words(verdict),
                missing(),
                servers());
    }

    private String sentence(Verdict verdict, OptionalLong arrived) {
        String count = arrived.isEmpty()
                ? "how many followers have arrived is not public"
                : before.had().isEmpty()
                        ? Words.of(arrived.getAsLong(), "follower") + " arrived; how many there were is not public"
                        : Words.of(Math.min(arrived.getAsLong(), before.had().getAsLong())) + " of "
                                + Words.of(before.had().getAsLong(), "follower") + " arrived";
        return switch (verdict) {
            case OPEN -> "so far " + count;
            case PASS -> "PASS: all " + Words.of(before.had().orElse(0), "follower") + " arrived";
            case PARTIAL -> "PARTIAL: " + count + silent();
            case UNKNOWN -> "nobody can tell: " + count;
        };
    }

    private String silent() {
        long silent = servers().stream()
                .filter(server -> ServerState.of(server.state())
                        .orElse(ServerState.UNKNOWN)
                        .isSilent())
                .mapToLong(WatchRecord.Server::missing)
                .sum();
        if (silent == 0) {
            return "";
        }
        boolean all = silent == missing().size();
        return all
                ? "; the others are on servers that do not answer"
                : "; " + Words.of(silent) + " of the others are on servers that do not answer";
    }

    /** From where somebody is missing, the most first. */
    private List<WatchRecord.Server> servers() {
        Map<String, Long> lived = ServerSurvey.count(before.names());
        return ServerSurvey.count(missing()).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new WatchRecord.Server(
                        entry.getKey(),
                        lived.getOrDefault(entry.getKey(), 0L),
                        entry.getValue(),
                        before.states()
                                .getOrDefault(entry.getKey(), ServerState.UNKNOWN)
                                .written()))
                .toList();
    }

    private @Nullable Long lastFresh() {
        Long last = null;
        for (Reading reading : readings) {
            last = reading.fresh() == null ? last : reading.fresh();
        }
        return last;
    }
}
