package org.fediferry.ledger;

import org.fediferry.fediverse.ServerState;

/** A server, how many followers live there, and whether it is there itself. */
public record ServerCount(String domain, long followers, ServerState state) {}
