package org.fediferry.browser;

/** Which browser is driven. */
public enum BrowserKind {
    /** The first that is installed. */
    AUTO,
    CHROMIUM,
    CHROME,
    /** Chromium without any window: smaller and faster, but it cannot say why a page did not come. */
    HEADLESS_SHELL
}
