package org.fediferry.practice.web;

/** Who may use a route. */
public enum Access {
    /** Strangers too. */
    ANYONE,
    /** Programs: no session cookie, no CSRF token. */
    API,
    /** Everybody signed in, moved and suspended accounts too. */
    SIGNED_IN,
    /** Everybody signed in but suspended accounts (403). */
    NOT_SUSPENDED,
    /** Accounts that are neither moved nor suspended; the others are sent to /auth/edit. */
    FUNCTIONAL
}
