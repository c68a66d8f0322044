package org.fediferry.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.browser.AccountContext;
import org.fediferry.practice.threads.ThreadsServer;
import org.fediferry.run.Person;
import org.fediferry.step.Locator;
import org.fediferry.step.Locator.ClickBrings;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;

/** A person in front of the window who does on Threads what they are asked to, with the mouse alone. */
final class ThreadsPerson implements Person {

    private static final Locator CONTINUE = locator("a#continue", ClickBrings.PAGE);
    private static final Locator CANCEL = locator("#cancel", ClickBrings.NOTHING);
    private static final Locator POST = locator("#post", ClickBrings.NOTHING);
    private static final Locator SWITCH = locator("[data-posts=\"/settings/fediverse/sharing\"]", ClickBrings.NOTHING);

    private final ThreadsServer threads;
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private Optional<BrowserStart> browser = Optional.empty();
    private String role = "new";
    private boolean posts = true;
    private boolean cancels;
    private boolean seeing = true;

    ThreadsPerson(ThreadsServer threads) {
        this.threads = threads;
    }

    private static Locator locator(String css, ClickBrings brings) {
        return new Locator("by hand", "", List.of(css), null, brings);
    }

    /** Answers a question by its name; where there is no answer, nobody sits at the terminal. */
    ThreadsPerson answers(String name, String answer) {
        answers.put(name, answer);
        return this;
    }

    /** Looks at the composer, and does not post. */
    ThreadsPerson withoutPosting() {
        posts = false;
        return this;
    }

    /** Thinks better of it, and closes the composer without posting. */
    ThreadsPerson cancelling() {
        cancels = true;
        return withoutPosting();
    }

    /** Is at the terminal of a machine without a window. */
    ThreadsPerson withoutWindow() {
        seeing = false;
        return this;
    }

    /** Uses this browser as the account of that role. */
    void sitsBefore(BrowserStart started, String asRole) {
        browser = Optional.of(started);
        role = asRole;
    }

    /** What was asked and said, in order. */
    List<String> told() {
        return told;
    }

    @Override
    public Optional<Asked> ask(Question question) {
        told.add(question.text() + " " + question.choices());
        return Optional.ofNullable(answers.get(question.name())).map(answer -> () -> Optional.of(answer));
    }

    @Override
    public boolean seesWindow() {
        return seeing;
    }

    @Override
    public void handOver(Task task) {
        told.add(task.what());
        String path = String.valueOf(task.address().getPath());
        if (path.equals("/login")) {
            click(CONTINUE);
        } else if (path.equals("/intent/post") && (posts || cancels)) {
            click(cancels ? CANCEL : POST);
        } else if (path.startsWith("/settings/") && path.endsWith("/fediverse") && canShare()) {
            click(SWITCH);
        }
    }

    private boolean canShare() {
        return !threads.profile("ada").isPrivate();
    }

    private void click(Locator element) {
        Page page = browser.orElseThrow()
                .await()
                .browser()
                .pageFor(AccountContext.of(role, threads.address(), Path.of("unused")));
        try {
            page.click(element, Duration.ofSeconds(20));
        } catch (StepFailed failed) {
            throw new AssertionError(failed);
        }
    }
}
