package org.fediferry.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fediferry.browser.AccountContext;
import org.fediferry.browser.Browser;
import org.fediferry.browser.Origin;
import org.fediferry.plan.Account;
import org.fediferry.scenario.PageLayout;
import org.fediferry.step.ElementRef;
import org.fediferry.step.Locator;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;

/** Lets a person sign in, with whatever their server asks for, and keeps the session. Types and clicks nothing itself. */
final class SignInByHand {

    private static final Duration OPENING = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Account account;
    private final AccountSettings settings;
    private final KeptSessions kept;
    private final Clock clock;

    /** For the role {@code account} of a prepared flow. */
    SignInByHand(Preparation preparation, KeptSessions kept, Clock clock) {
        this.account = preparation.plan().account("account").orElseThrow();
        this.settings = preparation.accounts().values().iterator().next();
        this.kept = kept;
        this.clock = clock;
    }

    /** Waits until the person is signed in, at most that long, and says where the key of the kept session lies. */
    KeptSessions.KeyPlace perform(Browser browser, Duration upTo) throws StepFailed, IOException {
        AccountContext context = AccountContext.of(
                        account.role(), account.server(), browser.folder().resolve("downloads"))
                .never(account.serverType().never());
        Page page = browser.pageFor(context);
        Locator signOut = account.pages()
                .locator(ElementRef.parse("menu.signed-in"), account.handle().user())
                .or(() -> account.pages().locator(ElementRef.parse("menu.sign-out"), null))
                .orElseThrow(
                        () -> new StepFailed("an element menu.sign-out", "none", "describe it in the server type"));
        URI session = address("session");
        page.open(session, OPENING);
        Instant deadline = clock.instant().plus(upTo);
        String looked = "";
        while (clock.instant().isBefore(deadline)) {
            boolean found = page.awaitFirst(List.of(signOut), LOOK).index() == 0;
            URI now = page.address();
            if (found && isOwn(now)) {
                return kept.keep(settings, new KeptSessions.Kept(clock.instant(), browser.cookiesOf(context)));
            }
            // After a sign-in elsewhere servers show their first page, which has no such element.
            if (isOwn(now) && !isSigningIn(now) && !now.toString().equals(looked)) {
                looked = now.toString();
                page.open(session, OPENING);
            }
        }
        throw new StepFailed(
                StepFailed.Cause.LATE,
                "@" + account.handle() + " to be signed in within " + upTo.toMinutes() + " min",
                "still not signed in at " + page.address(),
                "run it again, with more time: --up-to 30m");
    }

    private URI address(String page) throws StepFailed {
        return account.pages()
                .layout(page)
                .flatMap(PageLayout::path)
                .map(path -> account.server().resolve(path))
                .orElseThrow(() -> new StepFailed("a page \"" + page + "\"", "none", "describe it in the server type"));
    }

    private boolean isOwn(URI address) {
        return address.getHost() != null && Origin.of(address).equals(Origin.of(account.server()));
    }

    /** Whether a page is one of those between which somebody signs in: they are not disturbed there. */
    private boolean isSigningIn(URI address) throws StepFailed {
        return area(address).equals(area(address("sign-in")));
    }

    private static String area(URI address) {
        return String.valueOf(address.getPath()).replaceFirst("^/([^/]*).*$", "$1");
    }
}
