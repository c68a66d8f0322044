package org.fediferry.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fediferry.evidence.RunRequest;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Library;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario that a command is about, and what it is given. */
final class ScenarioOptions {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "Its name below the scenarios folder, or a file.")
    private String scenario = "";

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(
            names = "--account",
            paramLabel = "ROLE=NAME",
            description = "Which account of the configuration plays a role; without it the one of the same name.")
    private Map<String, String> accounts = new LinkedHashMap<>();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A value for an input of the scenario.")
    private Map<String, String> inputs = new LinkedHashMap<>();

    /** The configuration that the command line names. */
    Optional<Path> config() {
        return config.named();
    }

    FediferrySettings settings() throws Refused {
        return config.settings();
    }

    /** What was asked for. */
    RunRequest request() throws Refused {
        if (scenario.isEmpty()) {
            throw new Refused(
                    "name a scenario", "for example mastodon-to-mastodon; validate lists those that there are");
        }
        return new RunRequest(lasting(scenario), accounts, inputs);
    }

    /** The words by which the same is asked for again. */
    String asTyped() {
        StringBuilder words = new StringBuilder(CommandLines.word(scenario));
        accounts.forEach((role, name) -> words.append(" --account ").append(CommandLines.word(role + "=" + name)));
        inputs.forEach((name, value) -> words.append(" --set ").append(CommandLines.word(name + "=" + value)));
        return words.toString();
    }

    boolean isEmpty() {
        return scenario.isEmpty() && accounts.isEmpty() && inputs.isEmpty();
    }

    /** A file is found from any folder. */
    private static String lasting(String scenario) {
        Path file = Path.of(scenario);
        return Files.isRegularFile(file) ? file.toAbsolutePath().toString() : scenario;
    }

    static Preparation prepare(RunRequest request, FediferrySettings settings)
            throws Refused, InvalidScenario, LookupFailed {
        Library library = Preparation.read(Home.find(), request.scenario());
        return Preparation.of(
                library, Preparation.bind(library, settings, request.accounts()), settings, request.inputs());
    }
}
