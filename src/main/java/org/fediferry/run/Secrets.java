package org.fediferry.run;

import org.fediferry.step.StepFailed;

/** Where the secrets of the accounts come from; asked at the moment in which one is typed, never before. */
public interface Secrets {

    /** The password of a role's account. */
    String password(String role) throws StepFailed;

    /** A one-time code that is still good for some seconds, another one at each call. */
    String code(String role) throws StepFailed;

    /** Whether the configuration names an app token of a role's account. */
    default boolean hasToken(String role) {
        return false;
    }

    /** The app token of a role's account, for the interface for programs. */
    default String token(String role) throws StepFailed {
        throw new StepFailed(
                StepFailed.Cause.REFUSED,
                "an app token of the " + role + " account",
                "none",
                "see token: of the account");
    }
}
