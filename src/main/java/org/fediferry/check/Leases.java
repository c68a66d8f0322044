package org.fediferry.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lends accounts to cases: each to one at a time, whatever entries of a configuration it goes by. */
final class Leases {

    private final Map<String, ReentrantLock> accounts = new ConcurrentHashMap<>();

    /** Some accounts, lent until this is closed by the thread that has got them. */
    interface Lease extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits until all of them are free; always in the same order, so that two never wait for each other. */
    Lease take(Iterable<TestAccount> wanted) {
        SortedSet<String> identities = new TreeSet<>();
        wanted.forEach(account -> identities.add(account.identity()));
        List<ReentrantLock> taken = new ArrayList<>();
        for (String identity : identities) {
            ReentrantLock lock = accounts.computeIfAbsent(identity, unknown -> new ReentrantLock(true));
            lock.lock();
            taken.add(lock);
        }
        return () -> taken.forEach(ReentrantLock::unlock);
    }
}
