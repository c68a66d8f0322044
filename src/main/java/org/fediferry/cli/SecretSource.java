package org.fediferry.cli;

import java.util.List;
import java.util.Optional;

/** Where a secret comes from. */
sealed interface SecretSource {

    /** An environment variable. */
    record Environment(String variable) implements SecretSource {}

    /** The output of a command, its first line. */
    record Command(List<String> words) implements SecretSource {}

    /** An entry of the system keyring. */
    record InKeyring(String service, String account) implements SecretSource {

        /** Reads {@code service/account}; the account may contain a slash. */
        static Optional<InKeyring> parse(String written) {
            int slash = written.indexOf('/');
            return slash <= 0 || slash == written.length() - 1
                    ? Optional.empty()
                    : Optional.of(new InKeyring(written.substring(0, slash), written.substring(slash + 1)));
        }

        @Override
        public String toString() {
            return service + "/" + account;
        }
    }

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
