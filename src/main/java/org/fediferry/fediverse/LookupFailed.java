package org.fediferry.fediverse;

import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import org.jspecify.annotations.Nullable;

/** A public page could not be read; says what was attempted, expected and found, and what to do. */
public final class LookupFailed extends Exception {
    private final Kind kind;
    private final String attempted;
    private final String expected;
    private final String found;
    private final String advice;

    /** What went wrong, for callers that go on differently. */
    public enum Kind {
        UNREACHABLE,
        CERTIFICATE_NOT_TRUSTED,
        NOT_FOUND,
        /** A web page where JSON was due: usually something in front of the server answered. */
        NOT_JSON,
        /** 401 or 403: the server shows this to signed-in people or signed requests only. */
        NOT_PUBLIC,
        RATE_LIMITED,
        /** 410: the account was removed, or the server is closing down. */
        GONE,
        SERVER_ERROR,
        MALFORMED,
        INTERRUPTED;

        /** The document is not to be had, as opposed to the server: another one may do. */
        boolean isAbsence() {
            return this == NOT_FOUND || this == NOT_JSON || this == NOT_PUBLIC || this == MALFORMED;
        }
    }

    LookupFailed(Kind kind, Question question, URI at, Finding finding) {
        super(
                "could not %s (GET %s): expected %s, found %s; %s"
                        .formatted(question.purpose(), at, question.expected(), finding.found, finding.advice),
                finding.cause);
        this.kind = kind;
        this.attempted = "%s (GET %s)".formatted(question.purpose(), at);
        this.expected = question.expected();
        this.found = finding.found;
        this.advice = finding.advice;
    }

    /** What was found instead and what to do about it: parts of a sentence, lower case, without a full stop. */
    record Finding(String found, String advice, @Nullable Throwable cause) {
        Finding(String found, String advice) {
            this(found, advice, null);
        }
    }

    public Kind kind() {
        return kind;
    }

    /** Whether there is no server of the name that was asked for, as opposed to one that does not answer. */
    public boolean isNameUnknown() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    public String attempted() {
        return attempted;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }

    public String advice() {
        return advice;
    }
}
