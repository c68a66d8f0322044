package org.fediferry.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fediferry.archive.Container.Entry;

/** Profile and posts of an archive, the posts on a spool. */
final class Collected {

    private static final Set<String> WANTED = Set.of(Inventory.OUTBOX, Inventory.ACTOR);

    private final Container container;
    private final Spool spool;
    private final Set<String> media = new HashSet<>();
    private Optional<Profile> profile = Optional.empty();
    private boolean outbox;
    private long posts;
    private long boosts;

    private Collected(Container container, Spool spool) {
        this.container = container;
        this.spool = spool;
    }

    static Collected from(Container container, Spool spool) throws UnreadableArchive {
        Collected collected = new Collected(container, spool);
        container.read(WANTED::contains, collected::see);
        if (!collected.outbox) {
            throw Inventory.noOutbox(container);
        }
        return collected;
    }

    private void see(Entry entry, InputStream content) throws IOException, UnreadableArchive {
        if (entry.name().equals(Inventory.ACTOR)) {
            profile = Inventory.actor(container, entry, content);
            profile.ifPresent(known -> media.addAll(List.of(known.avatar(), known.banner())));
        } else {
            var list = Inventory.list(container, entry, content, this::take);
            outbox = list.items() >= 0;
        }
    }

    private void take(JsonNode item) throws IOException {
        Optional<Post> read = Post.of(item);
        if (read.isPresent()) {
            Post post = read.get();
            spool.add(item, post);
            post.attachments().forEach(each -> media.add(each.file()));
            if (post.isBoost()) {
                boosts++;
            } else {
                posts++;
            }
        }
    }

    Profile profile() {
        return profile.orElse(Profile.UNKNOWN);
    }

    /** The files that the profile and the posts name. */
    Set<String> media() {
        return media;
    }

    long posts() {
        return posts;
    }

    long boosts() {
        return boosts;
    }
}
