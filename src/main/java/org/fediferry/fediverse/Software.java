package org.fediferry.fediverse;

/** What a server runs: the name of NodeInfo in lower case ("mastodon") and the version. Forks keep the name. */
public record Software(String name, Version version) {

    /** A service that tells nobody its version. */
    public static Software unversioned(String name) {
        return new Software(name, Version.parse(""));
    }

    @Override
    public String toString() {
        return (name + " " + version).strip();
    }
}
