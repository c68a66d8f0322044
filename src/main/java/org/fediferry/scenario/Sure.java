package org.fediferry.scenario;

/** How sure a fact about a server type is. */
public enum Sure {
    /** Read in the vendor's own source or documentation. */
    A,
    /** Read in somebody else's code or article. */
    B,
    /** Inferred: nobody has published it. */
    C
}
