package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The browsers and drivers that runs of this process have started. */
final class Processes {

    private static Set<Long> others = Set.of();

    /** Of the paths of browsers, their drivers and their displays. */
    private static final List<String> PARTS = List.of("chrom", "headless", "webkit", "xvfb");

    private Processes() {}

    /** Those that run now belong to other tests of this JVM: what they leave is not ours. */
    static void remember() {
        others = browsers().stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    /** Those that run now and did not yet when it was {@linkplain #remember remembered}. */
    static List<ProcessHandle> own() {
        return browsers().stream().filter(process -> !belongsToOthers(process)).toList();
    }

    private static List<ProcessHandle> browsers() {
        return browsers(ProcessHandle.current().descendants()).toList();
    }

    /** Fails where one is left that was not there when it was {@linkplain #remember remembered}. */
    static void noneIsLeft() {
        assertThat(browsers())
                .filteredOn(process -> !belongsToOthers(process))
                .as("browsers and drivers that are left")
                .isEmpty();
    }

    private static boolean belongsToOthers(ProcessHandle process) {
        return others.contains(process.pid())
                || process.parent().filter(Processes::belongsToOthers).isPresent();
    }

    /** Those among some processes; what has ended and was not taken in by its parent has no command any more. */
    static Stream<ProcessHandle> browsers(Stream<ProcessHandle> processes) {
        return processes.filter(process -> process.isAlive()
                && process.info()
                        .command()
                        .map(command -> command.toLowerCase(Locale.ROOT))
                        .filter(command -> PARTS.stream().anyMatch(command::contains))
                        .isPresent());
    }
}
