package org.fediferry.outlook;

/** How something gets from one account to the other. */
public enum Way {
    BY_ITSELF("by-itself", "Moves by itself"),
    BY_FILE("by-file", "Moves by file"),
    BY_HAND("by-hand", "Moves by hand"),
    UNKNOWN("unknown", "Not known"),
    STAYS("stays", "Stays behind");

    private final String key;
    private final String title;

    Way(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The word for programs. */
    public String key() {
        return key;
    }

    /** The heading for people. */
    public String title() {
        return title;
    }
}
