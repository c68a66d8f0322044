package org.fediferry.step;

import java.util.regex.Pattern;

/** The name of a flow: its path below the scenarios folder without {@code .yaml}, such as {@code mastodon/sign-in}. */
public record FlowRef(String path) {

    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9.-]*(/[a-z][a-z0-9-]*)*");

    /** Parses the name of a flow; anything that could lead out of the scenarios folder is refused. */
    public static FlowRef parse(String written) {
        if (!PATH.matcher(written).matches() || written.contains("..")) {
            throw new IllegalArgumentException("\"" + written + "\" does not name a flow"
                    + "; write its path below the scenarios folder without .yaml, for example mastodon/sign-in");
        }
        return new FlowRef(written);
    }

    @Override
    public String toString() {
        return path;
    }
}
