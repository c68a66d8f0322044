package org.fediferry.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.evidence.RunRequest;
import org.fediferry.run.Person;
import org.fediferry.scenario.Library;

/** A scenario performed in this process, in a real browser, before a person of the test's. */
final class Attended {

    private final World world;
    private final String scenario;
    private final Map<String, String> accounts;
    private final Map<String, String> inputs = new LinkedHashMap<>();
    private final StringWriter printed = new StringWriter();

    /** Inputs are written {@code name=value}. */
    Attended(World world, String scenario, Map<String, String> accounts, String... inputs) {
        this.world = world;
        this.scenario = scenario;
        this.accounts = accounts;
        for (String input : inputs) {
            int equals = input.indexOf('=');
            this.inputs.put(input.substring(0, equals), input.substring(equals + 1));
        }
    }

    /** Performs it from its beginning. */
    Evidence begin(Person person, List<String> confirmed) throws Exception {
        return perform(
                person,
                confirmed,
                (session, settings) -> session.begin(
                        new RunRequest(scenario, accounts, inputs), settings.runsFolder(), settings.limits()));
    }

    /** Goes on with it. */
    Evidence resume(Path folder, Person person, List<String> confirmed) throws Exception {
        return perform(person, confirmed, (session, settings) -> session.resume(folder, settings.limits()));
    }

    /** All that was printed. */
    String printed() {
        return printed.toString();
    }

    private interface Work {
        RunSession.Result with(RunSession session, FediferrySettings settings) throws Exception;
    }

    private Evidence perform(Person person, List<String> confirmed, Work work) throws Exception {
        FediferrySettings settings = FediferrySettings.read(world.config());
        Library library = Preparation.read(Home.find(), scenario);
        Preparation preparation =
                Preparation.of(library, Preparation.bind(library, settings, accounts), settings, inputs);
        PrintWriter out = new PrintWriter(printed);
        try (BrowserStart start = BrowserStart.begin(BrowserSettings.DEFAULT)) {
            RunSession session = new RunSession(
                    preparation,
                    start,
                    gate -> confirmed.contains(gate.target()),
                    person,
                    new Terminal(out, out, false));
            return Evidence.in(work.with(session, settings).folder());
        }
    }
}
