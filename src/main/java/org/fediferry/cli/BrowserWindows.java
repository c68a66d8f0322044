package org.fediferry.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.fediferry.browser.AccountContext;
import org.fediferry.browser.Browser;
import org.fediferry.browser.BrowserUnavailable;
import org.fediferry.evidence.BrowserRecord;
import org.fediferry.run.Windows;
import org.fediferry.step.Forbidden;
import org.fediferry.step.Page;
import org.fediferry.step.Spent;
import org.fediferry.step.StepFailed;

/** One real browser with an isolated page for each account. */
final class BrowserWindows implements Windows {

    private final Map<String, AccountSettings> accounts;
    private final SignedIn signedIn;
    private final Function<String, Forbidden> never;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final BrowserStart.Started started;

    BrowserWindows(BrowserStart.Started started, Preparation preparation, SignedIn signedIn) {
        this.started = started;
        this.accounts = preparation.accounts();
        this.never = role -> preparation
                .plan()
                .account(role)
                .map(account -> account.serverType().never())
                .orElse(Forbidden.EVERYWHERE);
        this.signedIn = signedIn;
    }

    @Override
    public Page window(String role) throws StepFailed {
        AccountSettings account = accounts.get(role);
        if (account == null) {
            throw new StepFailed("an account for the role \"" + role + "\"", "none", "add as: to the step");
        }
        try {
            return pages.computeIfAbsent(role, name -> open(name, account));
        } catch (BrowserUnavailable unavailable) {
            throw unavailable.failure();
        }
    }

    private Page open(String role, AccountSettings account) {
        Browser browser = started.browser();
        AccountContext context = AccountContext.of(
                        role,
                        account.server(),
                        browser.folder().resolve("downloads").resolve(role))
                .never(never.apply(role));
        Page page = browser.pageFor(context);
        signedIn.cookies(account).ifPresent(cookies -> browser.restore(context, cookies));
        return page;
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
