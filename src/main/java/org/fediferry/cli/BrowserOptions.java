package org.fediferry.cli;

import com.typesafe.config.Config;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
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

    @Option(
            names = "--browser",
            paramLabel = "KIND",
            description = "auto, chromium, chrome, headless-shell, edge or firefox; for check of pages also webkit.")
    private @Nullable String kind;

    @Option(
            names = "--grid",
            paramLabel = "URL",
            description =
                    "Drive the browsers of this Selenium Grid, such as http://grid.example:4444. One that wants a name and"
                            + " a password: grid in config/fediferry.conf, which other users of this computer do not see.")
    private @Nullable String grid;

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
                    keys(accounts),
                    grid(grid == null ? browser.getString("grid") : grid));
        } catch (IllegalArgumentException wrong) {
            throw new Refused(String.valueOf(wrong.getMessage()), "");
        }
    }

    /** The same for what changes something: refuses a browser that would not notice that the server has failed. */
    BrowserSettings toAct(FediferrySettings settings, Collection<AccountSettings> accounts) throws Refused {
        BrowserSettings over = over(settings, accounts);
        refuseToAct(over);
        return over;
    }

    static void refuseToAct(BrowserSettings browser) throws Refused {
        if (!browser.kind().tellsStatus()) {
            throw new Refused(
                    Kebab.of(browser.kind()) + " does not tell whether a server answers with an error: nothing that"
                            + " changes an account is done in it",
                    "choose chromium; the pages of a server can be checked in " + Kebab.of(browser.kind()));
        }
    }

    private static @Nullable URI grid(String written) throws Refused {
        if (written.isEmpty()) {
            return null;
        }
        // Not repeated in the message: it may hold a password.
        if (!written.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw new Refused(
                    "this is not the address of a Selenium Grid", "write for example http://grid.example:4444");
        }
        try {
            return new URI(written);
        } catch (URISyntaxException wrong) {
            throw new Refused(
                    "this is not the address of a Selenium Grid",
                    "write characters of a password as in addresses, for example %40 for @");
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
