package org.fediferry.run;

/** A run whose pause is not over yet: nothing was opened, and nobody was asked to sign in. */
public final class StillWaiting extends CannotResume {

    private static final long serialVersionUID = 1L;

    StillWaiting(String why, String advice) {
        super(why, advice);
    }
}
