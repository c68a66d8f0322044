package org.fediferry.outlook;

import org.fediferry.scenario.Sure;

/**
 * A sentence that somebody should know.
 *
 * @param key what it is about, for programs
 * @param urgent whether something goes wrong for those who do not heed it now
 * @param done whether the journey does it, so that the person need not
 */
public record Point(String key, String text, Sure sure, boolean urgent, boolean done) {

    static Point of(String key, String text, Sure sure) {
        return new Point(key, text, sure, false, false);
    }

    /** What is seen in public now, and has to be put right first. */
    static Point urgent(String key, String text) {
        return new Point(key, text, Sure.A, true, false);
    }

    /** The same, where the journey does it. */
    Point doneByJourney(boolean really) {
        return really ? new Point(key, text + " The journey does this.", sure, urgent, true) : this;
    }
}
