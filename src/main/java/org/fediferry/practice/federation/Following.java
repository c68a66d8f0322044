package org.fediferry.practice.federation;

import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Follow;
import org.fediferry.practice.social.FollowGraph;
import org.fediferry.practice.social.Instance;

/** Follows and unfollows on behalf of accounts that live here. */
public final class Following {

    private final Instance instance;
    private final Delivery delivery;

    public Following(Instance instance, Delivery delivery) {
        this.instance = instance;
        this.delivery = delivery;
    }

    /** Mastodon refuses to follow moved accounts and where either side blocks the other. */
    public boolean isRefused(Account follower, Account target) {
        return target.hasMoved() || blocks(follower, target) || blocks(target, follower);
    }

    private boolean blocks(Account blocker, Account blocked) {
        return instance.userOf(blocker)
                .map(user -> user.holdings().isBlocking(blocked))
                .orElse(false);
    }

    /** Follows, or asks to where the target approves by hand; refused follows do nothing. */
    public void follow(Account follower, Account target, Follow options) {
        follow(follower, target, options, target.profile().locked());
    }

    /** The followers that a move brings from the target's own server need no approval. */
    void followWithoutApproval(Account follower, Account target, Follow options) {
        follow(follower, target, options, false);
    }

    private void follow(Account follower, Account target, Follow options, boolean needsApproval) {
        FollowGraph follows = instance.follows();
        if (isRefused(follower, target)) {
            return;
        }
        if (follows.between(follower, target) != null) {
            follows.follow(follower, target, options);
        } else if (!target.isLocal()) {
            follows.request(follower, target, options);
            delivery.send(target, Delivery.follow(follower, target));
        } else if (needsApproval) {
            follows.request(follower, target, options);
        } else {
            follows.follow(follower, target, options);
        }
    }

    public void unfollow(Account follower, Account target) {
        instance.follows().unfollow(follower, target);
        if (!target.isLocal()) {
            delivery.send(target, Delivery.activity("Undo", follower, Delivery.follow(follower, target)));
        }
    }

    /** Makes a follower go away. */
    public void dropFollower(Account target, Account follower) {
        instance.follows().unfollow(follower, target);
        if (!follower.isLocal()) {
            delivery.send(follower, Delivery.activity("Reject", target, Delivery.follow(follower, target)));
        }
    }
}
