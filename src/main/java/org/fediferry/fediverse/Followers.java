package org.fediferry.fediverse;

import java.util.List;

/** The followers that a server shows to everybody. */
public record Followers(List<Handle> handles, Extent extent) {
    public Followers {
        handles = List.copyOf(handles);
    }

    public boolean complete() {
        return extent == Extent.COMPLETE;
    }

    /** How much of the list was shown. */
    public enum Extent {
        COMPLETE,
        /** More pages exist than were asked for. */
        PARTIAL,
        /** The owner hides the list: the server answers with an empty one although there are followers. */
        HIDDEN
    }
}
