package org.fediferry.cli;

import com.typesafe.config.Config;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fediferry.browser.BrowserKind;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.fediverse.ServerKey;
import org.fediferry.scenario.Kebab;
import org.fediferry.scenario.Suggestions;
import org.fediferry.step.Durations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line says about the browser; it wins over the configuration. */
final class BrowserOptions {

    @Option(names = "--headed", description = "Show the browser's window.")
    private boolean headed;

    @Option(names = "--slow", paramLabel = "TIME", description = "Pause after each action, for example 500ms.")
    private @Nullable String slow;

    @Option(names = "--browser", paramLabel = "KIND", description = "auto, chromium, chrome or headless-shell.")
    private @Nullable String kind;

    /** With a window that a person can see. */
    static BrowserOptions visible() {
        BrowserOptions options = new BrowserOptions();
        options.headed = true;
        return options;
    }

    /** The settings for a run of some accounts. Certificates of authorities that the accounts name are verified here. */
    BrowserSettings over(FediferrySettings settings, Collection<AccountSettings> accounts) throws Refused {
        Config browser = settings.root().getConfig("browser");
        try {
            return new BrowserSettings(
                    kind(kind == null ? browser.getString("kind") : kind),
                    headed || browser.getBoolean("headed"),
                    slow == null ? browser.getDuration("slow") : Durations.parse(slow),
                    BrowserSettings.DEFAULT.viewport(),
                    path(browser.getString("path")),
                    path(browser.getString("driver")),
                    BrowserSettings.DEFAULT.languages(),
                    keys(accounts));
        } catch (IllegalArgumentException wrong) {
            throw new Refused(String.valueOf(wrong.getMessage()), "");
        }
    }

    private static BrowserKind kind(String written) throws Refused {
        for (BrowserKind kind : BrowserKind.values()) {
            if (Kebab.of(kind).equals(written)) {
                return kind;
            }
        }
        throw new Refused(
                "there is no browser \"" + written + "\"",
                Suggestions.among(
                        written,
                        Arrays.stream(BrowserKind.values()).map(Kebab::of).toList()));
    }

    private static @Nullable Path path(String written) {
        return written.isEmpty() ? null : Path.of(written);
    }

    private static Set<String> keys(Collection<AccountSettings> accounts) throws Refused {
        Set<String> keys = new HashSet<>();
        for (AccountSettings account : accounts) {
            if (account.authority().isPresent()) {
                try {
                    keys.add(ServerKey.of(
                            account.server(), List.of(account.authority().get())));
                } catch (IOException notTrusted) {
                    throw new Refused(
                            "the certificate of " + account.server() + " could not be verified: "
                                    + notTrusted.getMessage(),
                            "see certificate-authority of \"" + account.name() + "\" in config/fediferry.conf");
                }
            }
        }
        return keys;
    }
}
