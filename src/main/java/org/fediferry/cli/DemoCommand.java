package org.fediferry.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.evidence.RunRequest;
import org.fediferry.fediverse.Handle;
import org.fediferry.practice.Crowd;
import org.fediferry.practice.Fault;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeSettings;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.run.Limits;
import org.fediferry.scenario.Library;
import org.jspecify.annotations.Nullable;
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
        footer = {
            "",
            "Examples:",
            "  fediferry demo",
            "  fediferry demo --headed --slow 300ms",
            "  fediferry demo --fault error-before-effect",
            "  fediferry demo --fault list"
        })
final class DemoCommand implements Callable<Integer> {

    private static final Duration PACE = Duration.ofMillis(1);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration SETTLED = Duration.ofMillis(150);
    /** Servers in trouble keep nobody waiting: the demo shows what would be said after half an hour. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Spec
    private CommandSpec spec;

    @Mixin
    private BrowserOptions browser = new BrowserOptions();

    @Mixin
    private FaultOptions faultOptions = new FaultOptions();

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
        if (faultOptions.isQuestion()) {
            FaultOptions.print(spec.commandLine().getOut());
            return ExitCode.PASSED;
        }
        List<Fault> faults = faultOptions.chosen();
        FediferrySettings settings = FediferrySettings.read(Path.of(""));
        BrowserSettings window = browser.toAct(settings, List.of());
        try (BrowserStart start = BrowserStart.begin(window);
                PracticeWorld world = PracticeWorld.start(
                        PracticeSettings.of(from, "harbour.example").paced(PACE),
                        PracticeSettings.of(to, "lantern.example").paced(PACE),
                        Crowd.FULL)) {
            FaultOptions.start(faults, world, spec.commandLine().getErr());
            return perform(faults, settings, new Browsing(start, window.headed()), world);
        }
    }

    /** A browser that starts, and whether the person will see it. */
    private record Browsing(BrowserStart start, boolean visible) {}

    private int perform(List<Fault> faults, FediferrySettings settings, Browsing browsing, PracticeWorld world)
            throws Exception {
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        // A move asks for no archive.
        boolean backUp = faults.contains(Fault.ARCHIVE_PENDING);
        String scenario = backUp ? "back-up" : "mastodon-to-mastodon";
        Library library = Preparation.read(Home.find(), scenario);
        Map<String, AccountSettings> accounts = new LinkedHashMap<>();
        accounts.put(backUp ? "account" : "old", account("old", world.oldServer()));
        accounts.put("new", account("new", world.newServer()));
        String target = "move:@" + world.newServer().account("ada").handle();
        Preparation preparation = Preparation.of(library, accounts, settings, Map.of());
        RunSession session = new RunSession(
                preparation,
                browsing.start(),
                gate -> gate.target().equals(target),
                new PersonAtTerminal(terminal, Keyboard.present(), Map.of(), browsing.visible()),
                terminal);
        Limits limits = settings.limits().paced(PAUSE, SETTLED).knowing(world::isQuiet);
        RunSession.Result result = session.begin(
                new RunRequest(scenario, Map.of(), Map.of()), runs, faults.isEmpty() ? limits : limits.within(LONGEST));
        Ending.print(result, false, terminal);
        return ExitCode.of(result.record().outcome());
    }

    private static AccountSettings account(String name, PracticeServer server) {
        PracticeAccount account = server.account("ada");
        return new AccountSettings(
                name,
                "mastodon",
                Handle.parse(account.handle()),
                server.address(),
                account.email(),
                known(account.password()).orElseGet(SecretSource.Ask::new),
                known(account.otpSecret()),
                Optional.empty());
    }

    private static Optional<SecretSource> known(@Nullable String secret) {
        return Optional.ofNullable(secret).map(SecretSource.Known::new);
    }
}
