package org.fediferry.practice.guest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fediferry.practice.web.Tokens;
import org.jspecify.annotations.Nullable;

/** The browsers that a guest knows; safe for any thread. */
public final class GuestSessions {

    private final Map<String, GuestSession> browsers = new ConcurrentHashMap<>();
    private final Set<String> handedOut = ConcurrentHashMap.newKeySet();

    Optional<GuestSession> known(@Nullable String cookie) {
        return cookie == null ? Optional.empty() : Optional.ofNullable(browsers.get(cookie));
    }

    GuestSession begin() {
        GuestSession session = new GuestSession(Tokens.random());
        browsers.put(session.id(), session);
        handedOut.add(session.id());
        return session;
    }

    void end(GuestSession session) {
        browsers.remove(session.id());
    }

    /** Everybody is signed out. */
    public void endAll() {
        browsers.clear();
    }

    /** How many browsers somebody is signed in with. */
    public long count(Person person) {
        return browsers.values().stream()
                .filter(session -> session.person().filter(person::equals).isPresent())
                .count();
    }

    /** Every cookie that a browser was ever given. */
    public Set<String> secretsHandedOut() {
        return Set.copyOf(handedOut);
    }
}
