package org.fediferry.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fediferry.drift.FingerprintFolder;
import org.fediferry.drift.Usage;
import org.fediferry.evidence.CheckFile;
import org.fediferry.evidence.CheckRecord;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.RunFolder;
import org.fediferry.report.MatrixReport;
import org.fediferry.scenario.InvalidScenario;

/** What check does with pages that earlier runs have kept. */
final class OfflineWork {

    private final CheckCommand command;
    private final FediferrySettings settings;
    private final Terminal terminal;

    OfflineWork(CheckCommand command, FediferrySettings settings, Terminal terminal) {
        this.command = command;
        this.settings = settings;
        this.terminal = terminal;
    }

    int perform() throws InvalidScenario, EvidenceLost, IOException {
        Instant started = Instant.now();
        Path scenarios = Home.find().scenarios();
        CheckOffline check = new CheckOffline(scenarios, Usage.read(scenarios), Optional.of(memory(settings)));
        check.check(command.offline());
        check.print(terminal.err());
        healing(check.answer(), command, terminal);
        terminal.err().flush();
        if (check.cases().isEmpty()) {
            terminal.err().println("no kept page was found; name folders of runs or checks");
            return ExitCode.REFUSED;
        }
        CheckRecord record = new CheckRecord(
                CheckRecord.FORMAT,
                Version.NUMBER,
                started,
                Duration.between(started, Instant.now()).truncatedTo(ChronoUnit.MILLIS),
                check.cases());
        Path folder =
                RunFolder.create(settings.runsFolder(), started, "check").path();
        CheckFile.write(folder, record);
        Path page = MatrixReport.write(folder);
        terminal.out().println(command.json() ? CheckFile.json(record) : page.toString());
        return check.passed() ? ExitCode.PASSED : ExitCode.FAILED;
    }

    /** What pages were like when they were found good. */
    static FingerprintFolder memory(FediferrySettings settings) {
        return new FingerprintFolder(settings.runsFolder().resolve("fingerprints"));
    }

    /** Shows what could be written into the server types, or writes it. */
    static void healing(DriftAnswer answer, CheckCommand command, Terminal terminal) throws IOException {
        if (!answer.isEmpty()) {
            answer.print(terminal.err());
            if (command.accept()) {
                var ignored = answer.accept(terminal.err());
            }
        }
    }
}
