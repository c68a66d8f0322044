package org.fediferry.cli;

import java.io.Console;
import java.util.List;
import org.fediferry.run.Confirmation;
import org.fediferry.run.Gate;

/** Confirms what the command line names exactly; asks the person for everything else, who types the exact words. */
final class Confirmations implements Confirmation {

    private final List<String> confirmed;

    Confirmations(List<String> confirmed) {
        this.confirmed = List.copyOf(confirmed);
    }

    @Override
    public boolean confirms(Gate gate) {
        if (confirmed.contains(gate.target())) {
            return true;
        }
        return Person.present().map(console -> asks(console, gate)).orElse(false);
    }

    private static boolean asks(Console console, Gate gate) {
        console.printf(
                "%n  %s%n  Nobody can take this back. To do it, type%n    %s%n  > ", gate.label(), gate.target());
        String typed = console.readLine();
        return typed != null && typed.strip().equals(gate.target());
    }
}
