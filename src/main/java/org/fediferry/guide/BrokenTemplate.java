package org.fediferry.guide;

/** A template, or a file of sentences, that cannot be used as somebody has changed it. */
public final class BrokenTemplate extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenTemplate(String message) {
        super(message);
    }
}
