package org.fediferry.practice.social;

import java.util.Map;

/** A Mastodon version that can be imitated. */
public record Version(String name, String full, int minor, int apiVersion) {

    private static final Map<String, Version> KNOWN = Map.of(
            "4.0", new Version("4.0", "4.0.2", 0, 0),
            "4.1", new Version("4.1", "4.1.0", 1, 0),
            "4.2", new Version("4.2", "4.2.0", 2, 0),
            "4.3", new Version("4.3", "4.3.23", 3, 2),
            "4.4", new Version("4.4", "4.4.22", 4, 6),
            "4.5", new Version("4.5", "4.5.15", 5, 7),
            "4.6", new Version("4.6", "4.6.5", 6, 11));

    public static Version of(String name) {
        Version version = KNOWN.get(name);
        if (version == null) {
            throw new IllegalArgumentException("no practice server imitates Mastodon \"" + name + "\"; known: "
                    + String.join(", ", KNOWN.keySet().stream().sorted().toList()));
        }
        return version;
    }

    public boolean has(Feature feature) {
        return feature.isIn(minor);
    }
}
