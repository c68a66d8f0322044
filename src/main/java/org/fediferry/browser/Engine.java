package org.fediferry.browser;

import java.nio.file.Path;

/** How accounts share a browser, or have one each. */
interface Engine {

    /** The browser's own name, such as {@code chrome}. */
    String name();

    String version();

    /**
     * A window for an account, which shares nothing with those of the others.
     *
     * @param downloads where its files are saved
     */
    Tab open(Path downloads);

    /**
     * A part of the browser that is nobody's, for pages of our own.
     *
     * @throws BrowserUnavailable where it lends none
     */
    Context studio();

    /** Ends a window with everything that it holds, at the latest when another is opened. */
    void leave(Tab tab);

    /** Asks the browser to end, and waits for it. */
    void quit();

    /** Ends our own lines to it. */
    void hangUp();
}
