package org.fediferry.exports;

import org.fediferry.fediverse.Handle;

/**
 * A profile that somebody follows on Threads.
 *
 * @param name what it calls itself; empty where the export does not tell
 */
public record ThreadsFollow(String user, String name) {

    /** Fact sheet B.1, B: only this spelling of the domain resolves, although the website is at threads.com. */
    private static final String DOMAIN = "threads.net";

    public Handle handle() {
        return new Handle(user, DOMAIN);
    }
}
