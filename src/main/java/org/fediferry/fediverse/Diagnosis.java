package org.fediferry.fediverse;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.fediferry.fediverse.LookupFailed.Finding;
import org.fediferry.fediverse.LookupFailed.Kind;
import org.jspecify.annotations.Nullable;

/** Turns everything that can go wrong with one request into words. */
record Diagnosis(Question question, URI at) {
    private static final int QUOTED = 80;

    LookupFailed ofStatus(int status, byte[] body) {
        return switch (status) {
            case 404 -> failed(Kind.NOT_FOUND, "status 404 (not found)", question.ifMissing());
            case 410 ->
                failed(
                        Kind.GONE,
                        "status 410 (gone)",
                        "the account was removed, or the server is closing down; a closing Mastodon server still lets you sign"
                                + " in and collect exports, but followers cannot be moved from it any more");
            case 401, 403 ->
                failed(
                        Kind.NOT_PUBLIC,
                        "status %d (not without signing in)".formatted(status),
                        "the server does not show this to the public; look at it while signed in to the account");
            default ->
                status >= 300 && status < 400
                        ? failed(
                                Kind.MALFORMED,
                                "too many redirects",
                                "open the address in a browser and see where it leads")
                        : failed(
                                status >= 500 ? Kind.SERVER_ERROR : Kind.MALFORMED,
                                "status %d: %s".formatted(status, quote(body)),
                                status >= 500
                                        ? "the server has a problem of its own; try again later"
                                        : "check the address of the server");
        };
    }

    LookupFailed ofText(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).stripLeading();
        if (text.startsWith("<")) {
            return failed(
                    Kind.NOT_JSON,
                    "a web page that begins " + quote(body),
                    "something in front of the server answered, such as a guard against robots; open the address in a"
                            + " browser");
        }
        return failed(
                Kind.MALFORMED,
                text.isEmpty() ? "an empty answer" : "a text that begins " + quote(body),
                "open the address in a browser and compare");
    }

    LookupFailed ofRedirect(String location) {
        return failed(
                Kind.MALFORMED,
                "a redirect to \"%s\"".formatted(location),
                "only redirects to web addresses are followed, and never from https to http");
    }

    LookupFailed ofLimit(int status, Instant until, Duration patience) {
        return failed(
                Kind.RATE_LIMITED,
                "status %d (too many requests), to be asked again at %s"
                        .formatted(status, until.truncatedTo(ChronoUnit.SECONDS)),
                "that is longer than the %s this run waits; start it again after that time".formatted(words(patience)));
    }

    LookupFailed ofSilence(Duration limit) {
        return failed(
                Kind.UNREACHABLE,
                "no complete answer within " + words(limit),
                "check that the server is up, or try again later");
    }

    LookupFailed ofInterruption(InterruptedException stop) {
        Thread.currentThread().interrupt();
        return new LookupFailed(
                Kind.INTERRUPTED, question, at, new Finding("that the run was stopped", "start it again", stop));
    }

    LookupFailed ofFailure(@Nullable Throwable failure, Duration limit) {
        Optional<TellingTrust.Refused> refused = within(failure, TellingTrust.Refused.class);
        if (refused.isPresent()) {
            return ofCertificate(refused.get());
        }
        Optional<BoundedBody.TooLong> tooLong = within(failure, BoundedBody.TooLong.class);
        if (tooLong.isPresent()) {
            String size = "an answer of " + tooLong.get().getMessage();
            return failed(Kind.MALFORMED, size, "open the address in a browser and see what it is");
        }
        if (within(failure, HttpTimeoutException.class).isPresent()) {
            return ofSilence(limit);
        }
        return new LookupFailed(
                Kind.UNREACHABLE,
                question,
                at,
                new Finding(reason(failure), "check the name of the server and your connection", failure));
    }

    private LookupFailed ofCertificate(TellingTrust.Refused refused) {
        String found = refused.isIssuerUnknown()
                ? "a certificate for \"%s\" issued by \"%s\", which Java does not trust"
                        .formatted(refused.subject(), refused.issuer())
                : "a certificate for \"%s\" that is not valid here: %s"
                        .formatted(refused.subject(), refused.getMessage());
        String advice = refused.isIssuerUnknown()
                ? "if this is your own test server, name the PEM file of that issuer as \"certificate-authority\" in"
                        + " config/fediferry.conf; otherwise do not go on"
                : "check the address of the server, and do not sign in before its certificate is right";
        return new LookupFailed(Kind.CERTIFICATE_NOT_TRUSTED, question, at, new Finding(found, advice, refused));
    }

    private static String reason(@Nullable Throwable failure) {
        if (within(failure, UnresolvedAddressException.class).isPresent()
                || within(failure, UnknownHostException.class).isPresent()) {
            return "no server of that name";
        }
        if (within(failure, ConnectException.class).isPresent()) {
            return "nobody answering at that address";
        }
        if (within(failure, SSLException.class).isPresent()) {
            return "no https there";
        }
        return "a connection that broke off";
    }

    private static <T extends Throwable> Optional<T> within(@Nullable Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static String words(Duration length) {
        return length.toSeconds() + " s";
    }

    /** The beginning of a body on one line. */
    private static String quote(byte[] body) {
        String line = new String(body, StandardCharsets.UTF_8)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        boolean whole = line.codePointCount(0, line.length()) <= QUOTED;
        return whole ? "\"" + line + "\"" : "\"" + line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…\"";
    }

    private LookupFailed failed(Kind kind, String found, String advice) {
        return new LookupFailed(kind, question, at, new Finding(found, advice));
    }
}
