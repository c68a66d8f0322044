package org.fediferry.browser;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;

/** Fetches pages over the session of the window, without showing them: only of the account's own server, only to read. */
final class Fetching {

    private static final int BEGINNING = 300;

    /** The page gives up first, and says why. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Tab tab;
    private final Rules rules;

    Fetching(Tab tab, Rules rules) {
        this.tab = tab;
        this.rules = rules;
    }

    /** Fails unless the page at this very address comes: a sign-in page must never be taken for what was asked for. */
    Page.Fetched fetch(URI address, Duration limit) throws StepFailed {
        rules.refuseToOpen(address);
        rules.refuseToFetch(address);
        String expected = "the page at " + address;
        Answer answer = tab.await(limit.plus(GRACE), Script.FETCH, address.toString(), limit.toMillis())
                .orElseThrow(() -> new StepFailed(
                        Cause.LATE, expected, "no answer", "the server is slow or cannot be reached; try later"));
        if (!answer.text("found").isEmpty()) {
            throw new StepFailed(
                    Cause.LATE,
                    expected,
                    Printable.line(answer.text("found")),
                    "the server is slow or cannot be reached, or another server's page is there; try later");
        }
        String text = answer.text("text");
        String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
        Verdict.onReading(expected)
                .pass(new Document(
                        0,
                        true,
                        (int) answer.number("status"),
                        false,
                        answer.text("address"),
                        title(text),
                        "",
                        beginning));
        return new Page.Fetched(arrived(address, answer, expected), text);
    }

    private URI arrived(URI address, Answer answer, String expected) throws StepFailed {
        URI came = Address.parse(answer.text("address"));
        rules.refuseToFetch(came);
        if (!String.valueOf(came.getRawPath()).equals(String.valueOf(address.getRawPath()))) {
            throw new StepFailed(
                    Cause.REFUSED,
                    expected,
                    "the server leads to " + came.getRawPath(),
                    "the session may have ended, or the account may not use this page any more; run it again, which signs"
                            + " in anew");
        }
        if (!answer.text("type").toLowerCase(Locale.ROOT).startsWith("text/html")) {
            throw new StepFailed(expected, "no page but " + Printable.line(answer.text("type")), "");
        }
        return came;
    }

    private static String title(String html) {
        int from = html.indexOf("<title>");
        int to = html.indexOf("</title>");
        return from < 0 || to < from ? "" : html.substring(from + "<title>".length(), to);
    }
}
