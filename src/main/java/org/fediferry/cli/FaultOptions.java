package org.fediferry.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fediferry.practice.Fault;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.scenario.Suggestions;
import picocli.CommandLine.Option;

/** What the person wants to go wrong on the practice servers. */
final class FaultOptions {

    private static final String LIST = "list";

    @Option(
            names = "--fault",
            paramLabel = "NAME",
            description = "Something that goes wrong; may be given several times. --fault list shows all of them.")
    private List<String> names = new ArrayList<>();

    /** Whether the person only wants to know which there are. */
    boolean isQuestion() {
        return names.contains(LIST);
    }

    List<Fault> chosen() throws Refused {
        List<Fault> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(Fault.of(name)
                    .orElseThrow(() -> new Refused("there is no fault \"" + name + "\"", suggestion(name))));
        }
        return chosen;
    }

    private static String suggestion(String name) {
        List<String> known = Arrays.stream(Fault.values()).map(Fault::written).toList();
        return Suggestions.among(name, known);
    }

    /** Switches the faults on, and says what is wrong from now on. */
    static void start(List<Fault> faults, PracticeWorld world, PrintWriter err) {
        for (Fault fault : faults) {
            fault.start(world);
            err.println("fault " + fault.written() + ": " + fault.about());
        }
        err.flush();
    }

    static void print(PrintWriter out) {
        int width = Arrays.stream(Fault.values())
                .mapToInt(fault -> fault.written().length())
                .max()
                .orElse(0);
        for (Fault fault : Fault.values()) {
            out.println(("%-" + width + "s  %s").formatted(fault.written(), fault.about()));
        }
        out.flush();
    }
}
