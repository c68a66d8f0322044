package org.fediferry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.fediferry.evidence.RoleRecord;
import org.fediferry.evidence.WatchRecord;
import org.fediferry.evidence.WatchRecord.Reading;
import org.fediferry.evidence.WatchRecord.Verdict;
import org.fediferry.fediverse.ServerState;
import org.jspecify.annotations.Nullable;
import org.testng.annotations.Test;

/** The arithmetic of a move: nine followers, two of whom live on a server that is gone. */
@Test(groups = "unit")
public class ArrivalsTest {

    private static final Instant MOVED = Instant.parse("2026-11-20T10:30:00Z");
    private static final List<String> NAMES = List.of(
            "a@big.example",
            "b@big.example",
            "c@big.example",
            "d@big.example",
            "e@small.example",
            "f@small.example",
            "g@one.example",
            "h@gone.example",
            "i@gone.example");

    private static Before before(OptionalLong had, long already, List<String> names) {
        return new Before(
                new RoleRecord("ada@harbour.example", "https://harbour.example", "mastodon", "4.5"),
                new RoleRecord("ada@lantern.example", "https://lantern.example", "mastodon", "4.6"),
                MOVED,
                had,
                already,
                names,
                had.isPresent() && names.size() >= had.getAsLong(),
                List.of(),
                Map.of("gone.example", ServerState.GONE, "big.example", ServerState.ALIVE));
    }

    private static Before nine() {
        return before(OptionalLong.of(9), 3, NAMES);
    }

    /** Readings of the new account, an hour between two. */
    private static List<Reading> hourly(long... fresh) {
        List<Reading> readings = new ArrayList<>();
        for (int hour = 0; hour < fresh.length; hour++) {
            readings.add(new Reading(MOVED.plus(Duration.ofHours(hour)), 9L - hour, fresh[hour]));
        }
        return readings;
    }

    private static WatchRecord at(Duration later, Before before, List<Reading> readings, @Nullable List<String> after) {
        return new Arrivals(before, readings, MOVED.plus(later), after).record();
    }

    public void isOpenAsLongAsSomethingMayCome() {
        WatchRecord seen = at(Duration.ofHours(2), nine(), hourly(3, 5, 8), null);

        assertThat(seen.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(seen.arrived()).as("8 follow, 3 had before").isEqualTo(5);
        assertThat(seen.sentence()).isEqualTo("so far 5 of 9 followers arrived");
        assertThat(seen.expectation()).contains("batches");
        assertThat(seen.missing()).isEmpty();
    }

    public void passesAsSoonAsEverybodyIsThere() {
        WatchRecord seen = at(Duration.ofMinutes(5), nine(), hourly(3, 12), null);

        assertThat(seen.verdict()).isEqualTo(Verdict.PASS);
        assertThat(seen.sentence()).isEqualTo("PASS: all 9 followers arrived");
    }

    public void namesWhoIsMissingAfterADayAndFromWhere() {
        List<String> after = List.of(
                "A@Big.example",
                "b@big.example",
                "c@big.example",
                "e@small.example",
                "f@small.example",
                "g@one.example",
                "stranger@big.example");

        WatchRecord seen = at(Duration.ofDays(1), nine(), hourly(3, 9), after);

        assertThat(seen.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(seen.arrived())
                .as("9 less 3 who are missing, whatever the number says")
                .isEqualTo(6);
        assertThat(seen.missing()).containsExactly("d@big.example", "h@gone.example", "i@gone.example");
        assertThat(seen.servers())
                .containsExactly(
                        new WatchRecord.Server("gone.example", 2, 2, "gone"),
                        new WatchRecord.Server("big.example", 4, 1, "alive"));
        assertThat(seen.sentence())
                .isEqualTo("PARTIAL: 6 of 9 followers arrived; 2 of the others are on servers that do not answer");
    }

    public void saysWhenOnlyDeadServersAreMissing() {
        WatchRecord seen = at(Duration.ofDays(1), nine(), hourly(3, 10), NAMES.subList(0, 7));

        assertThat(seen.sentence())
                .isEqualTo("PARTIAL: 7 of 9 followers arrived; the others are on servers that do not answer");
    }

    public void isSettledWhenNothingChangesForSixHours() {
        assertThat(at(Duration.ofHours(6), nine(), hourly(3, 8, 8, 8, 8, 8, 8), null)
                        .verdict())
                .as("the first of the 6 hours still had 3")
                .isEqualTo(Verdict.OPEN);
        assertThat(at(Duration.ofHours(7), nine(), hourly(3, 8, 8, 8, 8, 8, 8, 8), null)
                        .verdict())
                .isEqualTo(Verdict.PARTIAL);
    }

    /** One look a quarter of a day later has not seen that nothing changed. */
    public void oneReadingSettlesNothing() {
        assertThat(at(
                                Duration.ofHours(10),
                                nine(),
                                List.of(new Reading(MOVED.plus(Duration.ofHours(10)), 1L, 8L)),
                                null)
                        .verdict())
                .isEqualTo(Verdict.OPEN);
    }

    public void countsByNumberWhereNamesAreHidden() {
        WatchRecord seen = at(Duration.ofDays(2), before(OptionalLong.of(9), 3, List.of()), hourly(3, 10), null);

        assertThat(seen.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(seen.arrived()).isEqualTo(7);
        assertThat(seen.servers()).isEmpty();
    }

    public void doesNotGuessWhereNumbersAreHidden() {
        List<Reading> hidden = List.of(new Reading(MOVED.plus(Duration.ofDays(1)), null, null));

        WatchRecord seen = at(Duration.ofDays(1), before(OptionalLong.empty(), 0, List.of()), hidden, null);

        assertThat(seen.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(seen.sentence()).contains("not public");
    }

    public void drawsACurveFromNothingToAll() {
        List<String> chart = Chart.of(at(Duration.ofHours(3), nine(), hourly(0, 3, 6, 9), null), 42);

        assertThat(chart).hasSize(8);
        assertThat(chart.get(0)).isEqualTo("        9 │" + " ".repeat(29) + "█");
        assertThat(chart.get(5)).endsWith("│         █████████████████████");
        assertThat(chart.get(7)).endsWith("3 h after the move").startsWith("           0 min");
        assertThat(Chart.of(at(Duration.ofHours(0), nine(), hourly(3), null), 42))
                .isEmpty();
    }
}
