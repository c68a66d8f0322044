package org.fediferry.fediverse;

import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request after the other, follows no redirect, and keeps to limits of size and time. */
final class Wire {

    private final WebOptions options;
    private final HttpClient client;

    Wire(WebOptions options) {
        this.options = options;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.answerWithin())
                .sslContext(Authorities.context(options.authorities()))
                .build();
    }

    /** A request to where the question leads, in its own name. */
    HttpRequest.Builder request(Diagnosis diagnosis) {
        return HttpRequest.newBuilder(diagnosis.at())
                .header("Accept", diagnosis.question().accept())
                .header("User-Agent", options.userAgent());
    }

    /** The answer, whatever its status is. */
    HttpResponse<byte[]> send(HttpRequest request, Diagnosis diagnosis, long mostBytes) throws LookupFailed {
        if (options.onlyHere() && !Addresses.isOnThisComputer(diagnosis.at())) {
            throw diagnosis.ofFailure(new UnknownHostException(diagnosis.at().getHost()), options.answerWithin());
        }
        // The request's own time limit ends with the headers; this one covers a body that trickles in.
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(request, headers -> new BoundedBody(mostBytes));
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
}
