package org.fediferry.fediverse;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whether the old account says publicly that it has moved to the new one, and what that was read from.
 *
 * @param target what the old account names as its new place; null when it names none
 * @param readFrom the actor or, where that says nothing yet, the public API
 */
public record RedirectCheck(
        Handle oldAccount,
        Handle newAccount,
        boolean published,
        @Nullable String target,
        URI readFrom) {

    /** One sentence for the console and the report. */
    public String describe() {
        if (published) {
            return "%s redirects to %s (%s names %s)".formatted(oldAccount, newAccount, readFrom, target);
        }
        return "%s does not redirect to %s (%s names %s)"
                .formatted(oldAccount, newAccount, readFrom, target == null ? "no new account" : target);
    }
}
