package org.fediferry.practice.microblog;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A source of posts and the accounts to which they are posted once more. */
public final class Feed {

    private final int id;
    private final String url;
    private final List<Target> targets = new CopyOnWriteArrayList<>();

    /** An account to which a feed is cross-posted, such as "Mastodon" and "@ada@harbour.example". */
    public record Target(int id, String service, String account) {

        /** The service as an address has it (sure: C). */
        public String path() {
            return service.toLowerCase(Locale.ROOT);
        }
    }

    Feed(int id, String url) {
        this.id = id;
        this.url = url;
    }

    public int id() {
        return id;
    }

    public String url() {
        return url;
    }

    public List<Target> targets() {
        return List.copyOf(targets);
    }

    public Feed crossPostTo(String service, String account) {
        targets.add(new Target(id * 100 + targets.size() + 1, service, account));
        return this;
    }

    boolean remove(int target) {
        return targets.removeIf(each -> each.id() == target);
    }
}
