package org.fediferry.cli;

import java.util.Map;

/**
 * What a process of a killed run is told to do.
 *
 * @param roles which server's account plays which role, "old" or "new"; the configuration may name more than the scenario has
 * @param answers to what the scenario asks
 */
record Errand(String scenario, Map<String, String> roles, Map<String, String> answers) {

    static final Errand MOVE = new Errand("mastodon-to-mastodon", Map.of("old", "old", "new", "new"), Map.of());

    static final Errand KEEP_BOTH = new Errand("keep-both", Map.of("one", "old", "two", "new"), Map.of("notice", "no"));

    static final Errand LEAVE = new Errand(
            "leave",
            Map.of("account", "old", "elsewhere", "new"),
            Map.of("notice", "no", "redirect", "yes", "to", World.NEW_ADA));
}
