package org.fediferry.rehearsal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fediferry.rehearsal.GuestPlayer.Hands;
import org.fediferry.step.Locator;
import org.fediferry.step.Locator.ClickBrings;

/** What a person does by themselves in the window, on servers where nothing goes without one. */
final class HandsInWindow {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Locator CONTINUE = locator("Continue with Instagram", "a#continue", ClickBrings.PAGE);
    private static final Locator POST = locator("Post", "#post", ClickBrings.NOTHING);
    private static final Locator SHARING =
            locator("Fediverse sharing", "[data-posts=\"/settings/fediverse/sharing\"]", ClickBrings.NOTHING);

    private HandsInWindow() {}

    private static Locator locator(String label, String css, ClickBrings brings) {
        return new Locator("by hand", label, List.of(css), null, brings);
    }

    /** Copies the link of the mail into the address bar, and looks into the account then: the link leads to the posts. */
    static Hands openingMail(Supplier<Optional<String>> link) {
        return (task, page) -> {
            Optional<String> sent = link.get();
            if (sent.isPresent()) {
                page.open(URI.create(sent.get()), LIMIT);
                page.open(task.address().resolve("/account"), LIMIT);
            }
        };
    }

    /** Signs in, switches sharing on, and presses Post. */
    static Hands onThreads() {
        return (task, page) -> {
            String path = String.valueOf(task.address().getPath());
            if (path.equals("/login")) {
                page.click(CONTINUE, LIMIT);
            } else if (path.equals("/intent/post")) {
                page.click(POST, LIMIT);
            } else if (path.startsWith("/settings/") && path.endsWith("/fediverse")) {
                page.click(SHARING, LIMIT);
            }
        };
    }
}
