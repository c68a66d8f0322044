package org.fediferry.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A terminal at which somebody types. */
interface Keyboard {

    /** The terminal of this process; empty where input or output is none. */
    static Optional<Keyboard> present() {
        return ConsoleKeyboard.present().map(keyboard -> keyboard);
    }

    /** Prints a text as it is; no end of line is added. */
    void print(String text);

    /** The line that is typed next, waited for; null where no more will come. */
    @Nullable
    String line();

    /** A line that has been typed already; empty while there is none. Does not wait. */
    Optional<String> typed();

    /** What is typed next without being shown; null where no more will come. */
    char @Nullable [] secret(String question);

    /** Forgets lines that were typed before anything was asked: they are no answers. */
    default void forget() {
        Optional<String> old = typed();
        while (old.isPresent()) {
            old = typed();
        }
    }
}
