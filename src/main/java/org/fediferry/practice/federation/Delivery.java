package org.fediferry.practice.federation;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.web.Json;

/** Sends activities to the inboxes of other servers, in the background. */
public final class Delivery {

    private final Instance instance;
    private final Peers peers;
    private final PeerClient http;
    private final Jobs jobs;

    public Delivery(Instance instance, Peers peers, PeerClient http, Jobs jobs) {
        this.instance = instance;
        this.peers = peers;
        this.http = http;
        this.jobs = jobs;
    }

    static Map<String, Object> activity(String type, Account actor, Object object) {
        return Json.object(
                "@context",
                "https://www.w3.org/ns/activitystreams",
                "type",
                type,
                "actor",
                actor.uri().toString(),
                "object",
                object);
    }

    static Map<String, Object> follow(Account follower, Account target) {
        return activity("Follow", follower, target.uri().toString());
    }

    void send(Account to, Map<String, Object> activity) {
        inboxOf(to).ifPresent(inbox -> post(inbox, activity));
    }

    /** To every server on which somebody follows the account. */
    void sendToFollowers(Account account, Map<String, Object> activity) {
        Set<URI> inboxes = instance.follows().followersOf(account).stream()
                .filter(follower -> !follower.isLocal())
                .map(this::inboxOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        inboxes.forEach(inbox -> post(inbox, activity));
    }

    private Optional<URI> inboxOf(Account account) {
        URI inbox = account.inbox();
        return peers.serverOf(account.uri()).map(server -> inbox == null ? server.resolve("/inbox") : inbox);
    }

    private void post(URI inbox, Map<String, Object> activity) {
        jobs.run(() -> {
            var ignored = http.post(inbox, activity);
        });
    }

    /** Tells the servers of the followers that the profile, the aliases or the redirect have changed. */
    public void announceUpdate(Account account) {
        sendToFollowers(
                account, activity("Update", account, Map.of("id", account.uri().toString())));
    }
}
