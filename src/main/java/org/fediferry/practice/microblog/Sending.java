package org.fediferry.practice.microblog;

import java.util.Locale;

/** What a blog sends to the fediverse (fact sheet A.2: the setting is A, its labels are B). */
public enum Sending {
    ALL("Send all posts"),
    REPLIES("Send only replies"),
    NOTHING("Mute entire fediverse");

    private final String label;

    Sending(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As the form says it (sure: C). */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
