package org.fediferry.scenario;

import java.util.Optional;

/**
 * What a page promises about one of its elements, besides how to find it.
 *
 * @param sendsTo where it, or the form that it belongs to, leads; empty where nothing is said
 */
public record Standing(Shown shown, Enabled enabled, Optional<Destination> sendsTo) {

    /** When an element stands on its page. */
    public enum Shown {
        /** Whoever looks at the page sees it. */
        ALWAYS,
        /** It depends on the account, or on what was done before: messages, lists that may be empty, dialogs. */
        SOMETIMES
    }

    /** When an element can be used. */
    public enum Enabled {
        ALWAYS,
        /** The server closes it for a time, as Mastodon does while an account waits for its next move. */
        SOMETIMES
    }
}
