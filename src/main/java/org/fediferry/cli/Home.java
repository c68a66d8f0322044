package org.fediferry.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files of Fediferry are.
 *
 * @param folder the checkout: the folder that holds {@code scenarios} and {@code config}
 */
record Home(Path folder) {

    /** The folder that the launcher names; without it the working folder. */
    static Home find() {
        return new Home(Path.of(
                Optional.ofNullable(System.getProperty("fediferry.home")).orElse("")));
    }

    Path scenarios() {
        Path here = Path.of("scenarios");
        return Files.isDirectory(here) ? here : folder.resolve("scenarios");
    }

    Path config() {
        Path here = Path.of("config", "fediferry.conf");
        return Files.isRegularFile(here) ? here : folder.resolve("config").resolve("fediferry.conf");
    }
}
