package org.fediferry.fediverse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sends requests with the token of an account, over https or to this machine. Follows no redirects, so that the token
 * reaches nobody else, and names it in no message.
 */
public final class TokenWeb {

    private static final long MOST_BYTES = 1L << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final WebOptions options;
    private final HttpClient client;
    private final Clock clock;

    /** Throws {@link InvalidAuthority} when a certificate authority of the options cannot be used. */
    public TokenWeb(WebOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.answerWithin())
                .sslContext(Authorities.context(options.authorities()))
                .build();
    }

    /**
     * What a server answered.
     *
     * @param status 0 where no answer came
     * @param json missing where the answer is none
     * @param askedUntil when the server wants to be asked again
     */
    public record Reply(int status, JsonNode json, Optional<Instant> askedUntil) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** Whether a token may be sent there at all. */
    public static boolean isSafe(URI address) {
        if ("https".equalsIgnoreCase(address.getScheme())) {
            return true;
        }
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (IOException unknown) {
            return false;
        }
    }

    public Reply get(URI address, String token) throws InterruptedException {
        return send(request(address, token).GET());
    }

    public Reply post(URI address, Map<String, String> form, String token) throws InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(address, token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(URI address, String token) {
        if (!isSafe(address)) {
            throw new IllegalArgumentException("a token is not sent to " + Addresses.serverOf(address));
        }
        return HttpRequest.newBuilder(address)
                .timeout(options.answerWithin())
                .header("Accept", "application/json")
                .header("User-Agent", options.userAgent())
                .header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), headers -> new BoundedBody(MOST_BYTES));
            return new Reply(
                    response.statusCode(), parse(response.body()), RetryTime.of(response.headers(), clock.instant()));
        } catch (IOException noAnswer) {
            return new Reply(0, MissingNode.getInstance(), Optional.empty());
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
