package org.fediferry.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is installed of one kind of browser.
 *
 * @param missing what it would need as well; empty where it can be driven
 */
public record InstalledBrowser(BrowserKind kind, String browser, List<String> missing) {

    /** Keeps a copy of the list. */
    public InstalledBrowser {
        missing = List.copyOf(missing);
    }

    /** Those of this machine, by kind; the ones that are not there at all are left out. Nothing is started or fetched. */
    public static List<InstalledBrowser> here() {
        return at(Places.here());
    }

    static List<InstalledBrowser> at(Places places) {
        List<InstalledBrowser> all = new ArrayList<>();
        for (BrowserKind kind : BrowserKind.values()) {
            if (kind != BrowserKind.AUTO) {
                places.browsers(kind).stream()
                        .findFirst()
                        .ifPresent(path -> all.add(
                                new InstalledBrowser(kind, Program.ask(path).toString(), missing(places, kind, path))));
            }
        }
        return all;
    }

    private static List<String> missing(Places places, BrowserKind kind, Path browser) {
        List<String> missing = new ArrayList<>();
        if (places.drivers(kind, browser).isEmpty()) {
            missing.add(Places.driver(kind));
        }
        if (kind == BrowserKind.WEBKIT && places.program("Xvfb").isEmpty()) {
            missing.add("Xvfb");
        }
        return missing;
    }
}
