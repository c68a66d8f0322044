package org.fediferry.step;

/** What a step does to the account, from harmless to final. */
public enum Effect {
    /** Nothing changes for the account. */
    READ,
    /** Something changes, and the pages of the server can change it back. */
    REVERSIBLE,
    /** Something changes that nobody can take back, or not for weeks. Needs a confirmation that names its target. */
    IRREVERSIBLE
}
