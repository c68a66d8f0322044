package org.fediferry.guide;

/** A folder that holds no guide, or one that this version does not read. */
public final class UnreadableGuide extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableGuide(String message) {
        super(message);
    }
}
