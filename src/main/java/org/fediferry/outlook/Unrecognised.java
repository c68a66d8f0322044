package org.fediferry.outlook;

/** Nothing is known about the software of a server. */
public final class Unrecognised extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    Unrecognised(String what, String advice) {
        super(what);
        this.advice = advice;
    }

    /** What the person can do. */
    public String advice() {
        return advice;
    }
}
