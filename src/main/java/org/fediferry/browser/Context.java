package org.fediferry.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;

/**
 * One account's part of the browser, with cookies, storage, a window and a download folder of its own.
 *
 * @param id its name in the DevTools protocol
 * @param frame the target of its window, which is also the frame of its page
 * @param frames those of all accounts
 */
record Context(DevTools devTools, DownloadLog log, String id, String frame, Set<String> frames, Path folder) {

    static Context create(DevTools devTools, DownloadLog log, Set<String> frames, Path folder) {
        String id = devTools.call("Target.createBrowserContext", Map.of("disposeOnDetach", true))
                .path("browserContextId")
                .asText();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the download folder " + folder, e);
        }
        devTools.call(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allowAndName",
                        "browserContextId",
                        id,
                        "downloadPath",
                        folder.toAbsolutePath().toString(),
                        "eventsEnabled",
                        true));
        String frame = devTools.call(
                        "Target.createTarget", Map.of("url", "about:blank", "browserContextId", id, "newWindow", true))
                .path("targetId")
                .asText();
        frames.add(frame);
        return new Context(devTools, log, id, frame, frames, folder);
    }

    Set<String> otherFrames() {
        Set<String> others = new HashSet<>(frames);
        others.remove(frame);
        return others;
    }

    void refuseIfGone() throws StepFailed {
        if (devTools.hasEnded()) {
            throw new StepFailed(
                    Cause.BROKEN,
                    "a browser that answers",
                    "it has ended (crashed, or was closed)",
                    "run it again: what is done already is skipped");
        }
    }
}
