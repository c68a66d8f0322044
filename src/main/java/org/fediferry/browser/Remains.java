package org.fediferry.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.service.DriverService;

/** What a browser would leave behind: processes and a folder. Cleared when it is closed, or when the program ends. */
final class Remains {

    private final ScratchFolder folder;
    private final List<ProcessHandle> roots = new ArrayList<>();
    private final Thread hook = new Thread(this::clearNow, "browser-cleanup");

    Remains(ScratchFolder folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    ScratchFolder folder() {
        return folder;
    }

    /** Starts the driver and notes its process. */
    void startDriver(DriverService service) {
        try {
            service.start();
        } catch (IOException e) {
            throw new WebDriverException(e.getMessage(), e);
        }
        processes(service).forEach(this::note);
    }

    /** The one of our children that listens at the driver's port. */
    private static Stream<ProcessHandle> processes(DriverService service) {
        String port = "--port=" + service.getUrl().getPort();
        return ProcessHandle.current()
                .children()
                .filter(child ->
                        List.of(child.info().arguments().orElse(new String[0])).contains(port));
    }

    /** Notes what a driver has started, for those that do not tell the number of the browser's process. */
    void noteBrowsersOf(DriverService service) {
        processes(service)
                .flatMap(ProcessHandle::children)
                .filter(child -> !roots.contains(child))
                .forEach(this::note);
    }

    void noteBrowser(@Nullable Object pid) {
        if (pid instanceof Number number) {
            ProcessHandle.of(number.longValue()).ifPresent(this::note);
        }
    }

    synchronized void note(ProcessHandle process) {
        roots.add(process);
        folder.note(process);
    }

    /** Ends what still runs and removes the folder. */
    void clear() {
        clearNow();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // The program is ending, and the hook does the same.
        }
    }

    private synchronized void clearNow() {
        ProcessTree.end(roots.stream().flatMap(ProcessTree::withDescendants).toList());
        folder.delete();
    }
}
