package org.fediferry.fediverse;

import java.util.Set;

/**
 * Whether other servers can find an account, from its WebFinger document and nothing else: some services show actors to
 * signed requests only (fact sheet B.7, B).
 *
 * @param found what the server answered
 * @param isRefusal whether the server wants to be left alone, or nothing can be asked at all
 */
public record FederationCheck(Federation federation, String found, String advice, boolean isRefusal) {

    private static final Set<LookupFailed.Kind> REFUSALS = Set.of(
            LookupFailed.Kind.RATE_LIMITED, LookupFailed.Kind.CERTIFICATE_NOT_TRUSTED, LookupFailed.Kind.INTERRUPTED);

    /** The answer; nothing is concluded from silence or from a server that is busy. */
    public enum Federation {
        YES,
        NO,
        UNKNOWN
    }

    static FederationCheck of(WebFinger document) {
        return new FederationCheck(Federation.YES, "its actor is " + document.actor(), "", false);
    }

    static FederationCheck of(LookupFailed failed) {
        Federation federation = failed.kind() == LookupFailed.Kind.NOT_FOUND ? Federation.NO : Federation.UNKNOWN;
        return new FederationCheck(federation, failed.found(), failed.advice(), REFUSALS.contains(failed.kind()));
    }
}
