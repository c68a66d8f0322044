package org.fediferry.practice.threads;

import java.util.ArrayList;
import java.util.List;
import org.fediferry.practice.guest.Person;

/** A Threads profile; safe for any thread. */
public final class Profile {

    private final Person person;
    private final List<Post> posts = new ArrayList<>();
    private boolean isPrivate;
    private Route route = Route.ACCOUNT;

    /** Something that was posted. */
    public record Post(String code, String text) {}

    /** Where the switch for the Fediverse is found: both have been seen, at different times (fact sheet B.3, B). */
    public enum Route {
        /** Settings, Account, Fediverse sharing: 2024, on the web too. */
        ACCOUNT,
        /** Settings, More settings, Fediverse sharing: October 2026, in the app; that the web has it is sure: C. */
        MORE
    }

    Profile(Person person) {
        this.person = person;
    }

    public Person person() {
        return person;
    }

    /** Whether other servers can find it. Fact sheet B.3, B: a private profile cannot share. */
    public synchronized boolean isShared() {
        return !person.isHidden();
    }

    public synchronized Profile share(boolean shared) {
        var ignored = person.hide(!shared || isPrivate);
        return this;
    }

    public synchronized boolean isPrivate() {
        return isPrivate;
    }

    public synchronized Profile makePrivate(boolean hidden) {
        isPrivate = hidden;
        return hidden ? share(false) : this;
    }

    public synchronized Route route() {
        return route;
    }

    public synchronized Profile movesTheSwitchTo(Route place) {
        route = place;
        return this;
    }

    /** Newest first. */
    public synchronized List<Post> posts() {
        return List.copyOf(posts);
    }

    public synchronized Post post(String text) {
        Post post = new Post("DQ" + Integer.toString(100_000 + posts.size(), 36), text);
        posts.add(0, post);
        return post;
    }
}
