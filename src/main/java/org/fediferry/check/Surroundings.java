package org.fediferry.check;

import org.fediferry.browser.BrowserKind;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.browser.Viewport;
import org.fediferry.scenario.Kebab;

/**
 * What a case is looked at with: a browser that asks for a language, and the size of the page.
 *
 * @param size of the pages that are looked at; scenarios are performed in the browser's own, because what is clicked may be
 *     folded away in another
 */
record Surroundings(BrowserSettings browser, Viewport size) {

    String language() {
        return browser.languages().get(0);
    }

    String viewport() {
        return size.toString();
    }

    Surroundings ownSize() {
        return new Surroundings(browser, browser.viewport());
    }

    /** In the name of a case: the browser only where somebody has named one. */
    String title() {
        String kind = browser.kind() == BrowserKind.AUTO ? "" : Kebab.of(browser.kind()) + " ";
        return kind + language() + " " + viewport();
    }
}
