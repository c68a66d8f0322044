package org.fediferry.check;

import org.fediferry.browser.BrowserKind;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.scenario.Kebab;

/** What a case is looked at with: a browser, a language and the size of the page. */
record Surroundings(BrowserSettings browser) {

    String language() {
        return browser.languages().get(0);
    }

    String viewport() {
        return browser.viewport().toString();
    }

    /** In the name of a case: the browser only where somebody has named one. */
    String title() {
        String kind = browser.kind() == BrowserKind.AUTO ? "" : Kebab.of(browser.kind()) + " ";
        return kind + language() + " " + viewport();
    }
}
