package org.fediferry.outlook;

/**
 * What anybody can see of an account.
 *
 * @param locked whether each follower must be accepted by hand
 * @param movedTo the account that it redirects to; empty text where it does not
 */
public record Profile(
        Known<Boolean> exists,
        Known<Long> followers,
        Known<Long> follows,
        Known<Long> posts,
        Known<Boolean> locked,
        Known<String> movedTo) {

    /** Of an account of which nothing can be seen. */
    public static Profile unknown(String whyNot) {
        return of(Known.unknown(whyNot), whyNot);
    }

    /** Of an account that is not there. */
    public static Profile missing() {
        return of(Known.of(false), "there is no such account in public");
    }

    private static Profile of(Known<Boolean> exists, String whyNot) {
        return new Profile(
                exists,
                Known.unknown(whyNot),
                Known.unknown(whyNot),
                Known.unknown(whyNot),
                Known.unknown(whyNot),
                Known.unknown(whyNot));
    }
}
