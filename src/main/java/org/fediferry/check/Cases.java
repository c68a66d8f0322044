package org.fediferry.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fediferry.evidence.CheckedCase.Depth;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.plan.Account;
import org.fediferry.plan.Pages;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.scenario.ServerTypes;
import org.fediferry.step.FlowRef;

/** Makes the cases of an order: asks the servers what they run, and works out what there is to check on each. */
final class Cases {

    /** What a page's path may name and still be opened by itself: the account's own name. */
    private static final String OWN_NAME = "{user}";

    private final CheckOrder order;
    private final Map<TestAccount, Surveyed> survey;
    private final Map<String, Set<String>> strangers = new LinkedHashMap<>();
    private final List<CheckCase> cases = new ArrayList<>();

    private Cases(CheckOrder order, Map<TestAccount, Surveyed> survey) {
        this.order = order;
        this.survey = survey;
    }

    /** The cases in the order in which they are best performed. */
    static List<CheckCase> of(CheckOrder order) throws InvalidScenario {
        Cases cases = new Cases(
                order,
                new Survey(new ServerTypes(order.scenarios()), new PublicWeb(order.web())).of(order.everybody()));
        Map<String, Library> flows = new LinkedHashMap<>();
        for (String flow : order.flows()) {
            flows.put(flow, cases.read(flow));
        }
        for (TestAccount account : order.accounts()) {
            for (Surroundings surroundings : order.surroundings()) {
                if (order.pagesOf().contains(account.serverType())) {
                    cases.pages(cases.surveyed(account), surroundings);
                }
            }
        }
        FlowCases performed = new FlowCases(order, cases.survey);
        for (Library library : flows.values()) {
            cases.cases.addAll(performed.of(library));
        }
        return List.copyOf(cases.cases);
    }

    /** The cases that concern the same accounts belong together: one after the other, with as few sign-ins as possible. */
    static List<List<CheckCase>> lanes(Collection<CheckCase> cases) {
        Map<Set<String>, List<CheckCase>> lanes = new LinkedHashMap<>();
        for (CheckCase each : cases) {
            Set<String> identities = new TreeSet<>();
            each.accounts().forEach(account -> identities.add(account.identity()));
            lanes.computeIfAbsent(identities, unknown -> new ArrayList<>()).add(each);
        }
        return List.copyOf(lanes.values());
    }

    private Surveyed surveyed(TestAccount account) {
        Surveyed known = survey.get(account);
        if (known == null) {
            throw new IllegalStateException("nobody has asked the server of " + account);
        }
        return known;
    }

    private Library read(String scenario) throws InvalidScenario {
        return scenario.endsWith(".yaml")
                ? ScenarioReader.read(order.scenarios(), Path.of(scenario))
                : ScenarioReader.read(order.scenarios(), FlowRef.parse(scenario));
    }

    private void pages(Surveyed surveyed, Surroundings surroundings) throws InvalidScenario {
        Account there = surveyed.there();
        if (there == null) {
            if (order.wants(groups(surveyed, "server"))) {
                add(surveyed, surroundings, "server", new Work.Nothing(surveyed.verdict(), surveyed.trouble()));
            }
            return;
        }
        Set<String> forStrangers = forStrangers(there.serverType().name());
        List<String> own = new ArrayList<>();
        for (String page : openable(there.pages())) {
            if (!order.wants(groups(surveyed, page))) {
                continue;
            }
            if (forStrangers.contains(page)) {
                order.sizes(surroundings).forEach(size -> add(surveyed, size, page, new Work.LookAt(page, false)));
            } else {
                own.add(page);
            }
        }
        if (!own.isEmpty()) {
            add(surveyed, surroundings, "signing in", new Work.SignIn());
            for (Surroundings size : order.sizes(surroundings)) {
                own.forEach(page -> add(surveyed, size, page, new Work.LookAt(page, true)));
            }
            add(surveyed, surroundings, "signing out", new Work.SignOut());
        }
    }

    private static List<String> openable(Pages pages) {
        return pages.serverType().pages().keySet().stream()
                .filter(page -> pages.layout(page)
                        .flatMap(layout -> layout.path())
                        .filter(path -> !path.replace(OWN_NAME, "").contains("{"))
                        .isPresent())
                .toList();
    }

    /** The pages on which the sign-in flow types something: whoever is signed in does not get to see them. */
    private Set<String> forStrangers(String serverType) throws InvalidScenario {
        Set<String> known = strangers.get(serverType);
        if (known == null) {
            known = Typing.pages(read(serverType + "/sign-in"));
            strangers.put(serverType, known);
        }
        return known;
    }

    private void add(Surveyed surveyed, Surroundings surroundings, String subject, Work work) {
        String what = work instanceof Work.LookAt ? "page " + subject : subject;
        cases.add(new CheckCase(
                what + " · " + at(surveyed.account()) + " · " + surroundings.title(),
                Depth.CONTRACT,
                subject,
                List.of(surveyed),
                surroundings,
                work,
                groups(surveyed, subject)));
    }

    /** An account and where it is, in the name of a case. */
    static String at(TestAccount account) {
        return account.handle().domain() + " (" + account.name() + ")";
    }

    private static Set<String> groups(Surveyed surveyed, String subject) {
        Set<String> groups = new LinkedHashSet<>();
        groups.add("contract");
        groups.add(subject);
        groups.add(surveyed.account().serverType());
        groups.add(surveyed.account().name());
        return groups;
    }
}
