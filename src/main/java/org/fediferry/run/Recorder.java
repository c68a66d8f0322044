package org.fediferry.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RoleRecord;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.SpentRecord;
import org.fediferry.plan.Account;
import org.fediferry.plan.Plan;
import org.fediferry.step.Spent;
import org.jspecify.annotations.Nullable;

/** Writes {@code run.json}: now and then while the run goes on, and at its end. What is certain stands in the journal. */
final class Recorder {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RunContext run;
    private final Instant started;
    private final Clock clock;
    private final String version;
    private Instant written = Instant.MIN;

    Recorder(RunContext run, Instant started, Clock clock, String version) {
        this.run = run;
        this.started = started;
        this.clock = clock;
        this.version = version;
    }

    /** Writes what is known so far, unless that was done a moment ago. */
    void keep(Outcome outcome) throws EvidenceLost {
        Instant now = clock.instant();
        if (!now.isBefore(written.plus(PAUSE))) {
            run.folder().write(record(outcome, null));
            written = now;
        }
    }

    /** Writes what is known when the disk takes no more evidence, if it takes that much. */
    void rescue(Outcome outcome, EvidenceLost lost) {
        try {
            run.folder().write(record(outcome, null));
        } catch (EvidenceLost again) {
            lost.addSuppressed(again);
        }
    }

    /** Writes how it ended. */
    RunRecord end(Outcome outcome) throws EvidenceLost {
        RunRecord record = record(outcome, clock.instant());
        run.folder().write(record);
        return record;
    }

    private RunRecord record(Outcome outcome, @Nullable Instant ended) {
        Plan plan = run.plan();
        return new RunRecord(
                RunRecord.FORMAT,
                run.folder().id(),
                plan.scenario(),
                plan.title(),
                version,
                started,
                ended,
                outcome,
                roles(plan),
                run.windows().browser(),
                run.state().steps(),
                run.collection().records(),
                run.state().balance(),
                run.state().said(),
                plan.moves(),
                plan.stays(),
                spent(Duration.between(started, clock.instant())));
    }

    private static Map<String, RoleRecord> roles(Plan plan) {
        Map<String, RoleRecord> roles = new LinkedHashMap<>();
        for (Account account : plan.accounts().values()) {
            roles.put(
                    account.role(),
                    new RoleRecord(
                            account.handle().acct(),
                            account.server().toString(),
                            account.serverType().name(),
                            account.software().version().toString()));
        }
        return roles;
    }

    private SpentRecord spent(Duration total) {
        Spent pages = run.windows().spent();
        Duration start = run.windows().startTime();
        Duration others = start.plus(pages.acting())
                .plus(pages.waiting())
                .plus(pages.picturing())
                .plus(run.patience().spent());
        return new SpentRecord(
                start,
                pages.acting(),
                pages.waiting(),
                run.patience().spent(),
                pages.picturing(),
                total.minus(others).isNegative() ? Duration.ZERO : total.minus(others));
    }
}
