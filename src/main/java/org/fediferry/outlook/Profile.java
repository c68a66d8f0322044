package org.fediferry.outlook;

/**
 * What anybody can see of an account.
 *
 * @param exists unknown where other servers cannot find it: at a service it may be there and take no part
 * @param findable whether other servers can find it
 * @param locked whether each follower must be accepted by hand
 * @param movedTo the account that it redirects to; empty text where it does not
 */
public record Profile(
        Known<Boolean> exists,
        Known<Boolean> findable,
        Known<Long> followers,
        Known<Long> follows,
        Known<Long> posts,
        Known<Boolean> locked,
        Known<String> movedTo) {

    /** Of an account of which nothing can be seen. */
    public static Profile unknown(String whyNot) {
        return of(Known.unknown(whyNot), Known.unknown(whyNot), whyNot);
    }

    /** Of an account that is not there. */
    public static Profile missing() {
        return of(Known.of(false), Known.of(false), "there is no such account in public");
    }

    /** Of an account that does not answer other servers, at a service where that is a choice. */
    public static Profile unfindable() {
        String whyNot = "it cannot be found from other servers: sharing is off, or there is no such profile";
        return of(Known.unknown(whyNot), Known.of(false), whyNot);
    }

    /** Of an account that is there, without what its server shows to signed-in people only. */
    public static Profile closed(String whyNoNumbers, Known<Boolean> locked, Known<String> movedTo) {
        Known<Long> number = Known.unknown(whyNoNumbers);
        return new Profile(Known.of(true), Known.of(true), number, number, number, locked, movedTo);
    }

    private static Profile of(Known<Boolean> exists, Known<Boolean> findable, String whyNot) {
        return new Profile(
                exists,
                findable,
                Known.unknown(whyNot),
                Known.unknown(whyNot),
                Known.unknown(whyNot),
                Known.unknown(whyNot),
                Known.unknown(whyNot));
    }
}
