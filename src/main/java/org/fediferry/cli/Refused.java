package org.fediferry.cli;

/** Input that cannot be used: what is wrong, and what to do about it. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(String what, String advice) {
        super(advice.isEmpty() ? what : what + System.lineSeparator() + "  " + advice);
    }
}
