package org.fediferry.fediverse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
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

    private final Wire wire;
    private final Clock clock;

    /** Throws {@link InvalidAuthority} when a certificate authority of the options cannot be used. */
    public TokenWeb(WebOptions options, Clock clock) {
        this.clock = clock;
        this.wire = new Wire(options);
    }

    /**
     * What a server answered.
     *
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

    /** Asks; {@code purpose} is for the message where no answer comes. */
    public Reply get(URI address, String token, String purpose) throws LookupFailed {
        Diagnosis diagnosis = diagnosis(address, purpose);
        return send(request(diagnosis, token).GET(), diagnosis);
    }

    /** Sends a form; {@code purpose} is for the message where no answer comes. */
    public Reply post(URI address, Map<String, String> form, String token, String purpose) throws LookupFailed {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        Diagnosis diagnosis = diagnosis(address, purpose);
        return send(
                request(diagnosis, token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                diagnosis);
    }

    private static Diagnosis diagnosis(URI address, String purpose) {
        return new Diagnosis(
                Question.json(address, purpose, "an answer of the server's interface for programs", ""), address);
    }

    private HttpRequest.Builder request(Diagnosis diagnosis, String token) {
        if (!isSafe(diagnosis.at())) {
            throw new IllegalArgumentException("a token is not sent to " + Addresses.serverOf(diagnosis.at()));
        }
        return wire.request(diagnosis).header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request, Diagnosis diagnosis) throws LookupFailed {
        HttpResponse<byte[]> response = wire.send(request.build(), diagnosis, MOST_BYTES);
        return new Reply(
                response.statusCode(), parse(response.body()), RetryTime.of(response.headers(), clock.instant()));
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
