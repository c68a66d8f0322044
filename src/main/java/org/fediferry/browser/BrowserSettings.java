package org.fediferry.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which browser is started, and how it behaves.
 *
 * @param headed whether a person can see it
 * @param slow the pause after each action, for people who watch
 * @param browser the program; null where it is to be found
 * @param driver the program that drives it; null where it is to be found
 * @param languages what pages are asked for, the best first
 * @param trustedKeys base64 SHA-256 hashes of public keys of servers whose certificates no public authority has signed
 * @param grid the address of a Selenium Grid whose browsers are driven; null for one on this machine
 */
public record BrowserSettings(
        BrowserKind kind,
        boolean headed,
        Duration slow,
        Viewport viewport,
        @Nullable Path browser,
        @Nullable Path driver,
        List<String> languages,
        Set<String> trustedKeys,
        @Nullable URI grid) {

    /** Whatever browser is there, invisible, in English. */
    public static final BrowserSettings DEFAULT = new BrowserSettings(
            BrowserKind.AUTO, false, Duration.ZERO, new Viewport(1280, 800), null, null, List.of("en"), Set.of(), null);

    /** Refuses a hidden window for a browser that has none, no language at all, and what the browser cannot be told. */
    public BrowserSettings {
        if (headed && kind == BrowserKind.HEADLESS_SHELL) {
            throw new IllegalArgumentException("a headless shell has no window to show; choose chromium or chrome");
        }
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("no language to ask pages for; write for example en");
        }
        if (!kind.isChromium() && !trustedKeys.isEmpty()) {
            throw new IllegalArgumentException(kind.name().toLowerCase(Locale.ROOT)
                    + " cannot be told to trust the certificate of one server; choose chromium, or let the system trust"
                    + " its authority");
        }
        languages = List.copyOf(languages);
        trustedKeys = Set.copyOf(trustedKeys);
    }

    /** A browser of this machine. */
    public BrowserSettings(
            BrowserKind kind,
            boolean headed,
            Duration slow,
            Viewport viewport,
            @Nullable Path browser,
            @Nullable Path driver,
            List<String> languages,
            Set<String> trustedKeys) {
        this(kind, headed, slow, viewport, browser, driver, languages, trustedKeys, null);
    }

    /** The same with another browser, which is to be found. */
    public BrowserSettings with(BrowserKind another) {
        return new BrowserSettings(another, headed, slow, viewport, null, null, languages, trustedKeys, grid);
    }

    /** The same upon a Selenium Grid. */
    public BrowserSettings upon(URI address) {
        return new BrowserSettings(kind, headed, slow, viewport, browser, driver, languages, trustedKeys, address);
    }

    /** The same in another language. */
    public BrowserSettings speaking(String language) {
        return new BrowserSettings(kind, headed, slow, viewport, browser, driver, List.of(language), trustedKeys, grid);
    }
}
