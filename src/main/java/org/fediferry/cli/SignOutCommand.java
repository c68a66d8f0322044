package org.fediferry.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRequest;
import org.fediferry.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends a kept session on its server, and forgets it. */
@Command(
        name = "sign-out",
        mixinStandardHelpOptions = true,
        header = "Signs a kept session out and forgets it.",
        footer = {"", "Examples:", "  fediferry sign-out old"})
final class SignOutCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private AccountOption option = new AccountOption();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        FediferrySettings settings = option.settings();
        AccountSettings account = option.account(settings);
        KeptSessions kept = new KeptSessions(settings.state(), new SystemKeyring());
        if (!kept.isKept(account)) {
            terminal.out().println("there is no kept session of @" + account.handle() + ": nothing to do");
            return ExitCode.PASSED;
        }
        boolean ended = false;
        try {
            Preparation preparation = AccountOption.prepare(account, "sign-out", settings);
            try (BrowserStart start = BrowserStart.begin(new BrowserOptions().over(settings, List.of(account)))) {
                RunSession session = new RunSession(
                        preparation,
                        start,
                        gate -> false,
                        new PersonAtTerminal(terminal, Keyboard.present(), Map.of(), false),
                        terminal);
                RunRequest request = new RunRequest(
                        preparation.plan().scenario(), Map.of(Scenario.ACCOUNT, account.name()), Map.of());
                RunSession.Result result = session.begin(request, settings.runsFolder(), settings.limits());
                ended = result.record().outcome() == Outcome.PASSED;
                return ExitCode.of(result.record().outcome());
            }
        } finally {
            // Whatever the server answered: who says sign-out wants no session to lie on this computer any more.
            boolean ignored = kept.drop(account);
            terminal.out()
                    .println(
                            ended
                                    ? "@" + account.handle() + " is signed out"
                                    : "the kept session of @" + account.handle()
                                            + " is forgotten here, but may go on at " + account.server()
                                            + ": end it there in your account settings, under sessions");
        }
    }
}
