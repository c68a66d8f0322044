package org.fediferry.browser;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** There is no browser that can be driven: what was tried, and the command that mends it. */
public final class BrowserUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String INSTALL = "apt-get install chromium chromium-driver";

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
}
