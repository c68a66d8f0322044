package org.fediferry.practice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fediferry.practice.social.User;
import org.jspecify.annotations.Nullable;

/** What {@code _mastodon_session} holds for one browser: token, flashes, the page to return to, a half-done sign-in. */
public final class WebSession {

    private final String id;
    private final List<Flash> flashes = new ArrayList<>();
    private final Set<String> secrets;
    private String csrfToken = Tokens.random();
    private @Nullable String returnTo;
    private @Nullable User awaitingCode;

    WebSession(String id, Set<String> secrets) {
        this.id = id;
        this.secrets = secrets;
        secrets.add(id);
        secrets.add(csrfToken);
    }

    public String id() {
        return id;
    }

    public synchronized String csrfToken() {
        return csrfToken;
    }

    public synchronized void renewCsrfToken() {
        csrfToken = Tokens.random();
        secrets.add(csrfToken);
    }

    public synchronized void flash(Flash flash) {
        flashes.add(flash);
    }

    public synchronized List<Flash> takeFlashes() {
        List<Flash> taken = List.copyOf(flashes);
        flashes.clear();
        return taken;
    }

    public synchronized void returnTo(String path) {
        returnTo = path;
    }

    public synchronized String takeReturnTo() {
        String path = returnTo == null ? "/" : returnTo;
        returnTo = null;
        return path;
    }

    /** Who has given the right password and still owes a code. */
    public synchronized @Nullable User awaitingCode() {
        return awaitingCode;
    }

    public synchronized void awaitCode(@Nullable User user) {
        awaitingCode = user;
    }
}
