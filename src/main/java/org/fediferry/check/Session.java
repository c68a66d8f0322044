package org.fediferry.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fediferry.browser.AccountContext;
import org.fediferry.browser.Browser;
import org.fediferry.browser.Viewport;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.Outcome;
import org.fediferry.plan.Account;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Scenario;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** One account's window in one browser, signed in when the first page needs it, and signed out at the end. */
final class Session {

    private final Performances performances;
    private final TestAccount test;
    private final Account account;
    private final CheckWindows windows;
    private Viewport drawn;
    private boolean signedIn;
    private @Nullable Trouble trouble;

    Session(Browsers browsers, Performances performances, CheckCase first) {
        this.performances = performances;
        this.test = first.main().account();
        this.account = Objects.requireNonNull(first.main().there());
        this.drawn = first.surroundings().browser().viewport();
        this.windows = new CheckWindows(
                browsers,
                first.surroundings(),
                Map.of(Scenario.ACCOUNT, new CheckWindows.Player(test, account.serverType())));
    }

    /** Why nothing goes on here. */
    record Trouble(Verdict verdict, List<String> problems, String run) {}

    /** Signs in where it is not yet; says what came in between. */
    @Nullable
    Trouble signIn() throws EvidenceLost {
        if (!signedIn && trouble == null) {
            trouble = perform("sign-in");
            signedIn = trouble == null;
        }
        return trouble;
    }

    /** Signs out where somebody is signed in; says what came in between. */
    @Nullable
    Trouble signOut() throws EvidenceLost {
        if (!signedIn) {
            return null;
        }
        signedIn = false;
        Trouble inBetween = perform("sign-out");
        test.credentials().sessionEnded();
        return inBetween;
    }

    boolean isSignedIn() {
        return signedIn;
    }

    /** Another try may do better. */
    void forgetTrouble() {
        trouble = null;
    }

    private @Nullable Trouble perform(String flow) throws EvidenceLost {
        try {
            size(windows.settings().viewport());
            Performances.Performed performed =
                    performances.perform(performances.plan(account, flow), Map.of(Scenario.ACCOUNT, test), windows);
            Verdict verdict = verdict(performed.outcome());
            return verdict == Verdict.PASSED ? null : new Trouble(verdict, performed.problems(), performed.run());
        } catch (StepFailed noWindow) {
            return new Trouble(Verdict.BROKEN, List.of(String.valueOf(noWindow.getMessage())), "");
        } catch (InvalidScenario unusable) {
            return new Trouble(Verdict.BROKEN, List.of(String.valueOf(unusable.getMessage())), "");
        }
    }

    /** What waits for a person, or for a server, has neither passed nor failed. */
    static Verdict verdict(Outcome outcome) {
        return switch (outcome) {
            case PASSED, SKIPPED -> Verdict.PASSED;
            case FAILED -> Verdict.FAILED;
            case BROKEN, WAITING -> Verdict.BROKEN;
        };
    }

    Account account() {
        return account;
    }

    PageView view() throws StepFailed {
        return new PageView(windows.window(Scenario.ACCOUNT));
    }

    /** In a small window what is clicked to sign in and out may be folded away: that is done in the browser's own size. */
    void size(Viewport viewport) throws StepFailed {
        if (!viewport.equals(drawn)) {
            browser().size(context(), viewport);
            drawn = viewport;
        }
    }

    AccountContext context() throws StepFailed {
        return windows.context(Scenario.ACCOUNT);
    }

    Browser browser() {
        return windows.driven();
    }

    /** The browser is gone, and with it everything that could be signed out. */
    void lose() {
        signedIn = false;
        windows.lose();
    }

    /** Signs out where somebody is signed in, and gives the browser back. */
    void close() throws EvidenceLost {
        try {
            signOut();
        } finally {
            windows.close();
        }
    }
}
