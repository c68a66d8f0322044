package org.fediferry.evidence;

/**
 * The account that played a role; never a secret.
 *
 * @param server the address of the server
 * @param serverType {@code mastodon}
 * @param version as the server says it, {@code 4.6.5+glitch}
 */
public record RoleRecord(String handle, String server, String serverType, String version) {}
