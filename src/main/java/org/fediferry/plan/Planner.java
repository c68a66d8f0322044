package org.fediferry.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.scenario.Input;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.Problem;
import org.fediferry.scenario.Scenario;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Text;

/** Resolves roles, versions, inputs and sub-flows of a scenario into a flat numbered list. */
public final class Planner {

    private final Library library;
    private final Map<String, Account> accounts;
    private final List<Problem> problems = new ArrayList<>();

    private Planner(Library library, Map<String, Account> accounts) {
        this.library = library;
        this.accounts = accounts;
    }

    /**
     * Plans a scenario for accounts, one for each of its roles.
     *
     * @param inputs values for the scenario's inputs by name; those that it has a standard for may be left out
     */
    public static Plan plan(Library library, Map<String, Account> accounts, Map<String, String> inputs)
            throws InvalidScenario {
        Planner planner = new Planner(library, accounts);
        Map<String, Text> given = planner.inputs(inputs);
        List<PlannedStep> steps = planner.steps(given);
        if (planner.problems.isEmpty()) {
            planner.refuseClosedTargets(steps);
        }
        if (!planner.problems.isEmpty()) {
            throw new InvalidScenario(planner.problems);
        }
        Scenario scenario = library.scenario();
        return new Plan(
                scenario.name().path(),
                scenario.title(),
                scenario.about(),
                accounts,
                steps,
                scenario.moves(),
                scenario.stays(),
                planner.closedTargets());
    }

    private ClosedTargets closedTargets() {
        return new ClosedTargets(library.neighbours(), accounts.values());
    }

    private List<PlannedStep> steps(Map<String, Text> given) {
        Expansion expansion = new Expansion(library, accounts, problems);
        Scenario scenario = library.scenario();
        expansion.surround(flow(scenario.signIn()), flow(scenario.signOut()));
        return expansion.expand(scenario, given);
    }

    /** A scenario that presses the button of a move by itself says in its confirmation where the followers go. */
    private void refuseClosedTargets(List<PlannedStep> steps) {
        KnownValues known = new KnownValues(accounts);
        InputCheck check = new InputCheck(closedTargets(), problems);
        for (PlannedStep step : steps) {
            Text confirm = step.options().confirm();
            String target = confirm == null ? "" : step.scope().fill(confirm, known);
            if (KnownValues.isWhole(target)) {
                check.confirmed(target, step.source());
            }
        }
    }

    private Optional<Scenario> flow(Optional<FlowRef> reference) {
        return reference.flatMap(name -> Optional.ofNullable(library.scenarios().get(name)));
    }

    /** Handles are known without the first "@", however somebody writes them. */
    private static String plain(Input.Type type, String value) {
        boolean handle = type == Input.Type.HANDLE || type == Input.Type.MOVE_TARGET;
        return handle ? value.strip().replaceFirst("^@", "") : value;
    }

    private Map<String, Text> inputs(Map<String, String> values) {
        Map<String, Text> given = new HashMap<>();
        library.scenario().inputs().forEach((name, input) -> {
            String value = values.get(name);
            if (value != null) {
                given.put(name, new Text(plain(input.type(), value)));
            } else if (input.standard().isEmpty()) {
                problems.add(new Problem(
                        input.source(),
                        "the input \"" + name + "\" (" + input.about() + ") has no value",
                        "add --set " + name + "=…"));
            }
        });
        for (String name : values.keySet()) {
            if (!library.scenario().inputs().containsKey(name)) {
                problems.add(new Problem(
                        library.scenario().source(),
                        "the scenario has no input \"" + name + "\"",
                        "it has: "
                                + String.join(", ", library.scenario().inputs().keySet())));
            }
        }
        return given;
    }
}
