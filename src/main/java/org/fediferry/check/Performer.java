package org.fediferry.check;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.fediferry.browser.Barrier;
import org.fediferry.browser.Browser;
import org.fediferry.browser.BrowserUnavailable;
import org.fediferry.drift.PageContract;
import org.fediferry.drift.Usage;
import org.fediferry.evidence.CheckedCase.AccessibilityFinding;
import org.fediferry.evidence.CheckedCase.Place;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.fediferry.evidence.CleanPage;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.PageCopy;
import org.fediferry.plan.Account;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** Performs one attempt at a case; whoever calls it holds the lease of its accounts. */
final class Performer implements Performing {

    private final CheckOrder order;
    private final CheckFolder folder;
    private final Usage usage;
    private final Browsers browsers;
    private final Performances performances;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Performer(CheckOrder order, CheckFolder folder, Usage usage, Browsers browsers, Performances performances) {
        this.order = order;
        this.folder = folder;
        this.usage = usage;
        this.browsers = browsers;
        this.performances = performances;
    }

    @Override
    public Attempt perform(CheckCase one) throws EvidenceLost {
        try {
            Work work = one.work();
            if (work instanceof Work.Nothing nothing) {
                return attempt(one, null, nothing.verdict(), nothing.why());
            } else if (work instanceof Work.Perform perform) {
                closeSession(one);
                return perform(one, perform);
            } else if (work instanceof Work.SignOut) {
                return signOut(one);
            } else {
                return inSession(one, work);
            }
        } catch (BrowserUnavailable missing) {
            return attempt(
                    one,
                    null,
                    Verdict.BROKEN,
                    missing.getMessage() + ": " + String.join("; ", missing.tried()) + "; " + missing.remedy());
        }
    }

    private Attempt perform(CheckCase one, Work.Perform perform) throws EvidenceLost {
        Map<String, CheckWindows.Player> players = new HashMap<>();
        perform.plan()
                .accounts()
                .forEach((role, account) -> players.put(
                        role,
                        new CheckWindows.Player(
                                Objects.requireNonNull(perform.accounts().get(role)), account.serverType())));
        try (CheckWindows windows = new CheckWindows(browsers, one.surroundings(), players)) {
            Performances.Performed performed = performances.perform(perform.plan(), perform.accounts(), windows);
            Verdict verdict = Session.verdict(performed.outcome());
            if (verdict == Verdict.BROKEN) {
                windows.lose();
            }
            Findings findings = new Findings();
            performed.problems().forEach(findings::problem);
            return new Attempt(verdict, place(one, windows.driven()), findings, performed.run());
        }
    }

    private Attempt inSession(CheckCase one, Work work) throws EvidenceLost {
        Session session = session(one);
        if (work instanceof Work.SignIn) {
            session.forgetTrouble();
        }
        if (!(work instanceof Work.LookAt look) || look.signedIn()) {
            Session.Trouble trouble = session.signIn();
            if (trouble != null) {
                return notSignedIn(one, session, trouble, work);
            }
        }
        if (!(work instanceof Work.LookAt look)) {
            return new Attempt(Verdict.PASSED, place(one, session.browser()), new Findings(), "");
        }
        Findings findings = new Findings();
        try {
            look(one, look, session, findings);
        } catch (StepFailed failed) {
            findings.problem("expected " + failed.expected() + ", found " + failed.found()
                    + (failed.advice().isEmpty() ? "" : "; " + failed.advice()));
            if (failed.kind() == StepFailed.Cause.BROKEN) {
                loseSession(one);
                return new Attempt(Verdict.BROKEN, place(one, null), findings, "");
            }
        }
        Verdict verdict = findings.problems().isEmpty() ? Verdict.PASSED : Verdict.FAILED;
        return new Attempt(verdict, place(one, session.browser()), findings, "");
    }

    private Attempt notSignedIn(CheckCase one, Session session, Session.Trouble trouble, Work work)
            throws EvidenceLost {
        Findings findings = new Findings();
        Place place = place(one, session.browser());
        if (work instanceof Work.SignIn) {
            trouble.problems().forEach(findings::problem);
            if (trouble.verdict() == Verdict.BROKEN) {
                loseSession(one);
            }
            return new Attempt(trouble.verdict(), place, findings, trouble.run());
        }
        findings.problem("nobody is signed in: see what came of signing in");
        return new Attempt(Verdict.SKIPPED, place, findings, "");
    }

