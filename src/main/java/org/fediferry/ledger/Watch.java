package org.fediferry.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.WatchFile;
import org.fediferry.evidence.WatchRecord;
import org.fediferry.evidence.WatchRecord.Reading;
import org.fediferry.fediverse.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the public numbers of both accounts of a run, keeps every reading in its folder, and speaks the verdict in the end. */
public final class Watch {

    private final Path runFolder;
    private final Before before;
    private final Accounts accounts;
    private final Clock clock;

    /** What anybody can read of an account. */
    public interface Accounts {

        /** How many followers it has; empty where that is hidden or cannot be read at present. */
        OptionalLong followerCount(Handle handle);

        /** Who follows it; empty where the list is hidden or not complete. */
        Optional<List<String>> followers(Handle handle);
    }

    /** Watches the accounts of a run. */
    public Watch(Path runFolder, Before before, Accounts accounts, Clock clock) {
        this.runFolder = runFolder;
        this.before = before;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Reads once; asks for names only when the verdict is due, for that takes a question for each 80 followers. */
    public WatchRecord look() throws IOException, EvidenceLost {
        Readings kept = new Readings(runFolder);
        kept.add(new Reading(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                count(before.oldHandle()),
                count(before.freshHandle())));
        List<Reading> readings = new ArrayList<>(kept.all());
        Arrivals arrivals = new Arrivals(before, readings, clock.instant(), null);
        if (arrivals.isSettled() && !before.names().isEmpty()) {
            arrivals = new Arrivals(
                    before,
                    readings,
                    clock.instant(),
                    accounts.followers(before.freshHandle()).orElse(null));
        }
        WatchRecord record = arrivals.record();
        WatchFile.write(runFolder, record);
        return record;
    }

    private @Nullable Long count(Handle handle) {
        OptionalLong count = accounts.followerCount(handle);
        return count.isPresent() ? count.getAsLong() : null;
    }
}
