package org.fediferry.outlook;

import java.net.URI;
import java.util.Locale;
import org.fediferry.fediverse.Software;
import org.fediferry.scenario.ServerType;

/**
 * A server whose type is known.
 *
 * @param domain what handles there end in
 * @param server its address
 */
public record Place(ServerType type, Software software, URI server, String domain) {

    /** Its name in a sentence: its domain, or that of the service that everybody shares. */
    public String name() {
        return type.recognition().isService() ? called() : domain.toLowerCase(Locale.ROOT);
    }

    /** What it runs, for people: {@code Mastodon}. */
    public String called() {
        return type.outlook().called();
    }

    /** The same with its version, where there are any: {@code Mastodon 4.6.5}. */
    public String calledWithVersion() {
        return software.version().isKnown() ? called() + " " + software.version() : called();
    }

    /** Whether the pages of its version are described. */
    public boolean isCovered() {
        return type.recognition().isService()
                || type.versions()
                        .contains(software.version().major(), software.version().minor());
    }

    /** Whether both are one server, or one service. */
    public boolean isSameAs(Place other) {
        return type.name().equals(other.type.name())
                && (type.recognition().isService() || domain.equalsIgnoreCase(other.domain));
    }
}
