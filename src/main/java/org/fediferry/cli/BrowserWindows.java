package org.fediferry.cli;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fediferry.browser.AccountContext;
import org.fediferry.browser.Browser;
import org.fediferry.browser.BrowserUnavailable;
import org.fediferry.evidence.BrowserRecord;
import org.fediferry.run.Windows;
import org.fediferry.step.Page;
import org.fediferry.step.Spent;
import org.fediferry.step.StepFailed;

/** One real browser with an isolated page for each account. */
final class BrowserWindows implements Windows {

    private final Map<String, URI> servers;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final BrowserStart.Started started;

    BrowserWindows(BrowserStart.Started started, Map<String, URI> servers) {
        this.started = started;
        this.servers = servers;
    }

    @Override
    public Page window(String role) throws StepFailed {
        URI server = servers.get(role);
        if (server == null) {
            throw new StepFailed("an account for the role \"" + role + "\"", "none", "add as: to the step");
        }
        Browser browser = started.browser();
        try {
            return pages.computeIfAbsent(
                    role,
                    name -> browser.pageFor(AccountContext.of(
                            name, server, browser.folder().resolve("downloads").resolve(name))));
        } catch (BrowserUnavailable unavailable) {
            throw new StepFailed(
                    StepFailed.Cause.BROKEN,
                    "a window of the browser",
                    unavailable.getMessage() + ": " + String.join("; ", unavailable.tried()),
                    unavailable.remedy());
        }
    }

    @Override
    public BrowserRecord browser() {
        return started.record();
    }

    @Override
    public Duration startTime() {
        return started.took();
    }

    @Override
    public Spent spent() {
        return pages.values().stream().map(Page::spent).reduce(Spent.NONE, Spent::plus);
    }
}
