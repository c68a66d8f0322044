package org.fediferry.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.fediferry.browser.Poll.PageBusy;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/**
 * Shows pages of our own, and takes pictures of them: in a part of the browser that has no cookies, no network and no
 * scripts. The same page gives the same picture, to the byte. For one thread at a time.
 */
public final class Studio implements AutoCloseable {

    /** Screens that are no wider are those of phones. */
    private static final int PHONE = 500;

    /** A page of the greatest height takes seconds, on a busy machine many. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** In inches, which is what the browser takes. */
    private static final double A4_WIDTH = 210 / 25.4;

    private static final double A4_HEIGHT = 297 / 25.4;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Context context;

    Studio(Context context) {
        this.context = context;
        call("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        call("Network.enable", Map.of());
        call(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
    }

    /**
     * Lays a page out.
     *
     * @param dark whether it is shown to somebody who likes dark pages
     * @param pixels of the picture for each CSS pixel
     */
    public Scene show(String html, Viewport viewport, boolean dark, double pixels) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        viewport.width(),
                        "height",
                        viewport.height(),
                        "deviceScaleFactor",
                        pixels,
                        "mobile",
                        viewport.width() <= PHONE));
        like(dark ? "dark" : "light", "screen");
        lay(html);
        return scene(ask(Script.SCENE));
    }

    private void like(String colours, String media) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", colours),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    private void lay(String html) {
        call("Page.navigate", Map.of("url", "about:blank"));
        run(Script.ALONE);
        call("Page.setDocumentContent", Map.of("frameId", context.frame(), "html", html));
        run(Script.STILL);
    }

    private void run(Script script) {
        var ignored = ask(script);
    }

    private static Scene scene(Answer seen) {
        Map<Integer, Box> marks = new TreeMap<>();
        seen.answers("marks").forEach(mark -> marks.put((int) mark.number("mark"), box(mark)));
        return new Scene(
                seen.number("width"),
                seen.number("height"),
                marks,
                seen.answers("texts").stream().map(Studio::box).toList());
    }

    private static Box box(Answer box) {
        return new Box(box.number("x"), box.number("y"), box.number("width"), box.number("height"));
    }

    /** A picture in PNG of a part of the page that was shown last, in as many pixels as it was shown. */
    public byte[] picture(Box part) {
        JsonNode picture = call(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of(
                                "x", part.x(),
                                "y", part.y(),
                                "width", part.width(),
                                "height", part.height(),
                                "scale", 1)));
        return Base64.getDecoder().decode(picture.path("data").asText());
    }

    /** Prints a page of our own on A4, with backgrounds; the same page gives the same document, to the byte. */
    public byte[] pdf(String html) {
        call("Emulation.clearDeviceMetricsOverride", Map.of());
        like("light", "");
        lay(html);
        Map<String, Object> how = Map.of(
                "printBackground", true,
                "preferCSSPageSize", true,
                "paperWidth", A4_WIDTH,
                "paperHeight", A4_HEIGHT,
                "generateTaggedPDF", true,
                "generateDocumentOutline", true);
        return SteadyPdf.of(Base64.getDecoder()
                .decode(call("Page.printToPDF", how).path("data").asText()));
    }

    private Answer ask(Script script) {
        JsonNode answer = call(
                "Runtime.evaluate", Map.of("expression", script.call(), "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw unable(Printable.line(answer.path("exceptionDetails").toString()), null);
        }
        return Tab.answer(JSON.convertValue(answer.path("result").path("value"), Object.class));
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        try {
            return context.call(method, parameters, PATIENCE)
                    .orElseThrow(() -> unable("no answer to " + method + " for " + PATIENCE.toSeconds() + " s", null));
        } catch (StepFailed | PageBusy e) {
            throw unable(method + ": " + e.getMessage(), e);
        }
    }

    private static BrowserUnavailable unable(String found, @Nullable Throwable cause) {
        return new BrowserUnavailable(
                "the browser did not show a page for a picture", List.of(found), "run it again", cause);
    }

    /** Leaves the browser without it. */
    @Override
    public void close() {
        try {
            context.dispose();
        } catch (CompletionException e) {
            return; // The browser has ended, and the studio with it.
        }
    }
}
