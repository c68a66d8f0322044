package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.drift.Deviation;
import org.fediferry.drift.Healing;
import org.fediferry.drift.Proposal;

/** Shows what could be written into server types so that what has changed is found again, and writes it where it may. */
final class DriftAnswer {

    private final Path scenarios;
    private final Map<String, Set<Proposal>> proposals = new LinkedHashMap<>();

    DriftAnswer(Path scenarios) {
        this.scenarios = scenarios;
    }

    /** Keeps what is proposed for a server type; the same of several pages is one proposal. */
    void add(String serverType, Collection<Deviation> deviations) {
        deviations.forEach(deviation -> deviation.proposal().ifPresent(proposal -> proposals
                .computeIfAbsent(serverType, type -> new LinkedHashSet<>())
                .add(proposal)));
    }

    boolean isEmpty() {
        return proposals.isEmpty();
    }

    /** Prints a unified diff for each server type, and what of it a person has to write. */
    void print(PrintWriter out) throws IOException {
        for (Map.Entry<String, Set<Proposal>> each : proposals.entrySet()) {
            out.println();
            out.println("what would find it again in " + each.getKey() + " (nothing is written without --accept):");
            Optional<String> diff = new Healing(scenarios, each.getKey()).diff(each.getValue());
            out.println(diff.orElse("its selectors stand on several lines; change them by hand: "
                    + each.getValue().stream().map(Proposal::candidate).toList()));
            each.getValue().forEach(proposal -> proposal.refusal()
                    .ifPresent(why -> out.println(proposal.element() + ": --accept does not write this: " + why)));
        }
    }

    /** Writes what may be written and says so; whether anything was. */
    boolean accept(PrintWriter out) throws IOException {
        boolean written = false;
        for (Map.Entry<String, Set<Proposal>> each : proposals.entrySet()) {
            Healing.Accepted accepted = new Healing(scenarios, each.getKey()).accept(each.getValue());
            accepted.lines().forEach(out::println);
            written |= accepted.written();
        }
        return written;
    }
}
