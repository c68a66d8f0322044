package org.fediferry.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.Problem;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.scenario.Translations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads scenarios and reports every problem. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        header = "Reads scenarios with all that they use, and reports every problem at once.",
        footer = {"", "Examples:", "  fediferry validate", "  fediferry validate mastodon-to-mastodon my-own/flow.yaml"
        })
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "Names below the scenarios folder, or files; without any, all.")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "--json", description = "Print the problems as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        List<Library> sound = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String scenario : scenarios) {
            try {
                Library library = Preparation.read(Home.find(), scenario);
                sound.add(library);
                problems.addAll(Translations.problemsBeside(
                        Path.of(library.scenario().source().file())));
            } catch (InvalidScenario invalid) {
                problems.addAll(invalid.problems());
            }
        }
        if (scenarios.isEmpty()) {
            try {
                sound.addAll(ScenarioReader.readAll(Home.find().scenarios()));
            } catch (InvalidScenario invalid) {
                problems.addAll(invalid.problems());
            }
        }
        print(sound, problems.stream().distinct().toList());
        return problems.isEmpty() ? ExitCode.PASSED : ExitCode.REFUSED;
    }

    private void print(List<Library> sound, List<Problem> problems) {
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(JsonOutput.of(
                            problems.stream().map(ValidateCommand::asMap).toList()));
            return;
        }
        for (Problem problem : problems) {
            spec.commandLine().getErr().println(problem);
        }
        for (Library library : sound) {
            spec.commandLine()
                    .getOut()
                    .println("ok  " + library.scenario().name() + "  "
                            + library.scenario().title());
        }
    }

    private static Map<String, Object> asMap(Problem problem) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", problem.source().file());
        map.put("line", problem.source().line());
        map.put("column", problem.source().column());
        map.put("what", problem.what());
        map.put("advice", problem.advice());
        return map;
    }
}
