package org.fediferry.cli;

import java.io.Console;
import java.util.Optional;

/** Asks whoever sits at the terminal for a secret, without showing what is typed. */
interface Prompt {

    boolean isAnybodyThere();

    /** What was typed; empty where the input ended. */
    Optional<String> ask(String question);

    /** The terminal of this process. */
    static Prompt ofTerminal() {
        return new Prompt() {
            @Override
            public boolean isAnybodyThere() {
                return Person.present().isPresent();
            }

            @Override
            public Optional<String> ask(String question) {
                Console console = Person.present().orElseThrow();
                return Optional.ofNullable(console.readPassword("%s (not shown): ", question))
                        .map(String::new);
            }
        };
    }
}
