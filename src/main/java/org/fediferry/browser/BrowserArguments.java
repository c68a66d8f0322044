package org.fediferry.browser;

import java.util.ArrayList;
import java.util.List;

/** The options that a browser is started with. */
final class BrowserArguments {

    private BrowserArguments() {}

    /**
     * The options in the order in which they are given.
     *
     * @param root whether the process belongs to the superuser, under whom Chromium's sandbox does not start
     */
    static List<String> of(BrowserSettings settings, BrowserKind kind, boolean root) {
        List<String> arguments = new ArrayList<>(List.of(
                "--no-first-run",
                "--no-default-browser-check",
                "--no-proxy-server",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--disable-domain-reliability",
                "--disable-quic",
                "--disable-sync",
                "--accept-lang=" + String.join(",", settings.languages())));
        if (!settings.headed()) {
            arguments.add("--disable-gpu");
            // Software draws in any case: in the browser's own process, a picture need not travel between two.
            arguments.add("--in-process-gpu");
            // Nobody watches: a picture need not wait for the next tick of a screen, which halves its time.
            arguments.add("--disable-frame-rate-limit");
        }
        if (!settings.headed() && kind != BrowserKind.HEADLESS_SHELL) {
            arguments.add("--headless=new");
        }
        if (settings.headed()) {
            // A window behind another one would draw nothing, and clicks wait for the next drawing.
            arguments.add("--disable-backgrounding-occluded-windows");
        }
        if (root) {
            arguments.add("--no-sandbox");
        }
        if (!settings.trustedKeys().isEmpty()) {
            arguments.add("--ignore-certificate-errors-spki-list="
                    + String.join(",", settings.trustedKeys().stream().sorted().toList()));
        }
        return arguments;
    }
}
