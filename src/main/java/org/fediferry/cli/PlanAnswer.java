package org.fediferry.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.outlook.Proposal;
import org.fediferry.plan.KnownValues;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import org.fediferry.scenario.Kebab;
import org.jspecify.annotations.Nullable;

/**
 * What the command {@code plan} answers.
 *
 * @param plan the steps; empty where no scenario was named
 * @param proposal what comes of it; empty where it does not lead from one account to another
 */
record PlanAnswer(Optional<Plan> plan, Optional<Proposal> proposal) {

    /** Every click is printed where somebody asks for it, or where there is nothing else to say. */
    void print(Terminal terminal, boolean everyClick) {
        Optional<OutlookPrinter> outlook =
                proposal.map(found -> new OutlookPrinter(found, terminal, Paragraphs.to(terminal)));
        outlook.ifPresent(OutlookPrinter::print);
        plan.map(found -> new PlanPrinter(found, terminal))
                .ifPresent(printer -> printer.print(outlook.isEmpty(), everyClick || outlook.isEmpty()));
        outlook.ifPresent(OutlookPrinter::printNext);
    }

    Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        plan.ifPresent(found -> put(found, answer));
        proposal.ifPresent(found -> answer.put("outlook", OutlookJson.of(found)));
        return answer;
    }

    private static void put(Plan plan, Map<String, @Nullable Object> answer) {
        answer.put("scenario", plan.scenario());
        answer.put("title", plan.title());
        Map<String, Object> roles = new LinkedHashMap<>();
        plan.accounts().forEach((role, account) -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("handle", account.handle().acct());
            map.put("server", account.server().toString());
            map.put("software", account.software().toString());
            roles.put(role, map);
        });
        answer.put("roles", roles);
        answer.put("moves", plan.moves());
        answer.put("stays", plan.stays());
        List<Object> steps = new ArrayList<>();
        KnownValues values = new KnownValues(plan.accounts());
        for (PlannedStep step : plan.steps()) {
            steps.add(step(step, values));
        }
        answer.put("steps", steps);
    }

    private static Map<String, Object> step(PlannedStep step, KnownValues values) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", step.number());
        map.put("role", step.role());
        map.put("flow", step.flow());
        map.put("label", step.label(values));
        map.put("what", step.action().describe());
        map.put("effect", Kebab.of(step.effect()));
        map.put("source", step.source().toString());
        return map;
    }
}
