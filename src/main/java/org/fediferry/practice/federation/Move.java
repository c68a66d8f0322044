package org.fediferry.practice.federation;

import java.util.List;
import java.util.Map;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.quirk.Quirks;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Follow;
import org.fediferry.practice.social.Holdings;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.User;

/** What a server does for the followers that live on it when an account moves. */
public final class Move {

    private static final int BATCH = 50;

    private final Instance instance;
    private final Following following;
    private final Delivery delivery;
    private final Jobs jobs;
    private final Quirks quirks;

    public Move(Instance instance, Delivery delivery, Jobs jobs, Quirks quirks) {
        this.instance = instance;
        this.following = new Following(instance, delivery);
        this.delivery = delivery;
        this.jobs = jobs;
        this.quirks = quirks;
    }

    /** Starts a move on the old account's server: its own followers, and word to all other servers. */
    public void announce(Account old, Account target) {
        Map<String, Object> activity = Delivery.activity("Move", old, old.uri().toString());
        activity.put("target", target.uri().toString());
        delivery.announceUpdate(old);
        delivery.sendToFollowers(old, activity);
        takeOver(old, target);
    }

    /** Carries the local followers over, in batches. */
    void takeOver(Account old, Account target) {
        List<Account> locals = instance.follows().followersOf(old).stream()
                .filter(Account::isLocal)
                .skip(quirks.amount(Quirk.FOLLOWERS_MISSING))
                .toList();
        jobs.run(() -> {
            carryOverMutesAndBlocks(old, target);
            batch(old, target, locals);
        });
    }

    private void batch(Account old, Account target, List<Account> waiting) {
        boolean sameServer = old.isLocal() && target.isLocal();
        int size = sameServer ? waiting.size() : Math.min(BATCH, waiting.size());
        waiting.subList(0, size).forEach(follower -> redirect(follower, old, target));
        List<Account> rest = waiting.subList(size, waiting.size());
        if (!rest.isEmpty()) {
            jobs.next(() -> batch(old, target, rest));
        }
    }

    private void redirect(Account follower, Account old, Account target) {
        Follow options = instance.follows().between(follower, old);
        if (options == null || follower.equals(target)) {
            return;
        }
        if (target.isLocal()) {
            following.followWithoutApproval(follower, target, options);
        } else {
            following.follow(follower, target, options);
        }
        instance.userOf(follower).ifPresent(user -> user.holdings().replaceInLists(old, target));
        following.unfollow(follower, old);
    }

    private void carryOverMutesAndBlocks(Account old, Account target) {
        for (User user : instance.users()) {
            Holdings holdings = user.holdings();
            if (instance.follows().between(user.account(), target) != null) {
                continue;
            }
            holdings.mutes().stream()
                    .filter(mute -> mute.target().equals(old))
                    .forEach(mute -> holdings.mute(target, mute.hideNotifications()));
            if (holdings.blocks().contains(old)) {
                holdings.block(target);
            }
        }
    }
}
