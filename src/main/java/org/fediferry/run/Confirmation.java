package org.fediferry.run;

/** Whoever confirms irreversible steps: a person at a terminal, or what was written on the command line. */
@FunctionalInterface
public interface Confirmation {

    /** Whether exactly this target was confirmed. */
    boolean confirms(Gate gate);
}
