package org.fediferry.scenario;

import org.fediferry.step.Source;

/**
 * Something wrong in a file.
 *
 * @param what lower case, no full stop, the person's words in double quotes
 * @param advice what to do about it
 */
public record Problem(Source source, String what, String advice) {

    @Override
    public String toString() {
        return source + ": " + what + System.lineSeparator() + "  " + advice;
    }
}
