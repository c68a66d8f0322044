package org.fediferry.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.RunRequest;
import org.fediferry.evidence.UnreadableRun;
import org.fediferry.report.HtmlReport;
import org.fediferry.run.CannotResume;
import org.fediferry.run.Confirmation;
import org.fediferry.run.Limits;
import org.fediferry.run.Onlookers;
import org.fediferry.run.Person;
import org.fediferry.run.Progress;
import org.fediferry.run.PublicFediverse;
import org.fediferry.run.Runner;
import org.fediferry.run.Stopping;

/** One run in a browser, up to the report, ended in good order also by Ctrl-C. */
final class RunSession {

    private final Preparation preparation;
    private final BrowserStart browser;
    private final Confirmation confirmation;
    private final Person person;
    private final Terminal terminal;
    private final Clock clock = Clock.systemUTC();
    private Progress progress;

    RunSession(
            Preparation preparation,
            BrowserStart browser,
            Confirmation confirmation,
            Person person,
            Terminal terminal) {
        this.preparation = preparation;
        this.browser = browser;
        this.confirmation = confirmation;
        this.person = person;
        this.terminal = terminal;
        this.progress = new ConsoleProgress(terminal, clock);
    }

    /** The same watched by somebody besides. */
    RunSession watchedBy(Progress another) {
        progress = new Onlookers(List.of(progress, another));
        return this;
    }

    /** The record of the run, its folder, and where its report is. */
    record Result(RunRecord record, Path folder, Path report) {

        Result(RunRecord record, Path folder) throws EvidenceLost, UnreadableRun {
            this(record, folder, HtmlReport.write(folder));
        }
    }

    /** Begins a run in a new folder below {@code runs}. */
    Result begin(RunRequest request, Path runs, Limits limits) throws EvidenceLost, UnreadableRun, CannotResume {
        return perform(limits, runner -> {
            RunFolder folder =
                    RunFolder.create(runs, clock.instant(), preparation.plan().scenario());
            return new Result(runner.run(preparation.plan(), request, folder), folder.path());
        });
    }

    /** Goes on with a run that has stopped. */
    Result resume(Path folder, Limits limits) throws EvidenceLost, UnreadableRun, CannotResume {
        return perform(
                limits, runner -> new Result(runner.resume(preparation.plan(), RunFolder.resume(folder)), folder));
    }

    /** What is done with the runner of this session. */
    private interface Work {
        Result with(Runner runner) throws EvidenceLost, UnreadableRun, CannotResume;
    }

    private Result perform(Limits limits, Work work) throws EvidenceLost, UnreadableRun, CannotResume {
        Stopping stopping = new Stopping();
        SignedIn signedIn = new SignedIn(new KeptSessions(preparation.state(), new SystemKeyring()), terminal);
        Signals signals = Signals.stopping(stopping, terminal, "the step that is being done");
        try {
            // First of all, so that a missing browser is told before anything else happens.
            BrowserStart.Started started = browser.await();
            Runner.Crew crew = new Runner.Crew(
                    new BrowserWindows(started, preparation, signedIn),
                    new PublicFediverse(preparation.web()),
                    preparation.web().withTokens(),
                    new AccountSecrets(
                            preparation.accounts(),
                            SecretSources.ofProcess(),
                            new UsedCodes(preparation.state()),
                            clock,
                            AccountSecrets.Waiting.telling(terminal)),
                    confirmation,
                    person,
                    progress,
                    stopping,
                    limits);
            return work.with(new Runner(crew, clock, Version.NUMBER));
        } finally {
            signedIn.drop();
            signals.close();
        }
    }
}
