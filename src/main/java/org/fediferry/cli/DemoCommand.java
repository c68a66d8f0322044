package org.fediferry.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fediferry.fediverse.Handle;
import org.fediferry.practice.Crowd;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeSettings;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.scenario.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves a made-up account between two practice servers. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        header = "Moves a made-up account between two practice servers on this computer, and shows the report.",
        description = "Nothing leaves this computer. The one irreversible step is confirmed by the demo itself.",
        footer = {"", "Examples:", "  fediferry demo", "  fediferry demo --headed --slow 300ms"})
final class DemoCommand implements Callable<Integer> {

    private static final Duration PACE = Duration.ofMillis(5);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration SETTLED = Duration.ofMillis(600);

    @Spec
    private CommandSpec spec;

    @Mixin
    private BrowserOptions browser = new BrowserOptions();

    @Option(
            names = "--from",
            paramLabel = "VERSION",
            defaultValue = "4.5",
            description = "The old server's Mastodon: 4.0, 4.2, 4.5 or 4.6.")
    private String from = "";

    @Option(names = "--to", paramLabel = "VERSION", defaultValue = "4.6", description = "The new server's Mastodon.")
    private String to = "";

    @Option(
            names = "--runs",
            paramLabel = "FOLDER",
            defaultValue = "runs",
            description = "Where the evidence goes; ${DEFAULT-VALUE} without it.")
    private Path runs = Path.of("");

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        FediferrySettings settings = FediferrySettings.read(Path.of(""));
        Library library = Preparation.read(Home.find(), "mastodon-to-mastodon");
        try (BrowserStart start = BrowserStart.begin(browser.over(settings, List.of()));
                PracticeWorld world = PracticeWorld.start(
                        PracticeSettings.of(from, "harbour.example").paced(PACE),
                        PracticeSettings.of(to, "lantern.example").paced(PACE),
                        Crowd.FULL)) {
            Map<String, AccountSettings> accounts = new LinkedHashMap<>();
            accounts.put("old", account("old", world.oldServer()));
            accounts.put("new", account("new", world.newServer()));
            Preparation preparation = Preparation.of(library, accounts, settings, Map.of());
            String target = "move:@" + accounts.get("new").handle().acct();
            RunSession session =
                    new RunSession(preparation, start, new Confirmations(List.of(target)), terminal);
            RunSession.Result result = session.perform(runs, settings.limits().paced(PAUSE, SETTLED));
            Ending.print(result, false, terminal);
            return ExitCode.of(result.record().outcome());
        }
    }

    private static AccountSettings account(String name, PracticeServer server) {
        PracticeAccount account = server.account("ada");
        URI address = server.address();
        return new AccountSettings(
                name,
                "mastodon",
                Handle.parse(account.handle()),
                address,
                account.email(),
                new SecretSource.Known(Objects.requireNonNull(account.password())),
                Optional.ofNullable(account.otpSecret()).map(SecretSource.Known::new),
                Optional.empty());
    }
}
