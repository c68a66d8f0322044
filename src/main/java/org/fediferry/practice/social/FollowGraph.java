package org.fediferry.practice.social;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who follows whom, as one server knows it, and who has asked to; safe for any thread. */
public final class FollowGraph {

    private final Map<Account, Map<Account, Follow>> following = new LinkedHashMap<>();
    private final Map<Account, Map<Account, Follow>> followers = new LinkedHashMap<>();
    private final Map<Account, Map<Account, Follow>> requests = new LinkedHashMap<>();

    public synchronized void follow(Account follower, Account target, Follow follow) {
        withdraw(follower, target);
        following.computeIfAbsent(follower, key -> new LinkedHashMap<>()).put(target, follow);
        followers.computeIfAbsent(target, key -> new LinkedHashMap<>()).put(follower, follow);
    }

    public synchronized void unfollow(Account follower, Account target) {
        withdraw(follower, target);
        following.computeIfAbsent(follower, key -> new LinkedHashMap<>()).remove(target);
        followers.computeIfAbsent(target, key -> new LinkedHashMap<>()).remove(follower);
    }

    public synchronized void request(Account follower, Account target, Follow follow) {
        requests.computeIfAbsent(target, key -> new LinkedHashMap<>()).put(follower, follow);
    }

    public synchronized void withdraw(Account follower, Account target) {
        Map<Account, Follow> waiting = requests.get(target);
        if (waiting != null) {
            waiting.remove(follower);
        }
    }

    /** Turns a request into a follow; nothing happens when there is none. */
    public synchronized void accept(Account follower, Account target) {
        Follow waiting = requests.getOrDefault(target, Map.of()).get(follower);
        if (waiting != null) {
            follow(follower, target, waiting);
        }
    }

    public synchronized @Nullable Follow between(Account follower, Account target) {
        return following.getOrDefault(follower, Map.of()).get(target);
    }

    public synchronized boolean hasRequested(Account follower, Account target) {
        return requests.getOrDefault(target, Map.of()).containsKey(follower);
    }

    public synchronized boolean isFollowingOrRequested(Account follower, Account target) {
        return between(follower, target) != null || hasRequested(follower, target);
    }

    /** Oldest follow first. */
    public synchronized List<Account> followersOf(Account target) {
        return List.copyOf(followers.getOrDefault(target, Map.of()).keySet());
    }

    /** Oldest follow first. */
    public synchronized List<Account> followedBy(Account follower) {
        return List.copyOf(following.getOrDefault(follower, Map.of()).keySet());
    }

    public synchronized List<Account> requestsTo(Account target) {
        return List.copyOf(requests.getOrDefault(target, Map.of()).keySet());
    }

    public synchronized int followerCount(Account target) {
        return followers.getOrDefault(target, Map.of()).size();
    }

    public synchronized int followingCount(Account follower) {
        return following.getOrDefault(follower, Map.of()).size();
    }
}
