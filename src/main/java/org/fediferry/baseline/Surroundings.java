package org.fediferry.baseline;

import java.util.ArrayList;
import java.util.List;

/**
 * What a picture was made with, and what makes the same page look different elsewhere.
 *
 * @param fonts a short fingerprint of the fonts that are there; empty where nobody has looked
 */
public record Surroundings(String browser, String browserVersion, String system, String fonts) {

    /** What is not the same, in words; nothing where a picture may be held against the other one pixel by pixel. */
    List<String> differencesTo(Surroundings before) {
        List<String> differences = new ArrayList<>();
        if (!browser.equalsIgnoreCase(before.browser)) {
            differences.add("another browser (" + before.full() + " then, " + full() + " now)");
        } else if (!browserVersion.equals(before.browserVersion)) {
            differences.add("another version of " + browser + " (" + before.browserVersion + " then, " + browserVersion
                    + " now)");
        }
        if (!system.equals(before.system)) {
            differences.add("another system (" + before.system + " then, " + system + " now)");
        }
        if (!fonts.equals(before.fonts)) {
            differences.add("other fonts");
        }
        return differences;
    }

    private String full() {
        return (browser + " " + browserVersion).trim();
    }
}
