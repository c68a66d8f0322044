package org.fediferry.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.fediferry.browser.Poll.PageBusy;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;
import org.jspecify.annotations.Nullable;

/**
 * One account's part of the browser, with cookies, storage, a window and a download folder of its own.
 *
 * @param id its name in the DevTools protocol; null where the whole browser is the account's
 * @param frame the target of its window, which is also the frame of its page
 * @param session our own line to that window, past the driver, which waits for what a page may be loading and needs half as
 *     long again for a picture
 * @param frames those of all accounts
 */
record Context(
        DevTools devTools,
        DownloadLog log,
        @Nullable String id,
        String frame,
        String session,
        Set<String> frames,
        Path folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String AGAIN = "run it again: what is done already is skipped";

    static Context create(DevTools devTools, DownloadLog log, Set<String> frames, Path folder) {
        String id = devTools.call("Target.createBrowserContext", Map.of("disposeOnDetach", true))
                .path("browserContextId")
                .asText();
        prepare(folder);
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
        String frame = window(devTools, id);
        frames.add(frame);
        return new Context(devTools, log, id, frame, attach(devTools, frame), frames, folder);
    }

    /** A part that is no account's, and saves nothing. */
    static Context spare(DevTools devTools) {
        String id = devTools.call("Target.createBrowserContext", Map.of("disposeOnDetach", true))
                .path("browserContextId")
                .asText();
        devTools.call("Browser.setDownloadBehavior", Map.of("behavior", "deny", "browserContextId", id));
        String frame = window(devTools, id);
        return new Context(
                devTools, new DownloadLog(), id, frame, attach(devTools, frame), new HashSet<>(), Path.of(""));
    }

    private static String window(DevTools devTools, String id) {
        return devTools.call(
                        "Target.createTarget", Map.of("url", "about:blank", "browserContextId", id, "newWindow", true))
                .path("targetId")
                .asText();
    }

    /** A browser of the account's own somewhere else, in its first window; it saves files where it was told to. */
    static Context whole(DevTools devTools, DownloadLog log, String frame, Path folder) {
        prepare(folder);
        devTools.call("Browser.setDownloadBehavior", Map.of("behavior", "default", "eventsEnabled", true));
        return new Context(devTools, log, null, frame, attach(devTools, frame), Set.of(), folder);
    }

    private static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the download folder " + folder, e);
        }
    }

    private static String attach(DevTools devTools, String frame) {
        return devTools.call("Target.attachToTarget", Map.of("targetId", frame, "flatten", true))
                .path("sessionId")
                .asText();
    }

    /** The parameters of a method that is about one part of the browser. */
    Map<String, Object> part(Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        if (id != null) {
            all.put("browserContextId", id);
        }
        return all;
    }

    /**
     * Calls a method of the window; empty where it says nothing for that long.
     *
     * @throws PageBusy where the page is between two documents
     */
    Optional<JsonNode> call(String method, Map<String, ?> parameters, Duration patience) throws StepFailed {
        try {
            return Optional.of(devTools.call(session, method, parameters, patience));
        } catch (CompletionException e) {
            refuseIfGone();
            if (e.getCause() instanceof TimeoutException) {
                return Optional.empty();
            }
            throw Trouble.onOurLine(e);
        }
    }

    /** The page is drawn as large as this, whatever the window is. */
    void size(Viewport viewport) {
        devTools.call(
                session,
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", viewport.width(), "height", viewport.height(), "deviceScaleFactor", 1, "mobile", false),
                PATIENCE);
    }

    /** Closes its window, and forgets what was stored for it. */
    void dispose() {
        devTools.call("Target.disposeBrowserContext", part(Map.of()));
        frames.remove(frame);
    }

    Set<String> otherFrames() {
        Set<String> others = new HashSet<>(frames);
        others.remove(frame);
        return others;
    }

    void refuseIfGone() throws StepFailed {
        if (devTools.hasEnded()) {
            throw new StepFailed(
                    Cause.BROKEN, "a browser that answers", "it has ended (crashed, or was closed)", AGAIN);
        }
    }
}
