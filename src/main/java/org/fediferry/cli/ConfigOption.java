package org.fediferry.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The configuration that a command reads. */
final class ConfigOption {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration; without it config/fediferry.conf.")
    private @Nullable Path file;

    /** The file that the command line names. */
    Optional<Path> named() {
        return Optional.ofNullable(file);
    }

    /** What the file says that the command line names, or the usual one. */
    FediferrySettings settings() throws Refused {
        if (file == null) {
            return FediferrySettings.read(Home.find().config());
        }
        if (!file.toFile().isFile()) {
            throw new Refused("there is no configuration \"" + file + "\"", "see config/fediferry.conf.example");
        }
        return FediferrySettings.read(file);
    }
}
