package org.fediferry.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.fediverse.Version;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.Problem;
import org.fediferry.scenario.Scenario;
import org.fediferry.step.Action;
import org.fediferry.step.Condition;
import org.fediferry.step.Effect;
import org.fediferry.step.ForEach;
import org.fediferry.step.Name;
import org.fediferry.step.OnlyIf;
import org.fediferry.step.Text;
import org.fediferry.step.Use;
import org.fediferry.step.VersionRange;
import org.fediferry.step.WrittenStep;

/** Puts the steps of sub-flows and of rows in the place where they are used. */
final class Expansion {

    private final Library library;
    private final Map<String, Account> accounts;
    private final List<Problem> problems;
    private final List<PlannedStep> planned = new ArrayList<>();
    private Optional<Scenario> before = Optional.empty();
    private Optional<Scenario> after = Optional.empty();
    private int blocks;

    Expansion(Library library, Map<String, Account> accounts, List<Problem> problems) {
        this.library = library;
        this.accounts = accounts;
        this.problems = problems;
    }

    /** Flows of the same account to perform before and, whatever happens, after the scenario. */
    void surround(Optional<Scenario> first, Optional<Scenario> last) {
        this.before = first;
        this.after = last;
    }

    List<PlannedStep> expand(Scenario scenario, Map<String, Text> inputs) {
        Scope outermost = new Scope(0, "", Map.of());
        String role = scenario.isFlow() ? Scenario.ACCOUNT : "";
        before.ifPresent(flow -> flow(flow, role, Map.of(), new Place(outermost, List.of(), false)));
        flow(scenario, role, inputs, new Place(outermost, List.of(), false));
        after.ifPresent(flow -> flow(flow, role, Map.of(), new Place(outermost, List.of(), true)));
        return List.copyOf(planned);
    }

    /** Where steps are put: the scope of their names, the blocks around them. */
    private record Place(Scope scope, List<Integer> blocks, boolean atEnd) {

        Place within(Scope inner, int block) {
            List<Integer> deeper = new ArrayList<>(blocks);
            deeper.add(block);
            return new Place(inner, List.copyOf(deeper), atEnd);
        }

        Place atEnd(boolean end) {
            return new Place(scope, blocks, atEnd || end);
        }
    }

    private void flow(Scenario flow, String role, Map<String, Text> given, Place place) {
        int block = ++blocks;
        Scope own = new Scope(block, role, Map.of()).with(given, place.scope());
        Map<String, Text> standards = new HashMap<>();
        flow.inputs()
                .forEach((name, input) -> input.standard()
                        .filter(text -> !given.containsKey(name))
                        .ifPresent(text -> standards.put(name, text)));
        // A standard may name an input that has a standard itself.
        Scope scope = own.with(standards, own.with(standards, own));
        checkInputs(flow, scope, place.blocks().isEmpty());
        steps(flow, flow.steps(), place.within(scope, block));
        steps(flow, flow.finish(), place.within(scope, ++blocks).atEnd(true));
    }

    /** What is known of the inputs before anything is read. */
    private void checkInputs(Scenario flow, Scope scope, boolean outermost) {
        KnownValues known = new KnownValues(accounts);
        InputCheck check = new InputCheck(new ClosedTargets(library.neighbours(), accounts.values()), problems);
        flow.inputs().forEach((name, input) -> {
            String value = scope.fill(new Text("${" + name + "}"), known);
            if (KnownValues.isWhole(value)) {
                String advice = outermost ? "see --set " + name : "see the scenario that uses " + flow.name();
                check.check(input.type(), value, input.source(), advice);
                check.length(input, name, value, advice);
                input.wordsOf()
                        .map(text -> scope.fill(new Text("${" + text + "}"), known))
                        .filter(text -> problems.isEmpty() && KnownValues.isWhole(text))
                        .ifPresent(text -> check.words(input, name, value, text));
            }
        });
    }

    private void steps(Scenario flow, List<WrittenStep> steps, Place place) {
        for (WrittenStep written : steps) {
            if (!exists(written, place)) {
                continue;
            }
            if (written.step() instanceof Use use) {
                use(use, written, place);
            } else if (written.step() instanceof ForEach rows) {
                Place own = onlyWhen(flow, written, place);
                rows(flow, rows, own);
                rowsOfFile(flow, written, rows, own);
            } else if (written.step() instanceof Action action) {
                add(flow, written, action, place);
            }
        }
    }

    private void use(Use use, WrittenStep written, Place place) {
        Scenario flow = library.scenarios().get(use.flow());
        if (flow == null) {
            throw new IllegalStateException("the library lacks " + use.flow());
        }
        Map<String, Text> given = new HashMap<>();
        if (use.with() != null) {
            use.with().forEach((name, text) -> given.put(name.written(), text));
        }
        flow(flow, role(written, place), given, onlyWhen(flow, written, place));
    }

    /** A place of its own that a condition on the use of a flow, or on rows, can end before it begins. */
    private Place onlyWhen(Scenario flow, WrittenStep written, Place place) {
        Condition when = written.options().when();
        if (when == null) {
            return place;
        }
        Place own = place.within(place.scope(), ++blocks);
        OnlyIf gate = new OnlyIf(when);
        add(flow, new WrittenStep(written.source(), gate, written.options().onlyWho()), gate, own);
        return own;
    }

    private void rows(Scenario flow, ForEach rows, Place place) {
        for (Map<Name, Text> row : rows.rows()) {
            Text versions = row.get(ForEach.VERSIONS);
            if (versions != null
                    && !holds(
                            VersionRange.parse(versions.written()),
                            place.scope().role())) {
                continue;
            }
            Map<String, Text> names = new HashMap<>();
            row.forEach((column, text) -> names.put(rows.name() + "." + column, text));
            Scope outer = place.scope();
            steps(flow, rows.steps(), place.within(outer.with(names, outer), ++blocks));
        }
    }

    private void rowsOfFile(Scenario flow, WrittenStep written, ForEach rows, Place place) {
        Text inFile = rows.inFile();
        if (inFile == null) {
            return;
        }
        String file = place.scope().fill(inFile, new KnownValues(accounts));
        for (Map<String, String> row : RowFile.read(file, rows, written.source(), problems)) {
            steps(flow, rows.steps(), place.within(place.scope().knowing(row), ++blocks));
        }
    }

    private void add(Scenario flow, WrittenStep written, Action action, Place place) {
        String role = role(written, place);
        Account account = accounts.get(role);
        Effect effect = written.options().effect() == null
                ? Effect.READ
                : written.options().effect();
        if (account != null) {
            ElementUse uses = new ElementUse(account, problems);
            effect = uses.check(written.source(), action, effect);
        }
        planned.add(new PlannedStep(
                planned.size() + 1,
                role,
                flow.name().path(),
                flow.title(),
                written.source(),
                action,
                written.options(),
                effect,
                place.scope(),
                place.blocks(),
                place.atEnd()));
    }

    private static String role(WrittenStep written, Place place) {
        Name as = written.options().as();
        return as == null ? place.scope().role() : as.written();
    }

    private boolean exists(WrittenStep written, Place place) {
        VersionRange versions = written.options().versions();
        return versions == null || holds(versions, role(written, place));
    }

    private boolean holds(VersionRange versions, String role) {
        Account account = accounts.get(role);
        if (account == null) {
            return true;
        }
        Version version = account.software().version();
        return versions.contains(version.major(), version.minor());
    }
}
