package org.fediferry.scenario;

import java.util.Optional;
import java.util.OptionalInt;
import org.fediferry.step.Source;
import org.fediferry.step.Text;

/**
 * A value that a scenario needs from whoever uses it.
 *
 * @param wordsOf another input, whose post is recognised by these words
 * @param longest how many characters the value may have
 */
public record Input(
        Source source,
        Type type,
        String about,
        Optional<Text> standard,
        Optional<String> wordsOf,
        OptionalInt longest) {

    /** What kind of value it is. */
    public enum Type {
        /** {@code user@domain}. */
        HANDLE,
        /** A handle that followers can be moved to. */
        MOVE_TARGET,
        TEXT,
        NUMBER,
        /** {@code 90s}, {@code 3d}. */
        DURATION,
        /** {@code yes} or {@code no}. */
        SWITCH,
        /** An existing file of the person, or a collected one. */
        FILE,
        /** The collected exports of a role: {@code ${old.exports}}. */
        EXPORTS
    }
}
