package org.fediferry.practice.guest;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.practice.social.Handle;
import org.jspecify.annotations.Nullable;

/** Somebody who has an account on a guest; safe for any thread. */
public final class Person {

    private final Handle handle;
    private final Addresses addresses;
    private final Map<URI, URI> followers = new LinkedHashMap<>();
    private final Set<URI> following = new LinkedHashSet<>();
    private final Set<URI> requested = new LinkedHashSet<>();
    private String displayName;
    private List<URI> alsoKnownAs = List.of();
    private @Nullable URI movedTo;
    private boolean approvesByHand;
    private boolean hidden;

    public Person(Handle handle, Addresses addresses) {
        this.handle = handle;
        this.addresses = addresses;
        this.displayName = handle.user();
    }

    /** Where the person is found: the actor document, the page for people, and who takes activities. */
    public record Addresses(URI actor, URI page, URI inbox, URI sharedInbox) {}

    public Handle handle() {
        return handle;
    }

    public String name() {
        return handle.user();
    }

    public Addresses addresses() {
        return addresses;
    }

    public URI actor() {
        return addresses.actor();
    }

    public URI page() {
        return addresses.page();
    }

    public synchronized String displayName() {
        return displayName;
    }

    public synchronized Person named(String newName) {
        displayName = newName;
        return this;
    }

    public synchronized List<URI> alsoKnownAs() {
        return alsoKnownAs;
    }

    public synchronized void setAlsoKnownAs(List<URI> actors) {
        alsoKnownAs = List.copyOf(actors);
    }

    public synchronized Optional<URI> movedTo() {
        return Optional.ofNullable(movedTo);
    }

    public synchronized void setMovedTo(@Nullable URI actor) {
        movedTo = actor;
    }

    public synchronized boolean approvesByHand() {
        return approvesByHand;
    }

    public synchronized Person approveByHand(boolean byHand) {
        approvesByHand = byHand;
        return this;
    }

    /** Whether other servers find the person at all. */
    public synchronized boolean isHidden() {
        return hidden;
    }

    public synchronized Person hide(boolean fromNow) {
        hidden = fromNow;
        return this;
    }

    /** The actors that follow, oldest first. */
    public synchronized List<URI> followers() {
        return List.copyOf(followers.keySet());
    }

    /** The inboxes through which all followers are reached. */
    public synchronized Set<URI> followerInboxes() {
        return Set.copyOf(followers.values());
    }

    public synchronized void addFollower(URI actor, URI inbox) {
        followers.put(actor, inbox);
    }

    public synchronized void removeFollower(URI actor) {
        followers.remove(actor);
    }

    /** The actors that are followed; those who have not answered yet are {@link #requested}. */
    public synchronized List<URI> following() {
        return List.copyOf(following);
    }

    public synchronized List<URI> requested() {
        return List.copyOf(requested);
    }

    public synchronized void ask(URI actor) {
        if (!following.contains(actor)) {
            requested.add(actor);
        }
    }

    public synchronized void follow(URI actor) {
        requested.remove(actor);
        following.add(actor);
    }

    public synchronized void unfollow(URI actor) {
        requested.remove(actor);
        following.remove(actor);
    }
}
