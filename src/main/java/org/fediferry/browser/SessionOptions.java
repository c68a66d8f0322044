package org.fediferry.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumOptions;
import org.openqa.selenium.edge.EdgeOptions;
import org.openqa.selenium.firefox.FirefoxOptions;
import org.openqa.selenium.remote.AbstractDriverOptions;
import org.openqa.selenium.remote.CapabilityType;

/** What a driver is asked for, by the kind of browser. */
final class SessionOptions {

    private SessionOptions() {}

    /**
     * The capabilities to ask for.
     *
     * @param program the browser; null where whoever starts it knows
     * @param root whether the browser will belong to the superuser
     */
    static MutableCapabilities of(BrowserSettings settings, BrowserKind kind, @Nullable Path program, boolean root) {
        return switch (kind) {
            case AUTO, CHROMIUM, CHROME, HEADLESS_SHELL ->
                chromium(new ChromeOptions(), BrowserArguments.of(settings, kind, root), program);
            case EDGE -> chromium(new EdgeOptions(), BrowserArguments.of(settings, kind, root), program);
            case FIREFOX -> firefox(settings, program);
            case WEBKIT -> webkit(program);
        };
    }

    private static MutableCapabilities chromium(
            ChromiumOptions<?> options, List<String> arguments, @Nullable Path program) {
        if (program != null) {
            options.setBinary(program.toFile());
        }
        options.addArguments(arguments);
        return waiting(options);
    }

    private static MutableCapabilities firefox(BrowserSettings settings, @Nullable Path program) {
        FirefoxOptions options = new FirefoxOptions();
        if (program != null) {
            options.setBinary(program);
        }
        if (!settings.headed()) {
            options.addArguments("-headless");
        }
        options.addPreference("intl.accept_languages", String.join(",", settings.languages()));
        // Nothing leaves the machine but requests to the servers of the accounts.
        options.addPreference("network.proxy.type", 0);
        options.addPreference("datareporting.policy.dataSubmissionEnabled", false);
        options.addPreference("network.captive-portal-service.enabled", false);
        options.addPreference("network.connectivity-service.enabled", false);
        return waiting(options);
    }

    private static MutableCapabilities webkit(@Nullable Path program) {
        MutableCapabilities options = new MutableCapabilities();
        options.setCapability(CapabilityType.BROWSER_NAME, "MiniBrowser");
        options.setCapability(CapabilityType.PAGE_LOAD_STRATEGY, PageLoadStrategy.NONE.toString());
        options.setCapability(CapabilityType.UNHANDLED_PROMPT_BEHAVIOUR, UnexpectedAlertBehaviour.IGNORE.toString());
        if (program != null) {
            options.setCapability(
                    "webkitgtk:browserOptions", Map.of("binary", program.toString(), "args", List.of("--automation")));
        }
        return options;
    }

    private static MutableCapabilities waiting(AbstractDriverOptions<?> options) {
        // The driver's own waiting knows nothing of our limits.
        options.setPageLoadStrategy(PageLoadStrategy.NONE);
        options.setUnhandledPromptBehaviour(UnexpectedAlertBehaviour.IGNORE);
        return options;
    }

    /** Whether a session is with a browser of the Chromium family. */
    static boolean isChromium(Capabilities session) {
        return session.getCapability("goog:chromeOptions") != null || session.getCapability("ms:edgeOptions") != null;
    }
}
