package org.fediferry.practice.social;

import java.net.URI;

/** An old account that an account says is its own: as typed, and the address that counts. */
public record AccountAlias(long id, String acct, URI uri) {}
