package org.fediferry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Commands to type, which work as they are printed: begun as Fediferry was begun, with the configuration that was named.
 *
 * @param program what starts Fediferry here
 * @param config the configuration, where it is not the usual one
 */
record CommandLines(String program, Optional<Path> config) {

    private static final String NAME = "fediferry";

    /** Those for somebody who has typed a command in the working folder. */
    static CommandLines of(Optional<Path> config) {
        return new CommandLines(program(System.getProperty("fediferry.home"), System.getenv("PATH")), config);
    }

    /** The launcher lies in the folder that it names; without it somebody started Java, and knows how. */
    static String program(@Nullable String home, @Nullable String searched) {
        if (home == null) {
            return NAME;
        }
        Path launcher = Path.of(home).resolve(NAME).toAbsolutePath().normalize();
        if (isFound(launcher, searched)) {
            return NAME;
        }
        Path here = Path.of("").toAbsolutePath();
        return launcher.getParent() == null || !launcher.getParent().equals(here)
                ? word(launcher.toString())
                : "./" + NAME;
    }

    private static boolean isFound(Path launcher, @Nullable String searched) {
        if (searched == null) {
            return false;
        }
        for (String folder : searched.split(":", -1)) {
            Path found = Path.of(folder).resolve(NAME);
            if (Files.isExecutable(found)) {
                try {
                    return found.toRealPath().equals(launcher.toRealPath());
                } catch (IOException gone) {
                    return false;
                }
            }
        }
        return false;
    }

    /** A command that reads the configuration. */
    String configured(String command) {
        return bare(command)
                + config.map(file -> " --config " + word(file.toString())).orElse("");
    }

    /** A command that does not. */
    String bare(String command) {
        return program + " " + command;
    }

    /** The file that is to be edited. */
    String file() {
        return config.map(Path::toString).orElse("config/fediferry.conf");
    }

    /** One word for a shell. */
    static String word(String written) {
        return written.matches("[A-Za-z0-9@%+=:,./_…-]+") ? written : "'" + written.replace("'", "'\\''") + "'";
    }
}
