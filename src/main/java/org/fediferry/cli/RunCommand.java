package org.fediferry.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRequest;
import org.fediferry.evidence.UnreadableRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Performs a scenario. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        header = "Performs a scenario with your own accounts, and leaves the evidence.",
        description = "Steps that nobody can take back wait for a confirmation that names their target.",
        footer = {
            "",
            "Examples:",
            "  fediferry run mastodon-to-mastodon",
            "  fediferry run mastodon-to-mastodon --headed --slow 300ms",
            "  fediferry run mastodon/create-alias --account account=new --set handle=a@b.example",
            "  fediferry run mastodon-to-threads --account new=threads --headed --repeat 30d",
            "  fediferry run mastodon-to-mastodon --confirm move:@ada@lantern.example",
            "  fediferry run --resume runs/2026-11-20T103000Z-mastodon-to-mastodon"
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Mixin
    private BrowserOptions browser = new BrowserOptions();

    @Option(
            names = "--confirm",
            paramLabel = "TARGET",
            description = "Confirm an irreversible step by naming its exact target; plan prints it.")
    private List<String> confirmed = new ArrayList<>();

    @Option(
            names = "--answer",
            paramLabel = "NAME=VALUE",
            description = "Answer a question of the scenario beforehand; without it you are asked at the terminal.")
    private Map<String, String> answers = new LinkedHashMap<>();

    @Option(names = "--json", description = "Print the record of the run (run.json) at the end.")
    private boolean json;

    @Option(
            names = "--resume",
            paramLabel = "RUN",
            description =
                    "Go on with a run that waits or broke off; status lists them. What is done is not done again.")
    private @Nullable Path resume;

    @Option(
            names = "--repeat",
            paramLabel = "EVERY",
            description =
                    "At the end, print the command that posts the announcement again, and a line for cron that does so this"
                            + " often, such as 30d. Nothing is installed.")
    private @Nullable String repeat;

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        FediferrySettings settings = scenario.settings();
        Optional<StoppedRun> stopped = stopped(settings);
        RunRequest request = stopped.isPresent() ? stopped.get().request() : scenario.request();
        Preparation preparation = ScenarioOptions.prepare(request, settings);
        Map<String, String> given = Answers.checked(answers, preparation.plan());
        Optional<Repetition> repetition =
                repeat == null ? Optional.empty() : Optional.of(Repetition.of(repeat, preparation));
        new PlanPrinter(preparation.plan(), terminal).printBriefly();
        BrowserSettings window = browser.toAct(settings, preparation.accounts().values());
        Optional<Keyboard> keyboard = Keyboard.present();
        try (BrowserStart start = BrowserStart.begin(window)) {
            RunSession session = new RunSession(
                    preparation,
                    start,
                    new Confirmations(confirmed, preparation.plan(), keyboard),
                    new PersonAtTerminal(terminal, keyboard, given, window.headed()),
                    terminal);
            RunSession.Result result = stopped.isPresent()
                    ? session.resume(stopped.get().folder(), settings.limits())
                    : session.begin(request, settings.runsFolder(), settings.limits());
            if (result.record().outcome() == Outcome.PASSED) {
                repetition.ifPresent(again -> again.print(
                        Home.find(), scenario.config(), ZonedDateTime.now(ZoneId.systemDefault()), terminal.err()));
            }
            Ending.print(result, json, terminal);
            if (result.record().outcome() != Outcome.PASSED) {
                terminal.err().println("go on later: fediferry run --resume " + result.folder());
                terminal.err().flush();
            }
            return ExitCode.of(result.record().outcome());
        }
    }

    private Optional<StoppedRun> stopped(FediferrySettings settings) throws Refused, UnreadableRun {
        if (resume == null) {
            return Optional.empty();
        }
        if (!scenario.isEmpty()) {
            throw new Refused(
                    "--resume goes on with what the run was asked for",
                    "leave the scenario, --account and --set out, or start a new run without --resume");
        }
        Path below = settings.runsFolder().resolve(resume);
        Path folder = Files.isDirectory(resume) ? resume : below;
        if (!Files.isDirectory(folder)) {
            throw new Refused(
                    "there is no run \"" + resume + "\", neither as a folder nor in " + settings.runsFolder(),
                    "fediferry status lists the runs that can go on, each with its command");
        }
        return Optional.of(StoppedRun.in(folder));
    }
}
