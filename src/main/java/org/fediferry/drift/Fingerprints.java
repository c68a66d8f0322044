package org.fediferry.drift;

import java.util.Map;

/**
 * What the elements of one page were like when it was found good.
 *
 * @param version the release line of the server, {@code 4.5}
 * @param language that of the page; empty where it says none
 * @param elements by their names on the page
 */
public record Fingerprints(
        String serverType, String version, String page, String language, Map<String, Fingerprint> elements) {}
