package org.fediferry.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Our own line to the browser itself, for what the driver's line to a page refuses (contexts) or does not report
 * (downloads). Events come on a thread of their own.
 */
final class DevTools implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final WebSocket socket;
    private volatile boolean ended;

    private DevTools(URI address, String credentials) {
        WebSocket.Builder builder = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(PATIENCE)
                .build()
                .newWebSocketBuilder();
        if (!credentials.isEmpty()) {
            builder.header("Authorization", credentials);
        }
        socket = builder.buildAsync(address, new Ear())
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Connects. @throws CompletionException where nobody answers */
    static DevTools connect(URI address, String credentials) {
        return new DevTools(address, credentials);
    }

    /** Calls a method and waits for its result. @throws CompletionException where it fails or nobody answers */
    JsonNode call(String method, Map<String, ?> parameters) {
        return send(new HashMap<>(Map.of("method", method, "params", parameters)), PATIENCE);
    }

    /** Calls a method of a page to which {@code Target.attachToTarget} has given this session. */
    JsonNode call(String session, String method, Map<String, ?> parameters, Duration patience) {
        return send(new HashMap<>(Map.of("sessionId", session, "method", method, "params", parameters)), patience);
    }

    private JsonNode send(Map<String, Object> message, Duration patience) {
        int id = number.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        message.put("id", id);
        String text = JSON.valueToTree(message).toString();
        try {
            socket.sendText(text, true).join();
            return answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
        } finally {
            asked.remove(id);
        }
    }

    /** Hears all events: their name and what they carry. */
    void listen(BiConsumer<String, JsonNode> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void receive(String text) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the browser does not speak JSON", e);
        }
        CompletableFuture<JsonNode> answer =
                message.has("id") ? asked.remove(message.get("id").intValue()) : null;
        if (answer == null) {
            listeners.forEach(listener -> listener.accept(message.path("method").asText(), message.path("params")));
        } else if (message.has("error")) {
            answer.completeExceptionally(new IllegalStateException(
                    message.path("error").path("message").asText()));
        } else {
            answer.complete(message.path("result"));
        }
    }

    /** Whether the browser is gone. */
    boolean hasEnded() {
        return ended;
    }

    private void hangUp() {
        ended = true;
        asked.values()
                .forEach(answer -> answer.completeExceptionally(new IllegalStateException("the browser has ended")));
    }

    /** Puts the pieces of messages together. */
    private final class Ear implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket source, CharSequence piece, boolean last) {
            message.append(piece);
            if (last) {
                String text = message.toString();
                message.setLength(0);
                receive(text);
            }
            source.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket source, int code, String reason) {
            hangUp();
            return null;
        }

        @Override
        public void onError(WebSocket source, Throwable error) {
            hangUp();
        }
    }
}
