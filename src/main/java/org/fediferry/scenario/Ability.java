package org.fediferry.scenario;

/**
 * Whether a server type lets an account do something.
 *
 * @param because why, and what instead, in a sentence; may be empty
 * @param command what to type for the part of it that Fediferry does; may be empty
 */
public record Ability(Answer answer, Sure sure, String because, String command) {

    /** The answer. */
    public enum Answer {
        YES,
        NO,
        /** Only by the person. */
        BY_HAND,
        UNKNOWN
    }

    /** What is said where nothing is. */
    public static final Ability UNSAID = new Ability(Answer.UNKNOWN, Sure.C, "", "");
}
