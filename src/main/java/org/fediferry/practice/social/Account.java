package org.fediferry.practice.social;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as one server knows it, its own or another server's. */
public final class Account {

    private final long id;
    private final Handle handle;
    private final URI uri;
    private final URI url;
    private final boolean local;
    private final Instant createdAt;
    private volatile Profile profile;
    private volatile List<URI> alsoKnownAs = List.of();
    private volatile @Nullable Account movedTo;
    private volatile @Nullable Instant moveHandledAt;
    private volatile @Nullable URI inbox;

    Account(long id, Handle handle, Addresses addresses, Profile profile, Instant createdAt) {
        this.id = id;
        this.handle = handle;
        this.uri = addresses.actor();
        this.url = addresses.page();
        this.local = addresses.local();
        this.profile = profile;
        this.createdAt = createdAt;
    }

    /** Where an account lives. */
    public record Addresses(URI actor, URI page, boolean local) {}

    public long id() {
        return id;
    }

    public Handle handle() {
        return handle;
    }

    public String username() {
        return handle.user();
    }

    /** How this server writes the account: without a domain when it lives here. */
    public String acct() {
        return local ? handle.user() : handle.toString();
    }

    public URI uri() {
        return uri;
    }

    public URI url() {
        return url;
    }

    public boolean isLocal() {
        return local;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Profile profile() {
        return profile;
    }

    public String displayName() {
        return profile.displayName().isEmpty() ? handle.user() : profile.displayName();
    }

    public void update(Profile newProfile) {
        profile = newProfile;
    }

    public List<URI> alsoKnownAs() {
        return alsoKnownAs;
    }

    public void setAlsoKnownAs(List<URI> uris) {
        alsoKnownAs = List.copyOf(uris);
    }

    public @Nullable Account movedTo() {
        return movedTo;
    }

    public boolean hasMoved() {
        return movedTo != null;
    }

    public void setMovedTo(@Nullable Account target) {
        movedTo = target;
    }

    /** When a Move of this account was last carried out here. Mastodon ignores a second one for 7 days. */
    public @Nullable Instant moveHandledAt() {
        return moveHandledAt;
    }

    public void setMoveHandledAt(Instant time) {
        moveHandledAt = time;
    }

    /** Where its server takes activities, once its actor document was read. */
    public @Nullable URI inbox() {
        return inbox;
    }

    public void setInbox(URI address) {
        inbox = address;
    }

    @Override
    public String toString() {
        return handle.toString();
    }
}
