package org.fediferry.step;

/** The name of a page of a server type, such as {@code aliases}. */
public record PageRef(String page) {

    /** Parses the name of a page. */
    public static PageRef parse(String written) {
        return new PageRef(Name.parse(written).written());
    }

    @Override
    public String toString() {
        return page;
    }
}
