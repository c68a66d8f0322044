package org.fediferry.fediverse;

import java.net.URI;

/**
 * One request for a public document and the words for the message if it fails.
 *
 * @param purpose what it is for, as in "could not look up ada@harbour.example"
 * @param expected what the answer should be, as in "a WebFinger document"
 * @param ifMissing what to do when the server answers 404
 */
record Question(URI uri, String accept, String purpose, String expected, String ifMissing) {
    static final String JSON = "application/json";

    /** Mastodon answers {@code /@user} with the actor only if this type is asked for. */
    static final String ACTIVITY = "application/activity+json";

    static Question json(URI uri, String purpose, String expected, String ifMissing) {
        return new Question(uri, JSON, purpose, expected, ifMissing);
    }
}
