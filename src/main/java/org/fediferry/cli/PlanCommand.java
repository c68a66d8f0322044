package org.fediferry.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fediferry.plan.KnownValues;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a run would do. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        header = "Shows what a run would do, what moves, what stays, and what nobody can take back.",
        description = "Reads nothing but public pages of the accounts' servers, and opens no browser.",
        footer = {
            "",
            "Examples:",
            "  fediferry plan mastodon-to-mastodon",
            "  fediferry plan back-up --account account=old"
        })
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Option(names = "--json", description = "Print the plan as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Plan plan =
                ScenarioOptions.prepare(scenario.request(), scenario.settings()).plan();
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        if (json) {
            terminal.out().println(JsonOutput.of(asMap(plan)));
        } else {
            new PlanPrinter(plan, terminal).print();
        }
        return ExitCode.PASSED;
    }

    private static Map<String, Object> asMap(Plan plan) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("scenario", plan.scenario());
        answer.put("title", plan.title());
        Map<String, Object> roles = new LinkedHashMap<>();
        plan.accounts()
                .forEach((role, account) -> roles.put(
                        role,
                        Map.of(
                                "handle", account.handle().acct(),
                                "server", account.server().toString(),
                                "software", account.software().toString())));
        answer.put("roles", roles);
        answer.put("moves", plan.moves());
        answer.put("stays", plan.stays());
        List<Object> steps = new ArrayList<>();
        KnownValues values = new KnownValues(plan.accounts());
        for (PlannedStep step : plan.steps()) {
            steps.add(step(step, values));
        }
        answer.put("steps", steps);
        return answer;
    }

    private static Map<String, Object> step(PlannedStep step, KnownValues values) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", step.number());
        map.put("role", step.role());
        map.put("flow", step.flow());
        map.put("label", step.label(values));
        map.put("what", step.action().describe());
        map.put("effect", step.effect().name().toLowerCase(Locale.ROOT));
        map.put("source", step.source().toString());
        return map;
    }
}
