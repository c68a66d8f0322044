package org.fediferry.rehearsal;

/**
 * Who plays a role, and where.
 *
 * @param role the name of the role; {@link Cast#OTHER} for whoever is needed and has none
 * @param type the server type
 * @param user the name of the account on its server
 */
record Part(String role, String type, Place place, String user) {

    /** One of the servers of a rehearsal. */
    enum Place {
        /** The Mastodon server where everything has been for years. */
        OLD,
        /** The other Mastodon server. */
        NEW,
        /** The only server of another type. */
        GUEST
    }
}
