package org.fediferry.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.browser.DownloadLog.Transfer;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** A window of the Chromium family, to which we have a line of our own past the driver. */
final class DevToolsTab extends Tab {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A page of the greatest height takes seconds, on a busy machine many. */
    private static final Duration CAPTURE = Duration.ofSeconds(60);

    private final Context context;
    private final Files files;
    private String registration = "";

    DevToolsTab(Windows windows, Context context, Files files) {
        super(windows, context.frame());
        this.context = context;
        this.files = files;
    }

    /** Where the browser saves files. */
    interface Files {
        /** The file of a complete download, on this machine. */
        Path take(Transfer transfer) throws IOException;
    }

    Context context() {
        return context;
    }

    Files files() {
        return files;
    }

    /**
     * Past the driver, which would first wait for what the page may be loading. A page that says nothing is asked through
     * the driver after all, which knows why: it may be asking a question.
     */
    @Override
    Answer evaluate(Script script, Object... arguments) throws StepFailed {
        Optional<JsonNode> answer = context.call(
                "Runtime.evaluate", Map.of("expression", script.call(arguments), "returnByValue", true), MOMENT);
        return answer.isEmpty() ? answer(run(script, arguments)) : value(answer.get());
    }

    @Override
    Optional<Answer> await(Duration limit, Script script, Object... arguments) throws StepFailed {
        Optional<JsonNode> answer = context.call(
                "Runtime.evaluate",
                Map.of("expression", script.call(arguments), "returnByValue", true, "awaitPromise", true),
                limit);
        return answer.isEmpty() ? Optional.empty() : Optional.of(value(answer.get()));
    }

    private static Answer value(JsonNode answer) throws StepFailed {
        if (answer.has("exceptionDetails")) {
            throw Trouble.inScript(answer.path("exceptionDetails").toString());
        }
        return answer(JSON.convertValue(answer.path("result").path("value"), Object.class));
    }

    private Answer driven(String method, Map<String, Object> parameters) throws StepFailed {
        return new Answer(command(driver -> VendorCommand.call(driver, method, parameters)));
    }

    @Override
    void stop() throws StepFailed {
        driven("Page.stopLoading", Map.of());
    }

    @Override
    void grow() {
        // It draws beyond the view.
    }

    @Override
    void shrink() {
        // It has not grown.
    }

    @Override
    Optional<byte[]> capture(@Nullable Clip clip) throws StepFailed {
        Map<String, Object> how = new HashMap<>(Map.of("format", "png", "optimizeForSpeed", true));
        if (clip != null) {
            how.put("captureBeyondViewport", true);
            how.put(
                    "clip",
                    Map.of("x", clip.x(), "y", clip.y(), "width", clip.width(), "height", clip.height(), "scale", 1));
        }
        return context.call("Page.captureScreenshot", how, CAPTURE)
                .map(answer -> Base64.getDecoder().decode(answer.path("data").asText()));
    }

    @Override
    void banner(String text, List<String> outlined) throws StepFailed {
        noBanner();
        registration = driven(
                        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", Script.BANNER.call(text, outlined)))
                .text("identifier");
        evaluate(Script.BANNER, text, outlined);
        driven("Page.bringToFront", Map.of());
    }

    @Override
    void noBanner() throws StepFailed {
        if (!registration.isEmpty()) {
            driven("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", registration));
            registration = "";
        }
        evaluate(Script.BANNER, "", List.of());
    }

    @Override
    void size(Viewport viewport) {
        context.size(viewport);
    }

    @Override
    Optional<Resources> resources() {
        return Optional.of(new Resources(context));
    }

    @Override
    void refuseIfGone() throws StepFailed {
        context.refuseIfGone();
    }

    @Override
    Downloads downloads(Elements elements, Clicking clicking, Documents documents, Rules rules, Ledger ledger) {
        return new ReportedDownloads(this, clicking, documents, ledger);
    }
}
