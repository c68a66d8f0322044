package org.fediferry.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fediferry.evidence.WatchRecord;
import org.fediferry.evidence.WatchRecord.Reading;
import org.fediferry.evidence.WatchRecord.Server;
import org.fediferry.ledger.Chart;
import org.jspecify.annotations.Nullable;

/** Prints how a move goes on: a curve that is redrawn where somebody watches, a line for each reading elsewhere. */
final class WatchPrinter {

    private static final int WIDTH = 72;
    private static final int NAMED = 20;

    private final Terminal terminal;
    private final boolean quiet;
    private int drawn;

    WatchPrinter(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
    }

    /** After each reading. */
    void reading(WatchRecord seen) {
        if (quiet) {
            return;
        }
        PrintWriter err = terminal.err();
        if (terminal.live()) {
            err.print(drawn == 0 ? "" : "\u001b[" + drawn + "F\u001b[J");
            List<String> chart = Chart.of(seen, WIDTH);
            chart.forEach(err::println);
            err.println(line(seen));
            drawn = chart.size() + 1;
        } else {
            err.println(line(seen));
        }
        err.flush();
    }

    private static String line(WatchRecord seen) {
        Reading last = seen.readings().get(seen.readings().size() - 1);
        return last.at() + "  " + seen.sentence() + " (" + number(last.fresh()) + " with the new account, "
                + number(last.old()) + " with the old one)";
    }

    /** At the end of the command. */
    void end(WatchRecord seen, Path report) {
        PrintWriter out = terminal.out();
        if (!terminal.live()) {
            Chart.of(seen, WIDTH).forEach(out::println);
        }
        out.println();
        out.println(terminal.bold(seen.sentence()));
        out.println(seen.expectation());
        if (!seen.servers().isEmpty()) {
            out.println();
            out.println("Did not come");
            seen.servers().stream().limit(NAMED).forEach(server -> out.println("  " + words(server)));
            if (seen.servers().size() > NAMED) {
                out.println("  and from " + (seen.servers().size() - NAMED) + " more servers, named in the report");
            }
        }
        out.println();
        out.println("report  " + report);
    }

    private static String words(Server server) {
        String state = switch (server.state()) {
            case "gone" -> "; the server is gone";
            case "asleep" -> "; the server does not answer";
            default -> "";
        };
        return server.missing() + " of " + server.followers() + " on " + server.domain() + state;
    }

    private static String number(@Nullable Long number) {
        return number == null ? "?" : String.format(Locale.ENGLISH, "%,d", number);
    }
}
