package org.fediferry.evidence;

/**
 * Something that is not right with a journal.
 *
 * @param text what and where, for people
 */
public record JournalProblem(Kind kind, String text) {

    /** What happened to the journal. */
    public enum Kind {
        /** A line is not what it was when the next one was written. */
        CHANGED,
        /** Lines are gone. */
        REMOVED,
        /** Lines stand in another order than they were written in, or twice. */
        REORDERED,
        /** The last line ends in its middle: the run was cut off while it was written. Nobody has touched it. */
        TORN
    }

    @Override
    public String toString() {
        return text;
    }
}
