package org.fediferry.report;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fediferry.evidence.SpentRecord;

/**
 * A part of the time of a run.
 *
 * @param kind for the colour
 * @param percent of the whole
 */
public record TimeShare(String kind, String name, Duration took, double percent) {

    static List<TimeShare> of(SpentRecord spent) {
        double whole = Stream.of(
                        spent.browserStart(),
                        spent.acting(),
                        spent.serverWait(),
                        spent.publicWait(),
                        spent.pictures(),
                        spent.own())
                .reduce(Duration.ZERO, Duration::plus)
                .toMillis();
        if (whole == 0) {
            return List.of();
        }
        return Stream.of(
                        share("public", "waiting in public, and pauses", spent.publicWait(), whole),
                        share("server", "waiting for the servers", spent.serverWait(), whole),
                        share("acting", "clicking, typing, looking", spent.acting(), whole),
                        share("pictures", "taking pictures", spent.pictures(), whole),
                        share("start", "starting the browser", spent.browserStart(), whole),
                        share("own", "writing things down", spent.own(), whole))
                .filter(share -> !share.took().isZero())
                .toList();
    }

    private static TimeShare share(String kind, String name, Duration took, double whole) {
        return new TimeShare(kind, name, took, 100 * took.toMillis() / whole);
    }
}
