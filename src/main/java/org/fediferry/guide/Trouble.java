package org.fediferry.guide;

/**
 * Something else than expected, and what to do about it.
 *
 * @param sign how the reader notices it
 * @param advice empty where the sign says it all
 */
public record Trouble(Words sign, Words advice) {}