    private Attempt signOut(CheckCase one) throws EvidenceLost {
        Session session = sessions.get(key(one));
        if (session == null || !session.isSignedIn()) {
            closeSession(one);
            return attempt(one, null, Verdict.SKIPPED, "nobody is signed in");
        }
        Place place = place(one, session.browser());
        Findings findings = new Findings();
        Session.Trouble trouble = session.signOut();
        closeSession(one);
        if (trouble == null) {
            return new Attempt(Verdict.PASSED, place, findings, "");
        }
        trouble.problems().forEach(findings::problem);
        return new Attempt(trouble.verdict(), place, findings, trouble.run());
    }

    private void look(CheckCase one, Work.LookAt look, Session session, Findings findings)
            throws StepFailed, EvidenceLost {
        Account account = session.account();
        PageView view = session.view();
        session.size(one.surroundings().size());
        PageCheck check = new PageCheck(account, view, order.limits().step());
        boolean arrived = check.arrive(look.page(), one.surroundings().language(), findings);
        String html = view.html();
        byte[] picture = view.picture(Page.Frame.WHOLE);
        PageCopy copy = CheckFolder.copy(view.address(), Instant.now(), html);
        folder.keep(look.page(), copy, picture);
        if (!arrived) {
            return;
        }
        check.compare(PageContract.of(account.pages(), look.page(), usage), html, order.memory(), findings);
        if (order.judgement().accessibility()) {
            barriers(session, findings);
        }
        watch(
                new PageWatch.Sight(
                        folder.path(),
                        place(one, session.browser()),
                        look.page(),
                        CleanPage.of(copy),
                        picture,
                        (script, arguments) -> session.browser().tell(session.context(), script, arguments)),
                findings);
    }

    private void watch(PageWatch.Sight sight, Findings findings) throws StepFailed, EvidenceLost {
        for (PageWatch watch : order.watches()) {
            watch.look(sight, findings);
        }
    }

    private void barriers(Session session, Findings findings) throws StepFailed {
        for (Barrier barrier : session.browser().barriers(session.context())) {
            findings.barrier(new AccessibilityFinding(
                    barrier.rule(), barrier.impact(), barrier.help(), barrier.count(), barrier.targets()));
            if (order.judgement().fails(barrier.impact())) {
                findings.problem("a " + barrier.impact() + " barrier for people: " + barrier.help() + " ("
                        + barrier.rule() + ", " + barrier.count() + " × " + String.join(", ", barrier.targets()) + ")");
            }
        }
    }

    /** The account's window in the surroundings of a case; one in others is signed out first. */
    private Session session(CheckCase one) throws EvidenceLost {
        String identity = one.main().account().identity();
        for (Map.Entry<String, Session> other : List.copyOf(sessions.entrySet())) {
            if (other.getKey().startsWith(identity + " · ") && !other.getKey().equals(key(one))) {
                sessions.remove(other.getKey());
                other.getValue().close();
            }
        }
        return sessions.computeIfAbsent(key(one), unknown -> new Session(browsers, performances, one));
    }

    private void closeSession(CheckCase one) throws EvidenceLost {
        for (TestAccount account : one.accounts()) {
            for (Map.Entry<String, Session> each : List.copyOf(sessions.entrySet())) {
                if (each.getKey().startsWith(account.identity() + " · ")) {
                    sessions.remove(each.getKey());
                    each.getValue().close();
                }
            }
        }
    }

    private void loseSession(CheckCase one) throws EvidenceLost {
        Session lost = sessions.remove(key(one));
        if (lost != null) {
            lost.lose();
            lost.close();
        }
    }

    private static String key(CheckCase one) {
        return one.main().account().identity() + " · " + one.surroundings().browser();
    }

    @Override
    public void end() throws EvidenceLost {
        try {
            for (Session each : sessions.values()) {
                each.close();
            }
        } finally {
            sessions.clear();
            browsers.close();
        }
    }

    private static Attempt attempt(CheckCase one, @Nullable Browser browser, Verdict verdict, String problem) {
        Findings findings = new Findings();
        findings.problem(problem);
        return new Attempt(verdict, place(one, browser), findings, "");
    }

    /** Where a case is checked; the browser's own name and version are known once it has started. */
    static Place place(CheckCase one, @Nullable Browser browser) {
        Surveyed main = one.main();
        return new Place(
                main.account().serverType(),
                main.account().handle().domain(),
                main.software(),
                main.account().name(),
                browser == null ? "" : browser.name(),
                browser == null ? "" : browser.version(),
                one.surroundings().language(),
                one.surroundings().viewport());
    }
}
