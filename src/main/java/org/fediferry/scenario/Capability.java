package org.fediferry.scenario;

/** What a server type may let an account do, as {@code can:} names it. */
public enum Capability {
    /** Say in public which older accounts are its own. */
    ALIAS,
    /** Receive the followers of another account. */
    MOVE_IN,
    /** Send its followers to another account. */
    MOVE_OUT,
    /** Lead visitors to another account without moving anybody. */
    REDIRECT,
    IMPORT_FOLLOWS,
    EXPORT_FOLLOWS,
    /** Post a text and keep it on top of the profile. */
    ANNOUNCE,
    /** Carry links in the profile. */
    PROFILE_LINKS,
    /** Give out a copy of posts and media. */
    ARCHIVE
}
