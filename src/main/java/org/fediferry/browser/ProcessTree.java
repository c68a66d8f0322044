package org.fediferry.browser;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Ends processes with everything that they have started. */
final class ProcessTree {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private ProcessTree() {}

    /** The process and all that it has started, as of now: once it has ended its children belong to another. */
    static Stream<ProcessHandle> withDescendants(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    /**
     * Ends the processes at once and waits until they are gone; not with {@code onExit}, which never comes where the
     * system's first process does not take in the dead.
     */
    static void end(List<ProcessHandle> processes) {
        List<ProcessHandle> running =
                processes.stream().filter(ProcessTree::isRunning).toList();
        running.forEach(ProcessHandle::destroyForcibly);
        Poll.whileTrue(PATIENCE, () -> running.stream().anyMatch(ProcessTree::isRunning));
    }

    /** A process that has ended but was not taken in by its parent has no command any more. */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
