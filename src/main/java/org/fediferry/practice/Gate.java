package org.fediferry.practice;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.quirk.Quirks;
import org.fediferry.practice.quirk.RequestLog;
import org.fediferry.practice.web.FrontDoor;
import org.jspecify.annotations.Nullable;

/** What stands before a server's front door: the request log and the quirks of a whole server that is in trouble. */
final class Gate {

    private final Quirks quirks;
    private final RequestLog requests;
    private final CountDownLatch closing;
    private volatile @Nullable FrontDoor door;

    Gate(Quirks quirks, RequestLog requests, CountDownLatch closing) {
        this.quirks = quirks;
        this.requests = requests;
        this.closing = closing;
    }

    void open(FrontDoor newDoor) {
        door = newDoor;
    }

    void answer(Context http) {
        if (!http.isMultipart()) {
            // Jetty cuts the connection when an answer comes before the body was read.
            var ignored = http.bodyAsBytes();
        }
        requests.add(FrontDoor.method(http), http.path());
        hold(quirks.delayOf(http.path()));
        FrontDoor open = door;
        if (open == null || quirks.isOn(Quirk.UNAVAILABLE)) {
            http.status(503).html("<!DOCTYPE html><title>503</title><h1>Service Unavailable</h1>");
        } else if (http.path().startsWith("/settings/") && quirks.take(Quirk.PAGES_LIMITED)) {
            refuse(http);
        } else if (quirks.answersHtml(http.path())) {
            http.html("<!DOCTYPE html><title>One moment</title><h1>Checking that you are human</h1>");
        } else {
            open.answer(http);
        }
    }

    /** Mastodon itself does not count these pages; proxies before it do. */
    private static void refuse(Context http) {
        http.status(429)
                .header("Retry-After", "30")
                .html("<!DOCTYPE html><title>Too Many Requests</title><h1>Too Many Requests</h1>"
                        + "<p>Wait 30 seconds, then try again.</p>");
    }

    void fail(Context http, RuntimeException failure) {
        requests.fail(http.path(), failure);
        http.status(500).html("<!DOCTYPE html><title>500</title><h1>Internal Server Error</h1>");
    }

    private void hold(Duration delay) {
        if (delay.isZero()) {
            return;
        }
        try {
            var ignored = closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
