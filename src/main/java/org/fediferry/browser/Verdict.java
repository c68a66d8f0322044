package org.fediferry.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;

/** Says what it means that a document came with an error. */
final class Verdict {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** With these the request has never reached the server. */
    private static final Pattern NOT_SENT = Pattern.compile(
            "ERR_(CONNECTION_REFUSED|NAME_NOT_RESOLVED|ADDRESS_\\w+|INTERNET_DISCONNECTED|CERT_\\w+|SSL_\\w+|UNSAFE_PORT)");

    private static final String UNKNOWN =
            "nobody knows whether the server did it: look at the account before you try again";

    private final String expected;
    private final boolean acted;

    private Verdict(String expected, boolean acted) {
        this.expected = expected;
        this.acted = acted;
    }

    /** For a document that was only to be read. */
    static Verdict onReading(String expected) {
        return new Verdict(expected, false);
    }

    /** For a document that answers to a click, after which something may have changed. */
    static Verdict onActing(String expected) {
        return new Verdict(expected, true);
    }

    /** What it means that no document came in time. */
    StepFailed late(String found) {
        return new StepFailed(
                Cause.LATE, expected, found, acted ? UNKNOWN : "the server is slow or cannot be reached; try later");
    }

    /** Does nothing if the document is what it should be. */
    void pass(Document document) throws StepFailed {
        // WebKit shows an empty page in place of one that says what went wrong.
        boolean empty = document.address().equals("about:blank");
        if ((document.error() || empty) && document.status() < 400) {
            throw unreachable(document);
        }
        int status = document.status();
        if (status >= 500) {
            throw new StepFailed(
                    Cause.SERVER_ERROR,
                    expected,
                    found(document),
                    acted ? UNKNOWN : "the server is in trouble; try later");
        }
        if (status == 429) {
            throw new StepFailed(
                    Cause.REFUSED, expected, found(document), "the server counts requests; wait some minutes");
        }
        if (status >= 400) {
            throw new StepFailed(acted ? Cause.REFUSED : Cause.MISMATCH, expected, found(document), advice(status));
        }
    }

    private StepFailed unreachable(Document document) {
        boolean sent = !NOT_SENT.matcher(document.code()).matches();
        String code = document.code().isEmpty() ? "" : " (" + document.code() + ")";
        return new StepFailed(
                acted && sent ? Cause.SERVER_ERROR : Cause.MISMATCH,
                expected,
                reason(document.code()) + code + " at " + Address.shown(document.address()),
                acted && sent ? UNKNOWN : "look whether the address is right and the server can be reached");
    }

    private static String reason(String code) {
        String kind = code.replaceFirst("^ERR_", "").toLowerCase(Locale.ROOT);
        if (kind.startsWith("cert_") || kind.startsWith("ssl_")) {
            return "a certificate that the browser does not trust";
        }
        return switch (kind) {
            case "connection_refused" -> "nobody answers";
            case "name_not_resolved" -> "no server with this name";
            case "connection_reset", "connection_closed", "empty_response" -> "the server hung up";
            case "connection_timed_out", "timed_out" -> "the server does not answer";
            case "internet_disconnected" -> "no network";
            case "invalid_response" -> "an answer that the browser cannot show";
            case "too_many_redirects" -> "redirects without end";
            default -> "the browser's error page";
        };
    }

    private static String found(Document document) {
        String said = said(document);
        return "HTTP " + document.status() + name(document.status()) + (said.isEmpty() ? "" : " \"" + said + "\"")
                + " at " + Address.shown(document.address());
    }

    private static String name(int status) {
        return switch (status) {
            case 401 -> " (not signed in)";
            case 403 -> " (not allowed)";
            case 404 -> " (no such page)";
            case 410 -> " (gone: the server is closing, or the page was removed)";
            case 422 -> " (the security check failed)";
            case 429 -> " (too many requests)";
            default -> "";
        };
    }

    private static String advice(int status) {
        return switch (status) {
            case 401 -> "sign in again";
            case 422 -> "the session may have ended; sign in again";
            case 410 -> "if the server is closing down, only exports are possible there now: collect your lists soon";
            case 404 -> "the server may be of another version than the scenario says";
            default -> "";
        };
    }

    /** The title of a page, or the message of a JSON answer. */
    private static String said(Document document) {
        if (document.error()) {
            return "";
        }
        if (!document.title().isEmpty()) {
            return Printable.line(document.title());
        }
        try {
            JsonNode error = JSON.readTree(document.text()).path("error");
            return Printable.line(error.isTextual() ? error.textValue() : document.text());
        } catch (JsonProcessingException e) {
            return Printable.line(document.text());
        }
    }
}
