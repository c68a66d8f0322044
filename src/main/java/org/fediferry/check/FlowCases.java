package org.fediferry.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.evidence.CheckedCase.Depth;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.fediferry.plan.Account;
import org.fediferry.plan.Plan;
import org.fediferry.plan.Planner;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.Scenario;

/** The cases of scenarios: who plays in them, what they are given, and whether they may be performed at all. */
final class FlowCases {

    private final CheckOrder order;
    private final Map<TestAccount, Surveyed> survey;

    FlowCases(CheckOrder order, Map<TestAccount, Surveyed> survey) {
        this.order = order;
        this.survey = survey;
    }

    List<CheckCase> of(Library library) {
        List<CheckCase> cases = new ArrayList<>();
        for (Map<String, TestAccount> cast : casts(library.scenario())) {
            for (Surroundings surroundings : order.surroundings()) {
                CheckCase one = of(library, cast, surroundings);
                if (order.wants(one.groups())) {
                    cases.add(one);
                }
            }
        }
        return cases;
    }

    /** Who plays: in a flow each account of its server type in turn, unless one is bound; in a journey those that are bound. */
    private List<Map<String, TestAccount>> casts(Scenario scenario) {
        Optional<String> server = scenario.server();
        Optional<TestAccount> named = order.bound(Scenario.ACCOUNT);
        if (server.isPresent() && named.isPresent()) {
            return List.of(Map.of(Scenario.ACCOUNT, named.get()));
        }
        if (server.isPresent()) {
            return order.accounts().stream()
                    .filter(account -> account.serverType().equals(server.get()))
                    .map(account -> Map.of(Scenario.ACCOUNT, account))
                    .toList();
        }
        Map<String, TestAccount> cast = new LinkedHashMap<>();
        for (String role : scenario.roles().keySet()) {
            order.bound(role).ifPresent(account -> cast.put(role, account));
        }
        return cast.isEmpty() ? List.of() : List.of(cast);
    }

    private CheckCase of(Library library, Map<String, TestAccount> cast, Surroundings surroundings) {
        Scenario scenario = library.scenario();
        List<Surveyed> surveyed = new ArrayList<>();
        List<String> who = new ArrayList<>();
        Set<String> groups = new LinkedHashSet<>(List.of("flow", scenario.name().path()));
        cast.values().forEach(account -> {
            surveyed.add(surveyed(account));
            who.add(Cases.at(account));
            groups.add(account.serverType());
            groups.add(account.name());
        });
        return new CheckCase(
                scenario.name() + " · " + String.join(", ", who) + " · " + surroundings.title(),
                Depth.FLOW,
                scenario.name().path(),
                surveyed,
                surroundings,
                work(library, cast),
                groups);
    }

    private Work work(Library library, Map<String, TestAccount> cast) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (Map.Entry<String, String> role : library.scenario().roles().entrySet()) {
            TestAccount account = cast.get(role.getKey());
            if (account == null) {
                return skipped("nobody plays the role \"" + role.getKey() + "\"; name an account: --account "
                        + role.getKey() + "=NAME");
            }
            if (!account.serverType().equals(role.getValue())) {
                return skipped("the role \"" + role.getKey() + "\" is for a " + role.getValue() + " account, and \""
                        + account.name() + "\" is on " + account.serverType());
            }
            Surveyed surveyed = surveyed(account);
            Optional<Account> there = surveyed.as(role.getKey());
            if (there.isEmpty()) {
                return new Work.Nothing(surveyed.verdict(), surveyed.trouble());
            }
            accounts.put(role.getKey(), there.get());
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        Optional<String> missing = inputs(library.scenario(), inputs);
        return missing.isPresent() ? skipped(missing.get()) : planned(library, accounts, cast, inputs);
    }

    /** Puts together what the scenario is given; says what is missing. */
    private Optional<String> inputs(Scenario scenario, Map<String, String> inputs) {
        List<String> missing = new ArrayList<>();
        scenario.inputs().forEach((name, input) -> {
            Optional<String> value = order.input(scenario.name(), name);
            value.ifPresent(text -> inputs.put(name, text));
            if (value.isEmpty() && input.standard().isEmpty()) {
                missing.add("\"" + name + "\" (" + input.about() + ")");
            }
        });
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("it needs " + String.join(" and ", missing) + ", which nobody has said; add --set "
                        + "NAME=VALUE, or check.inputs to the configuration");
    }

    private Work planned(
            Library library, Map<String, Account> accounts, Map<String, TestAccount> cast, Map<String, String> inputs) {
        try {
            Plan plan = Planner.plan(library, accounts, inputs);
            List<String> kept = cast.values().stream()
                    .filter(account -> !account.disposable())
                    .map(TestAccount::name)
                    .toList();
            return plan.irreversible().isEmpty() || kept.isEmpty()
                    ? new Work.Perform(plan, cast)
                    : skipped("a step of it cannot be taken back (\""
                            + plan.irreversible().get(0).action().describe() + "\"), and \""
                            + String.join("\", \"", kept)
                            + "\" is not marked: disposable = true allows it for a test account");
        } catch (InvalidScenario impossible) {
            return new Work.Nothing(Verdict.FAILED, String.valueOf(impossible.getMessage()));
        }
    }

    private static Work skipped(String why) {
        return new Work.Nothing(Verdict.SKIPPED, why);
    }

    private Surveyed surveyed(TestAccount account) {
        Surveyed known = survey.get(account);
        if (known == null) {
            throw new IllegalStateException("nobody has asked the server of " + account);
        }
        return known;
    }
}
