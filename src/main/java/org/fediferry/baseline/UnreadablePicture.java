package org.fediferry.baseline;

/** A file that is no picture, or none that may be opened. */
public final class UnreadablePicture extends Exception {

    UnreadablePicture(String message) {
        super(message);
    }
}
