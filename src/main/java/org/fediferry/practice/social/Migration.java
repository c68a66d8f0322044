package org.fediferry.practice.social;

import java.time.Instant;

/** A move that was carried out: the row of "Past migrations". */
public record Migration(Account target, int followersThen, Instant at) {}
