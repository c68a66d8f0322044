package org.fediferry.cli;

import java.time.Duration;
import org.fediferry.browser.BrowserKind;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.step.Durations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line says about the browser; it wins over the configuration. */
final class BrowserOptions {

    @Option(names = "--headed", description = "Show the browser's window.")
    private boolean headed;

    @Option(names = "--slow", paramLabel = "TIME", description = "Pause after each action, for example 500ms.")
    private @Nullable String slow;

    @Option(names = "--browser", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}.")
    private @Nullable BrowserKind kind;
}
