package org.fediferry.check;

import org.fediferry.evidence.EvidenceLost;

/** Whoever performs attempts at cases; the engine lends it the accounts. */
interface Performing {

    /** One attempt; what goes wrong in it is a part of the answer. */
    Attempt perform(CheckCase one) throws EvidenceLost;

    /** Signs everybody out who is left, and ends the browsers. */
    void end() throws EvidenceLost;
}
