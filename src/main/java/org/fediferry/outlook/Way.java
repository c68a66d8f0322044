package org.fediferry.outlook;

import org.fediferry.scenario.Kebab;

/** How something gets from one account to the other. */
public enum Way {
    BY_ITSELF("Moves by itself"),
    BY_FILE("Moves by file"),
    BY_HAND("Moves by hand"),
    UNKNOWN("Not known"),
    STAYS("Stays behind");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    /** The word for programs. */
    public String key() {
        return Kebab.of(this);
    }

    /** The heading for people. */
    public String title() {
        return title;
    }
}
