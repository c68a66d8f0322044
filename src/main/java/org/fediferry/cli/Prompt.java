package org.fediferry.cli;

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
                return Keyboard.present().isPresent();
            }

            @Override
            public Optional<String> ask(String question) {
                Keyboard keyboard = Keyboard.present().orElseThrow();
                return Optional.ofNullable(keyboard.secret(question + " (not shown): "))
                        .map(String::new);
            }
        };
    }
}
