package org.fediferry.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fediferry.baseline.ReviewPage;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.check.Check;
import org.fediferry.check.CheckOrder;
import org.fediferry.check.Judgement;
import org.fediferry.check.TestAccount;
import org.fediferry.evidence.CheckFile;
import org.fediferry.evidence.CheckRecord;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.report.MatrixReport;
import org.fediferry.run.Stopping;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.scenario.ServerTypes;
import org.fediferry.scenario.Suggestions;
import org.fediferry.step.FlowRef;

/** What check does; apart from the command, whose options are read at every start of any command. */
final class CheckWork {

    private final CheckCommand command;
    private final FediferrySettings settings;
    private final Terminal terminal;
    private final Path scenarios = Home.find().scenarios();
    private final ServerTypes types = new ServerTypes(scenarios);

    CheckWork(CheckCommand command, FediferrySettings settings, Terminal terminal) {
        this.command = command;
        this.settings = settings;
        this.terminal = terminal;
    }

    int perform() throws Refused, InvalidScenario, EvidenceLost, IOException {
        CheckAccounts accounts = new CheckAccounts(settings, types, terminal);
        accounts.name(command.accounts());
        Path list = command.servers();
        if (list != null) {
            accounts.list(list);
        }
        DriftAnswer answer = new DriftAnswer(scenarios);
        CheckOrder order = order(accounts).remembering(OfflineWork.memory(settings), answer::add);
        Stopping stopping = new Stopping();
        Signals signals = Signals.stopping(stopping, terminal, "what is being checked");
        try {
            CheckProgress progress = new CheckProgress(terminal);
            Check.Result result = Check.perform(order, progress::ended, stopping);
            Path page = MatrixReport.write(result.folder());
            Optional<Path> pictures = ReviewPage.write(result.folder());
            OfflineWork.healing(answer, command, terminal);
            pictures.ifPresent(review -> terminal.err().println("pictures to look at: " + review));
            progress.print(result, page, command.json() ? CheckFile.json(result.record()) : "");
            int code = exitCode(result.record(), command.failOn().contains("flaky"));
            return code == ExitCode.PASSED && !accounts.areAllFound() ? ExitCode.REFUSED : code;
        } finally {
            accounts.drop();
            signals.close();
        }
    }

    private CheckOrder order(CheckAccounts accounts) throws Refused, InvalidScenario {
        List<TestAccount> all = accounts.all();
        CheckOrder order = new CheckOrder(scenarios, settings.runsFolder())
                .with(all)
                .groups(command.groups())
                .limits(settings.limits())
                .by(Version.NUMBER)
                .web(Preparation.options(settings, accounts.settings()));
        accounts.roles().forEach(order::bind);
        if (command.pictures()) {
            order.watchedBy(new PictureWatch(settings.baselines(), settings.masks()));
        }
        settings.checkInputs().forEach(order::input);
        command.inputs().forEach(order::input);
        subjects(order, all);
        try {
            return order.sessions(command.sessions())
                    .retries(command.retries())
                    .in(window(accounts.values()))
                    .languages(command.languages().toArray(String[]::new))
                    .viewports(command.viewports().toArray(String[]::new))
                    .judging(Judgement.of(command.accessibility(), command.failOn()));
        } catch (IllegalArgumentException wrong) {
            throw new Refused(String.valueOf(wrong.getMessage()), "");
        }
    }

    /** An authority that cannot be asked costs only the accounts that need it: their servers are found unreachable. */
    private BrowserSettings window(Collection<AccountSettings> accounts) throws Refused {
        List<AccountSettings> trusted = new ArrayList<>();
        for (AccountSettings account : accounts) {
            try {
                var ignored = command.browser().over(settings, List.of(account));
                trusted.add(account);
            } catch (Refused untrusted) {
                terminal.err().println(untrusted.getMessage());
            }
        }
        return command.browser().over(settings, trusted);
    }

    private void subjects(CheckOrder order, List<TestAccount> accounts) throws Refused, InvalidScenario {
        String depth = command.depth() == null ? "" : command.depth();
        if (!List.of("", "contract", "flow").contains(depth)) {
            throw new Refused("there is no depth \"" + depth + "\"", "write contract or flow");
        }
        if (command.subjects().isEmpty()) {
            for (TestAccount account : accounts) {
                pages(order, account.serverType(), depth);
            }
        }
        for (String subject : command.subjects()) {
            if (types.named(subject).isPresent()) {
                pages(order, subject, depth);
            } else if (depth.equals("contract")) {
                Preparation.read(Home.find(), subject).servers().keySet().forEach(order::pages);
            } else {
                refuseToActBlindly();
                order.flow(known(subject));
            }
        }
    }

    private void refuseToActBlindly() throws Refused {
        BrowserOptions.refuseToAct(command.browser().over(settings, List.of()));
    }

    private void pages(CheckOrder order, String serverType, String depth) throws Refused {
        if (!depth.equals("flow")) {
            order.pages(serverType);
            return;
        }
        refuseToActBlindly();
        ScenarioReader.titles(scenarios).keySet().stream()
                .map(FlowRef::path)
                .filter(path -> path.startsWith(serverType + "/"))
                .filter(path -> !path.endsWith("/sign-in") && !path.endsWith("/sign-out"))
                .forEach(order::flow);
    }

    private String known(String scenario) throws Refused {
        List<String> names = new ArrayList<>();
        types.all().forEach(type -> names.add(type.name()));
        ScenarioReader.titles(scenarios).keySet().forEach(name -> names.add(name.path()));
        if (!scenario.endsWith(".yaml") && !names.contains(scenario)) {
            throw new Refused(
                    "\"" + scenario + "\" is neither a server type nor a scenario", Suggestions.among(scenario, names));
        }
        return scenario;
    }

    /** What failed is known; what is broken is not, so that it counts only where nothing failed. */
    static int exitCode(CheckRecord record, boolean failOnFlaky) {
        List<Verdict> verdicts =
                record.cases().stream().map(one -> one.verdict()).toList();
        if (verdicts.contains(Verdict.FAILED) || (failOnFlaky && verdicts.contains(Verdict.FLAKY))) {
            return ExitCode.FAILED;
        }
        if (verdicts.isEmpty()) {
            return ExitCode.REFUSED;
        }
        return verdicts.contains(Verdict.BROKEN) ? ExitCode.BROKEN : ExitCode.PASSED;
    }
}
