package org.fediferry.cli;

import java.io.PrintWriter;
import java.util.List;
import org.fediferry.plan.Account;
import org.fediferry.plan.KnownValues;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Effect;

/** Prints a plan for people: who, what moves, what stays, every step, and what nobody can take back. */
final class PlanPrinter {

    private final Plan plan;
    private final KnownValues values;
    private final Terminal terminal;

    PlanPrinter(Plan plan, Terminal terminal) {
        this.plan = plan;
        this.values = new KnownValues(plan.accounts());
        this.terminal = terminal;
    }

    void print() {
        PrintWriter out = terminal.out();
        out.println(terminal.bold(plan.title()));
        out.println(plan.about());
        out.println();
        for (Account account : plan.accounts().values()) {
            out.printf(
                    "  %-8s @%s  on %s (%s)%n", account.role(), account.handle(), account.server(), account.software());
        }
        sentences("What moves", plan.moves());
        sentences("What stays behind", plan.stays());
        out.println();
        out.println(terminal.bold("Steps"));
        steps(out);
        gates(out);
        out.flush();
    }

    /** Who takes part, and what nobody can take back: what a person sees before a run. */
    void printBriefly() {
        PrintWriter err = terminal.err();
        for (Account account : plan.accounts().values()) {
            err.printf(
                    "  %-8s @%s  on %s (%s)%n", account.role(), account.handle(), account.server(), account.software());
        }
        gates(err);
        err.println();
        err.flush();
    }

    private void sentences(String title, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        terminal.out().println();
        terminal.out().println(terminal.bold(title));
        sentences.forEach(sentence -> terminal.out().println("  - " + sentence));
    }

    private void steps(PrintWriter out) {
        String flow = "";
        for (PlannedStep step : plan.steps()) {
            String heading = step.flowTitle() + (step.role().isEmpty() ? "" : " · " + step.role());
            if (!heading.equals(flow)) {
                flow = heading;
                out.println("  " + terminal.dim(heading));
            }
            out.printf("  %4d  %-12s  %s%n", step.number(), effect(step.effect()), step.label(values));
        }
    }

    private String effect(Effect effect) {
        return switch (effect) {
            case READ -> "";
            case REVERSIBLE -> "changes";
            case IRREVERSIBLE -> "IRREVERSIBLE";
        };
    }

    private void gates(PrintWriter out) {
        if (plan.irreversible().isEmpty()) {
            return;
        }
        out.println();
        out.println(terminal.bold("What nobody can take back"));
        for (PlannedStep step : plan.irreversible()) {
            String target = step.options().confirm() == null
                    ? ""
                    : step.scope().fill(step.options().confirm(), values);
            out.println("  step " + step.number() + ": " + step.label(values));
            out.println("    confirmed at the terminal, or with --confirm " + target);
        }
    }
}
