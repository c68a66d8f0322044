package org.fediferry.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which browser is started, and how it behaves.
 *
 * @param headed whether a person can see it
 * @param slow the pause after each action, for people who watch
 * @param browser the program; null where it is to be found
 * @param driver the chromedriver program; null where it is to be found
 * @param languages what pages are asked for, the best first
 * @param trustedKeys base64 SHA-256 hashes of public keys of servers whose certificates no public authority has signed
 */
public record BrowserSettings(
        BrowserKind kind,
        boolean headed,
        Duration slow,
        Viewport viewport,
        @Nullable Path browser,
        @Nullable Path driver,
        List<String> languages,
        Set<String> trustedKeys) {

    /** Whatever browser is there, invisible, in English. */
    public static final BrowserSettings DEFAULT = new BrowserSettings(
            BrowserKind.AUTO, false, Duration.ZERO, new Viewport(1280, 800), null, null, List.of("en"), Set.of());

    /** Refuses a hidden window for a browser that has none, and no language at all. */
    public BrowserSettings {
        if (headed && kind == BrowserKind.HEADLESS_SHELL) {
            throw new IllegalArgumentException("a headless shell has no window to show; choose chromium or chrome");
        }
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("no language to ask pages for; write for example en");
        }
        languages = List.copyOf(languages);
        trustedKeys = Set.copyOf(trustedKeys);
    }

    /** The same in another language. */
    public BrowserSettings speaking(String language) {
        return new BrowserSettings(kind, headed, slow, viewport, browser, driver, List.of(language), trustedKeys);
    }
}
