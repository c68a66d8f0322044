package org.fediferry.fediverse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches JSON: finds the server, follows redirects, keeps to limits of size and time, and waits when asked to. */
final class PoliteGet {
    private static final long MOST_BYTES = 5L << 20;
    private static final int MOST_REDIRECTS = 5;
    private static final Duration UNASKED_WAIT = Duration.ofSeconds(5);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final WebOptions options;
    private final Addresses addresses;
    private final HttpClient client;
    private final Clock clock;
    private final Pause pause;

    PoliteGet(WebOptions options, Clock clock, Pause pause) {
        this.options = options;
        this.addresses = new Addresses(options.servers());
        this.clock = clock;
        this.pause = pause;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.answerWithin())
                .sslContext(Authorities.context(options.authorities()))
                .build();
    }

    Answer get(Question question) throws LookupFailed {
        URI at = addresses.reach(question.uri());
        Duration waited = Duration.ZERO;
        int redirects = 0;
        while (true) {
            Diagnosis diagnosis = new Diagnosis(question, at);
            HttpResponse<byte[]> response = send(diagnosis);
            int status = response.statusCode();
            if (isRedirect(status) && redirects++ < MOST_REDIRECTS) {
                at = next(diagnosis, response);
            } else if (status == 429 || (status == 503 && askedUntil(response).isPresent())) {
                waited = waited.plus(await(diagnosis, response, waited));
            } else if (status == 200) {
                return new Answer(question, at, response.headers(), parse(diagnosis, response.body()));
            } else {
                throw diagnosis.ofStatus(status, response.body());
            }
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private URI next(Diagnosis diagnosis, HttpResponse<byte[]> response) throws LookupFailed {
        String location = response.headers().firstValue("Location").orElse("");
        try {
            URI target = diagnosis.at().resolve(location);
            // An answer that travelled in the clear must not decide whether an alias is in place.
            boolean safe = isSecure(target) || !isSecure(diagnosis.at());
            if (safe && Addresses.isWeb(target)) {
                return addresses.reach(target);
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw diagnosis.ofRedirect(location);
        }
        throw diagnosis.ofRedirect(location);
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private Optional<Instant> askedUntil(HttpResponse<byte[]> response) {
        return RetryTime.of(response.headers(), clock.instant());
    }

    private Duration await(Diagnosis diagnosis, HttpResponse<byte[]> response, Duration waited) throws LookupFailed {
        Instant now = clock.instant();
        Duration asked =
                askedUntil(response).map(until -> Duration.between(now, until)).orElse(UNASKED_WAIT);
        // A server that keeps saying "one second" is asked less and less often.
        Duration length = longest(asked, longest(SHORTEST_WAIT, waited.dividedBy(2)));
        if (waited.plus(length).compareTo(options.waitAtMost()) > 0) {
            throw diagnosis.ofLimit(response.statusCode(), now.plus(length), options.waitAtMost());
        }
        try {
            pause.of(length);
        } catch (InterruptedException stop) {
            throw diagnosis.ofInterruption(stop);
        }
        return length;
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private HttpResponse<byte[]> send(Diagnosis diagnosis) throws LookupFailed {
        if (options.onlyHere() && !Addresses.isOnThisComputer(diagnosis.at())) {
            throw diagnosis.ofFailure(new UnknownHostException(diagnosis.at().getHost()), options.answerWithin());
        }
        HttpRequest request = HttpRequest.newBuilder(diagnosis.at())
                .header("Accept", diagnosis.question().accept())
                .header("User-Agent", options.userAgent())
                .build();
        // The request's own time limit ends with the headers; this one covers a body that trickles in.
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(request, headers -> new BoundedBody(MOST_BYTES));
        try {
            return response.get(options.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            response.cancel(true);
            throw diagnosis.ofSilence(options.answerWithin());
        } catch (InterruptedException stop) {
            response.cancel(true);
            throw diagnosis.ofInterruption(stop);
        } catch (ExecutionException failure) {
            throw diagnosis.ofFailure(failure.getCause(), options.answerWithin());
        }
    }

    private static JsonNode parse(Diagnosis diagnosis, byte[] body) throws LookupFailed {
        try {
            JsonNode json = MAPPER.readTree(body);
            if (json.isContainerNode()) {
                return json;
            }
            throw diagnosis.ofText(body);
        } catch (JsonProcessingException notJson) {
            throw diagnosis.ofText(body);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }
}
