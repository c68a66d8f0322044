package org.fediferry.fediverse;

/** What a server runs: the name of NodeInfo in lower case ("mastodon") and the version. Forks keep the name. */
public record Software(String name, Version version) {
    @Override
    public String toString() {
        return (name + " " + version).strip();
    }
}
