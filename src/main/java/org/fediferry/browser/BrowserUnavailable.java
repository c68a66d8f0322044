package org.fediferry.browser;

import java.util.List;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** There is no browser that can be driven: what was tried, and the command that mends it. */
public final class BrowserUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String INSTALL = "apt-get install chromium chromium-driver";

    /** How the programs for a kind of browser are installed. */
    static String install(BrowserKind kind) {
        return switch (kind) {
            case AUTO, CHROMIUM, CHROME, HEADLESS_SHELL -> INSTALL;
            case EDGE -> "install Microsoft Edge, and msedgedriver of the same version on the PATH";
            case FIREFOX -> "apt-get install firefox-esr, and put geckodriver on the PATH, which Debian does not have";
            case WEBKIT -> "apt-get install webkit2gtk-driver xvfb";
        };
    }

    private final List<String> tried;
    private final String remedy;

    BrowserUnavailable(String what, List<String> tried, String remedy, @Nullable Throwable cause) {
        super(what, cause);
        this.tried = List.copyOf(tried);
        this.remedy = remedy;
    }

    /** What was looked at, and why it did not serve; one line each. */
    public List<String> tried() {
        return tried;
    }

    /** What the person can do. */
    public String remedy() {
        return remedy;
    }

    /** The failure of a step that needs a window. */
    public StepFailed failure() {
        return new StepFailed(
                StepFailed.Cause.BROKEN,
                "a window of the browser",
                getMessage() + ": " + String.join("; ", tried),
                remedy);
    }
}
