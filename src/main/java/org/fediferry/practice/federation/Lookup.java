package org.fediferry.practice.federation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.social.Instance;

/** Finds accounts: its own in the store, others by WebFinger and their actor document. */
public final class Lookup {

    private final Instance instance;
    private final Peers peers;
    private final PeerClient http;

    public Lookup(Instance instance, Peers peers, PeerClient http) {
        this.instance = instance;
        this.peers = peers;
        this.http = http;
    }

    /** An account that is known already is not asked for again. */
    public Optional<Account> find(Handle handle) {
        Optional<Account> known = instance.account(own(handle));
        return known.isPresent() ? known : refresh(handle);
    }

    /** Always asks the account's own server. Mastodon 4.0+ does so for the target of a move. */
    public Optional<Account> refresh(Handle handle) {
        if (instance.isOwnDomain(handle.domain())) {
            return instance.account(own(handle));
        }
        return peers.addressOf(handle.domain()).flatMap(address -> webFinger(address, handle));
    }

    /** Reads the actor document again. */
    public Optional<Account> refresh(URI actor) {
        if (actor.getAuthority().equals(instance.address().getAuthority())) {
            return instance.account(actor);
        }
        return peers.serverOf(actor).flatMap(address -> http.get(actor)).flatMap(this::store);
    }

    /** An account that is known already is not asked for again. */
    public Optional<Account> find(URI actor) {
        Optional<Account> known = instance.account(actor);
        return known.isPresent() ? known : refresh(actor);
    }

    /** Whether another server of this world hands out what lives at this address. */
    public boolean isThere(URI uri) {
        return peers.serverOf(uri).flatMap(address -> http.get(uri)).isPresent();
    }

    private Handle own(Handle handle) {
        return instance.isOwnDomain(handle.domain()) ? new Handle(handle.user(), instance.domain()) : handle;
    }

    private Optional<Account> webFinger(URI address, Handle handle) {
        return describe(address, handle)
                .flatMap(Lookup::self)
                .flatMap(http::get)
                .flatMap(this::store);
    }

    private Optional<JsonNode> describe(URI address, Handle handle) {
        String resource = URLEncoder.encode("acct:" + handle, StandardCharsets.UTF_8);
        return http.get(address.resolve("/.well-known/webfinger?resource=" + resource));
    }

    private static Optional<URI> self(JsonNode descriptor) {
        for (JsonNode link : descriptor.path("links")) {
            if (link.path("rel").asText().equals("self")) {
                return Optional.of(URI.create(link.path("href").asText()));
            }
        }
        return Optional.empty();
    }

    private Optional<Account> store(JsonNode actor) {
        URI uri = URI.create(actor.path("id").asText());
        Optional<Account> known = instance.account(uri);
        Optional<Handle> handle = known.map(Account::handle).or(() -> handleOf(uri, actor));
        return handle.map(name -> {
            URI page = URI.create(actor.path("url").asText());
            Account account = instance.addRemote(name, uri, page, ActorDocument.profile(actor));
            account.setAlsoKnownAs(ActorDocument.aliases(actor));
            ActorDocument.inbox(actor).ifPresent(account::setInbox);
            String movedTo = actor.path("movedTo").asText();
            account.setMovedTo(
                    movedTo.isEmpty() ? null : find(URI.create(movedTo)).orElse(null));
            return account;
        });
    }

    /** The domain of a handle is whatever WebFinger's subject says, not the host of the actor. */
    private Optional<Handle> handleOf(URI uri, JsonNode actor) {
        Handle atHost = new Handle(actor.path("preferredUsername").asText(), uri.getAuthority());
        return peers.serverOf(uri)
                .flatMap(address -> describe(address, atHost))
                .flatMap(descriptor ->
                        Handle.ofResource(descriptor.path("subject").asText()));
    }
}
