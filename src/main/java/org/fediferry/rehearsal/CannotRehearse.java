package org.fediferry.rehearsal;

/** A scenario that no practice server can perform by itself: why, and what to do instead. */
public final class CannotRehearse extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    CannotRehearse(String why, String advice) {
        super(why);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
