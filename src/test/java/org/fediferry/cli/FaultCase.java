package org.fediferry.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fediferry.practice.Fault;

/**
 * How Fediferry takes one fault: what the README says of it, and what {@link FaultTrial} holds against a real run.
 *
 * @param outcome what Fediferry does, for the README
 * @param label of the step that does not pass; empty where every step passes, or where none is begun
 * @param found what that step says it has found
 * @param before what is so before the scenario is performed
 * @param scenario the cheapest one that meets the fault
 * @param claim what is so on the servers and in the evidence afterwards
 */
record FaultCase(
        Fault fault,
        String outcome,
        int code,
        String label,
        List<String> found,
        Consumer<World> before,
        Function<World, CommandResult> scenario,
        BiConsumer<World, Evidence> claim) {

    static FaultCase of(Fault fault, Function<World, CommandResult> scenario) {
        return new FaultCase(fault, "", ExitCode.PASSED, "", List.of(), world -> {}, scenario, (world, evidence) -> {});
    }

    FaultCase says(String newOutcome) {
        return new FaultCase(fault, newOutcome, code, label, found, before, scenario, claim);
    }

    /** With a run that ends at a step. */
    FaultCase ends(int newCode, String newLabel, String... newFound) {
        return new FaultCase(fault, outcome, newCode, newLabel, List.of(newFound), before, scenario, claim);
    }

    FaultCase after(Consumer<World> newBefore) {
        return new FaultCase(fault, outcome, code, label, found, newBefore, scenario, claim);
    }

    FaultCase leaves(BiConsumer<World, Evidence> newClaim) {
        return new FaultCase(fault, outcome, code, label, found, before, scenario, newClaim);
    }

    /** Its line in the table of the README. */
    String row() {
        String about = fault.about().substring(0, 1).toUpperCase(Locale.ROOT)
                + fault.about().substring(1);
        return "| `" + fault.written() + "` | " + about + ". | " + outcome + " | " + code + " |";
    }

    @Override
    public String toString() {
        return fault.written();
    }
}
