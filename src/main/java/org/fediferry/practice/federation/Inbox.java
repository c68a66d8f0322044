package org.fediferry.practice.federation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Follow;
import org.fediferry.practice.social.Instance;

/** Acts on what other servers send. Nothing is signed: the only senders are the servers of the same practice world. */
public final class Inbox {

    /** Mastodon: {@code ActivityPub::Activity::Move::PROCESSING_COOLDOWN}. */
    private static final Duration BETWEEN_MOVES = Duration.ofDays(7);

    private final Instance instance;
    private final Lookup lookup;
    private final Delivery delivery;
    private final Following following;
    private final Move move;

    public Inbox(Instance instance, Lookup lookup, Delivery delivery, Move move) {
        this.instance = instance;
        this.lookup = lookup;
        this.delivery = delivery;
        this.following = new Following(instance, delivery);
        this.move = move;
    }

    public void receive(JsonNode activity) {
        URI actor = URI.create(activity.path("actor").asText());
        JsonNode object = activity.path("object");
        switch (activity.path("type").asText()) {
            case "Follow" -> lookup.find(actor).ifPresent(follower -> follow(follower, object.asText()));
            case "Accept" -> answer(object, true);
            case "Reject" -> answer(object, false);
            case "Undo" -> undo(object);
            case "Update" -> lookup.refresh(actor);
            case "Move" -> move(actor, URI.create(activity.path("target").asText()));
            default -> {
                // Mastodon, too, ignores what it does not know.
            }
        }
    }

    private void follow(Account follower, String targetUri) {
        Optional<Account> found = instance.account(URI.create(targetUri)).filter(Account::isLocal);
        found.ifPresent(target -> {
            if (following.isRefused(follower, target)) {
                delivery.send(follower, Delivery.activity("Reject", target, Delivery.follow(follower, target)));
            } else if (target.profile().locked() && instance.follows().between(follower, target) == null) {
                instance.follows().request(follower, target, Follow.PLAIN);
            } else {
                instance.follows().follow(follower, target, Follow.PLAIN);
                delivery.send(follower, Delivery.activity("Accept", target, Delivery.follow(follower, target)));
            }
        });
    }

    private void answer(JsonNode follow, boolean accepted) {
        Optional<Account> follower =
                instance.account(URI.create(follow.path("actor").asText()));
        Optional<Account> target =
                instance.account(URI.create(follow.path("object").asText()));
        if (follower.isEmpty() || target.isEmpty()) {
            return;
        }
        if (accepted) {
            instance.follows().accept(follower.get(), target.get());
        } else {
            instance.follows().unfollow(follower.get(), target.get());
        }
    }

    private void undo(JsonNode follow) {
        Optional<Account> follower =
                instance.account(URI.create(follow.path("actor").asText()));
        Optional<Account> target =
                instance.account(URI.create(follow.path("object").asText()));
        if (follower.isPresent() && target.isPresent()) {
            instance.follows().unfollow(follower.get(), target.get());
        }
    }

    private void move(URI oldUri, URI targetUri) {
        Optional<Account> old = instance.account(oldUri);
        if (old.isEmpty() || movedLately(old.get())) {
            return;
        }
        lookup.refresh(targetUri)
                .filter(target -> target.alsoKnownAs().contains(oldUri) && !target.hasMoved())
                .ifPresent(target -> {
                    old.get().setMovedTo(target);
                    old.get().setMoveHandledAt(Instant.now());
                    move.takeOver(old.get(), target);
                });
    }

    private static boolean movedLately(Account account) {
        Instant handled = account.moveHandledAt();
        return handled != null && handled.plus(BETWEEN_MOVES).isAfter(Instant.now());
    }
}
