package org.fediferry.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fediferry.step.Durations;
import org.fediferry.step.StepFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens a window in which a person signs in, and keeps the session for the next run. */
@Command(
        name = "sign-in",
        mixinStandardHelpOptions = true,
        header = "Opens a window in which you sign in by hand, and keeps the session for the next run.",
        description = "For accounts with a security key, a captcha, or a sign-in through another service.",
        footer = {"", "Examples:", "  fediferry sign-in old", "  fediferry sign-in new --up-to 30m"})
final class SignInCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private AccountOption option = new AccountOption();

    @Option(
            names = "--up-to",
            paramLabel = "TIME",
            defaultValue = "10m",
            description = "How long to wait for you; ${DEFAULT-VALUE} without it.")
    private String upTo = "";

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        FediferrySettings settings = option.settings();
        AccountSettings account = option.account(settings);
        Duration limit = limit();
        refuseWithoutDesktop(System.getenv(), System.getProperty("os.name", ""));
        Preparation preparation = AccountOption.prepare(account, "sign-in", settings);
        KeptSessions kept = new KeptSessions(settings.state(), new SystemKeyring());
        try (BrowserStart start = BrowserStart.begin(BrowserOptions.visible().over(settings, List.of(account)))) {
            terminal.err()
                    .println("sign in to @" + account.handle() + " in the window that opens; waiting up to " + upTo);
            terminal.err().flush();
            var place = new SignInByHand(preparation, kept, Clock.systemUTC())
                    .perform(start.await().browser(), limit);
            terminal.out().println(told(account, place, settings.state()));
            return ExitCode.PASSED;
        } catch (StepFailed failed) {
            terminal.err().println(failed.getMessage());
            terminal.err().println("  " + failed.advice());
            return failed.kind() == StepFailed.Cause.LATE ? ExitCode.WAITING : ExitCode.FAILED;
        }
    }

    /** What is said about a session that was kept. */
    static String told(AccountSettings account, KeptSessions.KeyPlace place, StateFolder state) {
        return "@" + account.handle()
                + " is signed in; the next run starts with this session. To end it: fediferry sign-out "
                + account.name() + System.lineSeparator()
                + (place == KeptSessions.KeyPlace.KEYRING
                        ? "it is encrypted, its key is in the keyring"
                        : "there is no keyring on this computer: it is encrypted, but its key lies beside it in "
                                + state.path() + ", where whoever can read your files can use it");
    }

    private Duration limit() throws Refused {
        try {
            return Durations.parse(upTo);
        } catch (IllegalArgumentException wrong) {
            throw new Refused(String.valueOf(wrong.getMessage()), "write for example --up-to 10m");
        }
    }

    /** Refuses where no window could be seen. */
    static void refuseWithoutDesktop(Map<String, String> environment, String system) throws Refused {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        if (linux && !environment.containsKey("DISPLAY") && !environment.containsKey("WAYLAND_DISPLAY")) {
            throw new Refused(
                    "signing in by hand needs a window, and there is no desktop here (neither DISPLAY nor WAYLAND_DISPLAY is set)",
                    "run it on a computer with a desktop, or over ssh -X; or let Fediferry sign in with password and code");
        }
    }
}
