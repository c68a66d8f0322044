package org.fediferry.practice.federation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.web.Json;

/** Speaks HTTP with the other servers of the practice world. */
public final class PeerClient {

    public static final String ACTIVITY_JSON = "application/activity+json";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Empty when the other server is down or has no such thing. */
    public Optional<JsonNode> get(URI uri) {
        return send(request(uri).GET().build());
    }

    /** False when the other server is down or refuses. */
    public boolean post(URI uri, Map<String, Object> activity) {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(Json.write(activity));
        return send(request(uri)
                        .header("Content-Type", ACTIVITY_JSON)
                        .POST(body)
                        .build())
                .isPresent();
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                // Nobody checks it: it only tells that a server asks, and not a browser.
                .header("Signature", "keyId=\"practice\"")
                .header("Accept", ACTIVITY_JSON)
                .timeout(Duration.ofSeconds(20));
    }

    /** A page as people see it. */
    Optional<String> page(URI uri) {
        return answer(request(uri).setHeader("Accept", "text/html").GET().build());
    }

    private Optional<JsonNode> send(HttpRequest request) {
        return answer(request).map(Json::read);
    }

    private Optional<String> answer(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() / 100 == 2 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
