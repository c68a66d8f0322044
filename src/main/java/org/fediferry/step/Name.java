package org.fediferry.step;

import java.util.regex.Pattern;

/** A name that a scenario gives to something: an input, a value that was read, a picture. */
public record Name(String written) {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Parses a name in kebab case. */
    public static Name parse(String written) {
        if (!KEBAB.matcher(written).matches()) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" is not a name; use lower-case letters, digits and hyphens");
        }
        return new Name(written);
    }

    @Override
    public String toString() {
        return written;
    }
}
