package org.fediferry.practice.social;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a user has gathered and no move takes along: mutes, blocks, lists, bookmarks, filters; safe for any thread. */
public final class Holdings {

    private final Map<Account, Mute> mutes = new LinkedHashMap<>();
    private final Set<Account> blocks = new LinkedHashSet<>();
    private final Set<String> domainBlocks = new LinkedHashSet<>();
    private final Set<String> bookmarks = new LinkedHashSet<>();
    private final Map<String, Set<Account>> lists = new LinkedHashMap<>();
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final Set<String> followedTags = new LinkedHashSet<>();
    private final Set<String> featuredTags = new LinkedHashSet<>();

    public synchronized void mute(Account target, boolean hideNotifications) {
        mutes.put(target, new Mute(target, hideNotifications));
    }

    public synchronized List<Mute> mutes() {
        return List.copyOf(mutes.values());
    }

    public synchronized void block(Account target) {
        blocks.add(target);
    }

    public synchronized List<Account> blocks() {
        return List.copyOf(blocks);
    }

    public synchronized boolean isBlocking(Account target) {
        return blocks.contains(target) || domainBlocks.contains(target.handle().domain());
    }

    public synchronized void blockDomain(String domain) {
        domainBlocks.add(domain);
    }

    public synchronized List<String> domainBlocks() {
        return List.copyOf(domainBlocks);
    }

    public synchronized void bookmark(String uri) {
        bookmarks.add(uri);
    }

    public synchronized List<String> bookmarks() {
        return List.copyOf(bookmarks);
    }

    public synchronized void addToList(String title, Account member) {
        lists.computeIfAbsent(title, key -> new LinkedHashSet<>()).add(member);
    }

    public synchronized void addList(String title) {
        lists.computeIfAbsent(title, key -> new LinkedHashSet<>());
    }

    /** Titles in the order of their making, each with its members. */
    public synchronized Map<String, List<Account>> lists() {
        Map<String, List<Account>> copy = new LinkedHashMap<>();
        lists.forEach((title, members) -> copy.put(title, new ArrayList<>(members)));
        return copy;
    }

    /** A local move rewrites list memberships. */
    public synchronized void replaceInLists(Account from, Account to) {
        lists.values().stream().filter(members -> members.remove(from)).forEach(members -> members.add(to));
    }

    public synchronized void filter(Filter filter) {
        filters.put(filter.title(), filter);
    }

    public synchronized List<Filter> filters() {
        return List.copyOf(filters.values());
    }

    public synchronized void followTag(String name) {
        followedTags.add(name);
    }

    public synchronized List<String> followedTags() {
        return List.copyOf(followedTags);
    }

    public synchronized void featureTag(String name) {
        featuredTags.add(name);
    }

    public synchronized List<String> featuredTags() {
        return List.copyOf(featuredTags);
    }

    public synchronized void clearMutes() {
        mutes.clear();
    }

    public synchronized void clearBlocks() {
        blocks.clear();
    }

    public synchronized void clearDomainBlocks() {
        domainBlocks.clear();
    }

    public synchronized void clearBookmarks() {
        bookmarks.clear();
    }

    public synchronized void clearLists() {
        lists.clear();
    }

    public synchronized void clearFilters() {
        filters.clear();
    }
}
