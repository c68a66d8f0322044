package org.fediferry.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
            "  fediferry run mastodon/create-alias --account account=new --set handle=ada@harbour.example",
            "  fediferry run mastodon-to-mastodon --confirm move:@ada@lantern.example"
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

    @Option(names = "--json", description = "Print the record of the run (run.json) at the end.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        FediferrySettings settings = scenario.settings();
        Preparation preparation = scenario.prepare(settings);
        new PlanPrinter(preparation.plan(), terminal).printBriefly();
        try (BrowserStart start = BrowserStart.begin(
                browser.over(settings, preparation.accounts().values()))) {
            RunSession session = new RunSession(preparation, start, new Confirmations(confirmed), terminal);
            RunSession.Result result = session.perform(settings.runsFolder(), settings.limits());
            Ending.print(result, json, terminal);
            return ExitCode.of(result.record().outcome());
        }
    }
}
