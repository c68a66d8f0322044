package org.fediferry.exports;

/** An export that somebody downloaded cannot be used; says why in one line, and what to do. */
public final class UnreadableExport extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    UnreadableExport(String what, String advice) {
        super(what);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
