package org.fediferry.practice.social;

import java.net.URI;
import java.time.Instant;

/** A post. */
public record Status(long id, Account author, String text, Instant createdAt, URI uri, URI url) {}
