package org.fediferry.scenario;

/**
 * Whether a server type lets an account do something.
 *
 * @param because why, and what instead; may be empty
 */
public record Ability(Answer answer, Sure sure, String because) {

    /** The answer. */
    public enum Answer {
        YES,
        NO,
        /** Only by the person. */
        BY_HAND,
        UNKNOWN
    }

    /** What is said where nothing is. */
    public static final Ability UNSAID = new Ability(Answer.UNKNOWN, Sure.C, "");
}
