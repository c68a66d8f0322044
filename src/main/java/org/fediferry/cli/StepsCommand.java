package org.fediferry.cli;

import java.util.concurrent.Callable;
import org.fediferry.scenario.ScenarioSchema;
import org.fediferry.scenario.StepReference;
import org.fediferry.scenario.Suggestions;
import org.fediferry.step.StepCatalog;
import org.fediferry.step.StepType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the reference of the scenario language. */
@Command(
        name = "steps",
        mixinStandardHelpOptions = true,
        header = "Prints the reference of the scenario language, or its JSON Schema for editors.",
        footer = {
            "",
            "Examples:",
            "  fediferry steps",
            "  fediferry steps wait-for",
            "  fediferry steps --schema > scenarios/schema.json"
        })
final class StepsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "STEP", description = "Only this step.")
    private @Nullable String step;

    @Option(names = "--schema", description = "Print the JSON Schema of scenario and server files.")
    private boolean schema;

    @Override
    public Integer call() throws Refused {
        if (schema) {
            spec.commandLine().getOut().print(ScenarioSchema.text());
            return ExitCode.PASSED;
        }
        if (step == null) {
            spec.commandLine().getOut().print(StepReference.text());
            return ExitCode.PASSED;
        }
        if (StepCatalog.find(step).isEmpty()) {
            throw new Refused(
                    "there is no step \"" + step + "\"",
                    Suggestions.among(
                            step,
                            StepCatalog.all().stream().map(StepType::keyword).toList()));
        }
        spec.commandLine().getOut().print(StepReference.text(step));
        return ExitCode.PASSED;
    }
}
