package org.fediferry.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.UnreadableRun;
import org.fediferry.report.HtmlReport;
import org.fediferry.run.Confirmation;
import org.fediferry.run.Limits;
import org.fediferry.run.PublicFediverse;
import org.fediferry.run.Runner;
import org.fediferry.run.Stopping;

/** One run from the browser's start to the report, ended in good order also by Ctrl-C. */
final class RunSession {

    private final Preparation preparation;
    private final BrowserSettings browser;
    private final Confirmation confirmation;
    private final Terminal terminal;
    private final Clock clock = Clock.systemUTC();

    RunSession(Preparation preparation, BrowserSettings browser, Confirmation confirmation, Terminal terminal) {
        this.preparation = preparation;
        this.browser = browser;
        this.confirmation = confirmation;
        this.terminal = terminal;
    }

    /** The record of the run, its folder, and where its report is. */
    record Result(RunRecord record, Path folder, Path report) {}

    Result perform(Path runs, Limits limits) throws EvidenceLost, UnreadableRun, IOException {
        Stopping stopping = new Stopping();
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> stopAndWait(stopping, ended), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (BrowserWindows windows = new BrowserWindows(browser, servers())) {
            Runner.Crew crew = new Runner.Crew(
                    windows,
                    new PublicFediverse(preparation.web()),
                    new AccountSecrets(preparation.accounts(), clock),
                    confirmation,
                    new ConsoleProgress(terminal, clock),
                    stopping,
                    limits);
            RunFolder folder =
                    RunFolder.create(runs, clock.instant(), preparation.plan().scenario());
            RunRecord record = new Runner(crew, clock, Version.NUMBER).run(preparation.plan(), folder);
            return new Result(record, folder.path(), HtmlReport.write(folder.path()));
        } finally {
            ended.countDown();
            if (!stopping.isWished()) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    private Map<String, URI> servers() {
        Map<String, URI> servers = new LinkedHashMap<>();
        preparation.accounts().forEach((role, account) -> servers.put(role, account.server()));
        return servers;
    }

    /** Lets the step that is being done end, signs out, writes the report: all of it in the run's own thread. */
    private void stopAndWait(Stopping stopping, CountDownLatch ended) {
        stopping.stop();
        terminal.err().println();
        terminal.err().println("stopping: the step that is being done ends first, then both accounts are signed out");
        terminal.err().flush();
        try {
            if (!ended.await(60, TimeUnit.SECONDS)) {
                terminal.err().println("the run has not ended within a minute; what was kept so far is in its folder");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
