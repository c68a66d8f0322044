package org.fediferry.step;

/** What a step does to the account, from harmless to final. */
public enum Effect {
    READ,
    REVERSIBLE,
    IRREVERSIBLE
}
