package org.fediferry.cli;

import java.util.List;

/** Where a secret comes from. */
sealed interface SecretSource {

    /** An environment variable. */
    record Environment(String variable) implements SecretSource {}

    /** The output of a command, its first line. */
    record Command(List<String> words) implements SecretSource {}

    /** Whoever sits at the terminal. */
    record Ask() implements SecretSource {}

    /** Known in this process, such as those of practice accounts. */
    record Known(String secret) implements SecretSource {

        @Override
        public String toString() {
            return "known";
        }
    }
}
