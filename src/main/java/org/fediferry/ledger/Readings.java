package org.fediferry.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fediferry.evidence.WatchRecord.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The public numbers of both accounts over time, one line each:
 *
 * <pre>2026-11-20T10:30:00Z,1200,3</pre>
 *
 * Moment, followers of the old account, followers of the new one; {@code -} where a number is hidden.
 */
final class Readings {

    private static final String HIDDEN = "-";

    private final Path file;

    /** Those of a run folder. */
    Readings(Path runFolder) {
        this.file = runFolder.resolve("ledger").resolve("followers.csv");
    }

    List<Reading> all() throws IOException {
        List<Reading> readings = new ArrayList<>();
        for (String[] cells : LineFile.read(file)) {
            parse(cells).ifPresent(readings::add);
        }
        return readings;
    }

    void add(Reading reading) throws IOException {
        LineFile.append(file, reading.at() + "," + written(reading.old()) + "," + written(reading.fresh()));
    }

    private static String written(@Nullable Long number) {
        return number == null ? HIDDEN : number.toString();
    }

    private static Optional<Reading> parse(String[] cells) {
        try {
            return cells.length == 3
                    ? Optional.of(new Reading(Instant.parse(cells[0]), number(cells[1]), number(cells[2])))
                    : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException foreign) {
            return Optional.empty();
        }
    }

    private static @Nullable Long number(String cell) {
        return cell.equals(HIDDEN) ? null : Long.valueOf(cell);
    }
}
