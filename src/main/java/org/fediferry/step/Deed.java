package org.fediferry.step;

import org.jspecify.annotations.Nullable;

/**
 * What a person does with their own hands where a step is performed by a program.
 *
 * @param element where on the page; null where it is not on one
 * @param with what is typed, chosen or read; null where there is nothing
 */
public record Deed(
        Verb verb, @Nullable ElementRef element, @Nullable Text with) {

    /** The ways of doing something. */
    public enum Verb {
        /** Goes to a page. */
        OPEN,
        PRESS,
        FILL,
        CHOOSE,
        TICK,
        CLEAR,
        UPLOAD,
        DOWNLOAD,
        /** Does what the words say. */
        TASK,
        /** Finds an answer to the question that the words ask. */
        DECIDE,
        /** Lets that much time pass. */
        REST,
        /** Does what the step's label says. */
        LABEL
    }

    static Deed at(Verb verb, ElementRef element) {
        return new Deed(verb, element, null);
    }

    static Deed saying(Verb verb, Text words) {
        return new Deed(verb, null, words);
    }
}
