package org.fediferry.step;

/** A text with nothing left to look up; prints as dots when it holds a secret. */
public record Value(String text, boolean secret) {

    /** A value that anybody may see. */
    public static Value open(String text) {
        return new Value(text, false);
    }

    @Override
    public String toString() {
        return secret ? "••••••" : text;
    }
}
