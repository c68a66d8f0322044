package org.fediferry.fediverse;

/** What a server says about itself and allows. {@code domain} is the one its handles end in. */
public record InstanceRules(
        String domain, String title, Version version, int maxStatusCharacters, int maxProfileFields) {
    /** Mastodon 4.0 to 4.6, where the server does not say. */
    static final int STATUS_CHARACTERS = 500;

    /** Mastodon 4.0 to 4.6, where the server does not say. */
    static final int PROFILE_FIELDS = 4;
}
