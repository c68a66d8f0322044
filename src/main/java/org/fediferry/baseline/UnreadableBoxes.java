package org.fediferry.baseline;

/** A text that does not say what is on a page. */
public final class UnreadableBoxes extends Exception {

    UnreadableBoxes(String message) {
        super(message);
    }
}
