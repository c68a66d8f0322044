package org.fediferry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.fediferry.evidence.WatchRecord.Reading;
import org.testng.annotations.Test;

/** Readings survive whatever ends the process that writes them. */
@Test(groups = "unit")
public class ReadingsTest {

    private static final Reading FIRST = new Reading(Instant.parse("2026-11-20T10:30:00Z"), 1_200L, 3L);
    private static final Reading HIDDEN = new Reading(Instant.parse("2026-11-20T10:40:00Z"), null, 900L);

    public void keepsEveryReading() throws IOException {
        Readings readings = new Readings(Files.createTempDirectory("fediferry-readings"));
        assertThat(readings.all()).isEmpty();

        readings.add(FIRST);
        readings.add(HIDDEN);

        assertThat(readings.all()).containsExactly(FIRST, HIDDEN);
    }

    /** Half a number would be a number, too. */
    public void takesNoHalfLineForAReading() throws IOException {
        Path folder = Files.createTempDirectory("fediferry-readings");
        Readings readings = new Readings(folder);
        readings.add(FIRST);
        Path file = folder.resolve("ledger/followers.csv");
        Files.writeString(file, Files.readString(file) + "2026-11-20T10:40:00Z,1200,11");

        assertThat(readings.all()).containsExactly(FIRST);
        readings.add(HIDDEN);

        assertThat(readings.all()).containsExactly(FIRST, HIDDEN);
        assertThat(Files.readAllLines(file)).hasSize(2);
    }
}
