package org.fediferry.practice.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fediferry.practice.social.User;
import org.jspecify.annotations.Nullable;

/** The browsers that a server knows and who is signed in with them; safe for any thread. */
public final class Sessions {

    /** Mastodon: {@code MAX_SESSION_ACTIVATIONS}. */
    private static final int NEWEST_KEPT = 10;

    private final Map<String, WebSession> browsers = new LinkedHashMap<>();
    private final Map<String, User> activations = new LinkedHashMap<>();
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    synchronized WebSession browser(@Nullable String cookie) {
        WebSession known = cookie == null ? null : browsers.get(cookie);
        if (known != null) {
            return known;
        }
        WebSession session = new WebSession(Tokens.random(), secrets);
        browsers.put(session.id(), session);
        return session;
    }

    synchronized Optional<User> user(@Nullable String cookie) {
        return cookie == null ? Optional.empty() : Optional.ofNullable(activations.get(cookie));
    }

    /** Signs in; the oldest of more than ten sessions of the user ends. */
    synchronized String activate(User user) {
        String id = Tokens.random();
        activations.put(id, user);
        secrets.add(id);
        List<String> own = activations.entrySet().stream()
                .filter(entry -> entry.getValue().equals(user))
                .map(Map.Entry::getKey)
                .toList();
        own.stream().limit(Math.max(0, own.size() - NEWEST_KEPT)).forEach(activations::remove);
        return id;
    }

    synchronized void deactivate(@Nullable String cookie) {
        if (cookie != null) {
            activations.remove(cookie);
        }
    }

    /** Everybody is signed out. */
    public synchronized void endAll() {
        activations.clear();
    }

    /** All cookies and form tokens that were given to browsers so far. */
    public Set<String> secrets() {
        return Set.copyOf(secrets);
    }

    public synchronized long count(User user) {
        return activations.values().stream().filter(user::equals).count();
    }
}
