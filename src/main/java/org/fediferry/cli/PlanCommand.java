package org.fediferry.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.outlook.Collected;
import org.fediferry.outlook.OutlookPage;
import org.fediferry.outlook.Proposal;
import org.fediferry.plan.Plan;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a run would do and what comes of it. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        header = "Says what really happens: what moves, what stays, what to do before, and what nobody can take back.",
        description = "Reads nothing but public pages of the accounts' servers, and opens no browser.",
        footer = {
            "",
            "Examples:",
            "  fediferry plan mastodon-to-mastodon",
            "  fediferry plan --from @ada@harbour.example --to @ada@lantern.example",
            "  fediferry plan --from @ada@harbour.example --to lantern.example --page a.html",
            "  fediferry plan mastodon-to-mastodon --exports runs/…/exports/old",
            "  fediferry plan back-up --account account=old",
            "",
            "With --json: scenario, title, roles, moves, stays, steps (number, role, flow,",
            "label, what, effect, source); outlook: journey, from and to (handle, server,",
            "type, software, exists, findable, followers, follows, posts, locked, moved-to,",
            "why-unknown), answer, advice (do: migrate-and-export, migrate, export, neither,",
            "unknown; because), items (what, way: by-itself, by-file, by-hand, unknown,",
            "stays; count, text, sure, notes), domain-blocks (blocked, limited, yours,",
            "worth-taking, why-unknown), before, for-good, after (about, text, sure, urgent,",
            "done: the journey does it), times (about, part, time, sure, because),",
            "configuration, next. What is not known is null."
        })
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Mixin
    private PairOptions pair = new PairOptions();

    @Option(names = "--steps", description = "Print every click.")
    private boolean steps;

    @Option(names = "--json", description = "Print the plan as JSON.")
    private boolean json;

    @Option(names = "--page", paramLabel = "FILE", description = "Write the answer as one page that opens from disk.")
    private @Nullable Path page;

    @Override
    public Integer call() throws Exception {
        PlanAnswer answer = pair.isGiven() ? ofPair() : ofScenario();
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        pair.sayWhatWasFound(terminal);
        if (json) {
            terminal.out().println(JsonOutput.of(answer.asMap()));
        } else {
            answer.print(terminal, steps);
        }
        if (page != null) {
            write(answer, page, terminal);
        }
        return ExitCode.PASSED;
    }

    private PlanAnswer ofScenario() throws Refused, InvalidScenario, LookupFailed {
        FediferrySettings settings = scenario.settings();
        Library library = Preparation.read(Home.find(), scenario.request().scenario());
        Map<String, AccountSettings> bound =
                Preparation.bind(library, settings, scenario.request().accounts());
        Plan plan = Preparation.of(library, bound, settings, scenario.request().inputs())
                .plan();
        Optional<Proposal> proposal = Proposals.of(Home.find(), settings, CommandLines.of(scenario.config()))
                .of(library.scenario(), plan.accounts(), scenario.asTyped(), pair.collected());
        return new PlanAnswer(Optional.of(plan), proposal);
    }

    private PlanAnswer ofPair() throws Refused, LookupFailed {
        if (!scenario.isEmpty()) {
            throw new Refused(
                    "a scenario takes its accounts from the configuration, and --from and --to name others",
                    "leave the scenario away to see which one fits these two");
        }
        String from = pair.from();
        String to = pair.to();
        Collected collected = pair.collected();
        Proposals proposals = Proposals.of(Home.find(), scenario.settings(), CommandLines.of(scenario.config()));
        Proposal proposal = proposals.between(proposals.party(from), proposals.party(to), collected);
        return new PlanAnswer(Optional.empty(), Optional.of(proposal));
    }

    private static void write(PlanAnswer answer, Path page, Terminal terminal) throws Refused {
        Proposal proposal = answer.proposal()
                .orElseThrow(() -> new Refused(
                        "there is no page of this scenario: it does not lead from one account to another",
                        "see the plan without --page"));
        try {
            OutlookPage.write(proposal, page);
        } catch (IOException full) {
            throw new Refused("the page cannot be written to " + page + ": " + full.getMessage(), "name another file");
        }
        terminal.err().println("page  " + page);
    }
}
