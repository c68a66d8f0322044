package org.fediferry.browser;

/** Which browser is driven. */
public enum BrowserKind {
    /** The first of the Chromium family that is installed. */
    AUTO,
    CHROMIUM,
    CHROME,
    /** Chromium without any window: smaller and faster, but it cannot say why a page did not come. */
    HEADLESS_SHELL,
    EDGE,
    FIREFOX,
    /** WebKitGTK's MiniBrowser, the relative of Safari that Linux has. */
    WEBKIT;

    /** Whether it speaks the DevTools protocol; the others are driven by the WebDriver standard alone. */
    boolean isChromium() {
        return this != FIREFOX && this != WEBKIT;
    }

    /**
     * Whether it tells with which HTTP status a page came. One that does not serves for looking at pages only: after a
     * click that changes something, nobody would notice that the server has failed.
     */
    public boolean tellsStatus() {
        return this != WEBKIT;
    }
}
