package org.fediferry.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.fediferry.plan.Account;
import org.fediferry.plan.KnownValues;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Effect;
import org.fediferry.step.FindHandle;
import org.fediferry.step.Say;

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

    /**
     * Prints the plan.
     *
     * @param introduction whether nobody has said yet what it is about
     */
    void print(boolean introduction, boolean everyClick) {
        PrintWriter out = terminal.out();
        if (introduction) {
            introduce(out);
        }
        out.println();
        out.println(terminal.bold("Steps"));
        if (everyClick) {
            steps(out);
        } else {
            parts(out);
        }
        gates(out);
        out.flush();
    }

    private void introduce(PrintWriter out) {
        out.println(terminal.bold(plan.title()));
        out.println(plan.about());
        out.println();
        for (Account account : plan.accounts().values()) {
            out.printf(
                    "  %-8s @%s  on %s (%s)%n", account.role(), account.handle(), account.server(), account.software());
        }
        sentences("What moves", plan.moves());
        sentences("What stays behind", plan.stays());
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
            out.printf("  %4d  %-12s  %s%n", step.number(), effect(step.effect()), label(step));
        }
    }

    /** One line for the steps of a flow that stand together. */
    private void parts(PrintWriter out) {
        Paragraphs paper = Paragraphs.to(terminal);
        int first = 0;
        for (int i = 1; i <= plan.steps().size(); i++) {
            if (i == plan.steps().size() || !part(i).equals(part(first))) {
                String numbers = (first + 1) + (i == first + 1 ? "" : "-" + i);
                paper.put(String.format(Locale.ROOT, "  %9s  ", numbers), part(first));
                first = i;
            }
        }
        out.println("  every click: add --steps");
    }

    /** A step of the scenario itself stands for itself; those of a flow that it uses share the name of the flow. */
    private String part(int index) {
        PlannedStep step = plan.steps().get(index);
        if (step.flow().equals(plan.scenario())) {
            return label(step);
        }
        return step.role().isEmpty() ? step.flowTitle() : step.flowTitle() + " · " + step.role();
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
            out.println("    confirmed at the terminal"
                    + (KnownValues.isWhole(target)
                            ? ", or with --confirm " + target
                            : "; for a script, by --confirm with " + found(target)));
        }
    }

    /** What stands in brackets is found out on the way. */
    private String found(String target) {
        return plan.steps().stream()
                .filter(step -> step.action() instanceof FindHandle find && target.contains("‹" + find.name() + "›"))
                .map(step -> "the handle found in step " + step.number())
                .findFirst()
                .orElse("what the run finds out on the way");
    }

    private String label(PlannedStep step) {
        return step.options().label() == null && step.action() instanceof Say say
                ? "Say: " + step.scope().fill(say.text(), values)
                : step.label(values);
    }
}
