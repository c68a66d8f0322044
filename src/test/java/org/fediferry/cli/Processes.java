package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The browsers and drivers that runs of this process have started. */
final class Processes {

    private Processes() {}

    /** Those that run now. */
    static List<ProcessHandle> browsers() {
        return browsers(ProcessHandle.current().descendants()).toList();
    }

    /** Fails where one is left. */
    static void noneIsLeft() {
        assertThat(browsers()).as("browsers and drivers that are left").isEmpty();
    }

    /** Those among some processes; what has ended and was not taken in by its parent has no command any more. */
    static Stream<ProcessHandle> browsers(Stream<ProcessHandle> processes) {
        return processes.filter(process -> process.isAlive()
                && process.info()
                        .command()
                        .map(command -> command.toLowerCase(Locale.ROOT))
                        .filter(command -> command.contains("chrom") || command.contains("headless"))
                        .isPresent());
    }
}
