package org.fediferry.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.StepFailed;

/** Asks the browser for files: those that it has for a page, and such as it has not loaded yet. */
final class PageFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FOUND = 200;

    private final Context context;

    PageFiles(Context context) {
        this.context = context;
    }

    /** What the browser says of the files of the page, by their addresses. */
    Map<String, JsonNode> list() throws StepFailed {
        Map<String, JsonNode> list = new HashMap<>();
        ask("Page.getResourceTree", Map.of())
                .ifPresent(tree -> tree.path("frameTree")
                        .path("resources")
                        .forEach(each -> list.put(each.path("url").asText(), each)));
        return list;
    }

    Optional<Resource> loaded(String address, String type) throws StepFailed {
        return ask("Page.getResourceContent", Map.of("frameId", context.frame(), "url", address))
                .map(answer -> new Resource(
                        type,
                        answer.path("content").asText(),
                        answer.path("base64Encoded").asBoolean()))
                .filter(resource -> !resource.content().isEmpty());
    }

    /** Asks the server without cookies. */
    Optional<Resource> fetch(String address) throws StepFailed {
        JsonNode answer = ask(
                        "Network.loadNetworkResource",
                        Map.of(
                                "frameId",
                                context.frame(),
                                "url",
                                address,
                                "options",
                                Map.of("disableCache", false, "includeCredentials", false)))
                .map(all -> all.path("resource"))
                .orElseGet(MissingNode::getInstance);
        String stream = answer.path("stream").asText();
        if (stream.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = read(stream);
        return answer.path("httpStatusCode").asInt() == FOUND && bytes.length > 0
                ? Optional.of(new Resource(type(answer), Base64.getEncoder().encodeToString(bytes), true))
                : Optional.empty();
    }

    private static String type(JsonNode answer) {
        String type = "application/octet-stream";
        for (Map.Entry<String, JsonNode> header : answer.path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase("content-type")) {
                type = header.getValue().asText().replaceFirst("\\s*;.*$", "");
            }
        }
        return type;
    }

    private byte[] read(String stream) throws StepFailed {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean more = true;
        while (more) {
            Optional<JsonNode> piece = ask("IO.read", Map.of("handle", stream));
            piece.ifPresent(read -> bytes.writeBytes(
                    read.path("base64Encoded").asBoolean()
                            ? Base64.getDecoder().decode(read.path("data").asText())
                            : read.path("data").asText().getBytes(StandardCharsets.UTF_8)));
            more = piece.isPresent() && !piece.get().path("eof").asBoolean();
        }
        var ignored = ask("IO.close", Map.of("handle", stream));
        return bytes.toByteArray();
    }

    /** Empty also where the browser refuses: a file that cannot be had is left out. */
    private Optional<JsonNode> ask(String method, Map<String, ?> parameters) throws StepFailed {
        try {
            return context.call(method, parameters, PATIENCE);
        } catch (StepFailed refused) {
            context.refuseIfGone();
            return Optional.empty();
        }
    }
}
