package org.fediferry.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The temporary folder of one browser: its driver keeps the profile there. A file in it names the processes it belongs
 * to, ours first, so that a later run can tell what nobody needs any more.
 */
final class ScratchFolder {

    private static final String PREFIX = "fediferry-browser-";
    private static final String OWNER = "owner";

    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    static ScratchFolder create(Path parent) {
        try {
            ScratchFolder folder = new ScratchFolder(Files.createTempDirectory(parent, PREFIX));
            folder.note(ProcessHandle.current());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a temporary folder in " + parent, e);
        }
    }

    Path path() {
        return path;
    }

    /** Notes that a process belongs to this folder. */
    void note(ProcessHandle process) {
        try {
            Files.writeString(
                    path.resolve(OWNER),
                    ProcessMark.of(process) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the temporary folder " + path, e);
        }
    }

    /** Removes the folder; what a dying process still writes is tried again at the next start. */
    void delete() {
        for (int i = 0; i < 3 && Files.exists(path); i++) {
            deleteOnce();
        }
    }

    private void deleteOnce() {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> inside = all.sorted(Comparator.reverseOrder())
                    .filter(each -> !each.equals(path.resolve(OWNER)) && !each.equals(path))
                    .toList();
            for (Path each : inside) {
                Files.deleteIfExists(each);
            }
            Files.deleteIfExists(path.resolve(OWNER));
            Files.deleteIfExists(path);
        } catch (IOException | UncheckedIOException e) {
            return; // The owner file is still there, so that the sweep of the next start finds the folder.
        }
    }

    /** Ends the processes and removes the folders that runs which are no more have left. */
    static void sweep(Path parent) {
        try (Stream<Path> all = Files.list(parent)) {
            all.filter(each -> String.valueOf(each.getFileName()).startsWith(PREFIX))
                    .forEach(ScratchFolder::sweepOne);
        } catch (IOException | UncheckedIOException e) {
            return; // Without a look into the temporary folder nothing can be swept, and nothing is lost.
        }
    }

    private static void sweepOne(Path folder) {
        List<ProcessMark> marks;
        try {
            marks = Files.readAllLines(folder.resolve(OWNER)).stream()
                    .map(ProcessMark::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            return; // Not ours, or another user's.
        }
        if (marks.isEmpty() || marks.get(0).running().isPresent()) {
            return;
        }
        ProcessTree.end(marks.stream()
                .flatMap(mark -> mark.running().stream())
                .flatMap(ProcessTree::withDescendants)
                .toList());
        new ScratchFolder(folder).delete();
    }
}
