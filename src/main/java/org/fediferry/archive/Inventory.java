package org.fediferry.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.archive.Container.Entry;

/** What is in an archive, by one reading of all of it. */
final class Inventory {

    static final String OUTBOX = "outbox.json";
    static final String ACTOR = "actor.json";
    private static final Set<String> LISTS = Set.of("likes.json", "bookmarks.json");

    private final Container container;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> named = new LinkedHashSet<>();
    private final Map<String, Long> lists = new LinkedHashMap<>();
    private Optional<ItemList> outbox = Optional.empty();
    private Optional<Profile> profile = Optional.empty();
    private long posts;
    private long boosts;
    private long hidden;
    private long odd;
    private long remote;

    private Inventory(Container container) {
        this.container = container;
    }

    static Inventory of(Container container) throws UnreadableArchive {
        Inventory inventory = new Inventory(container);
        container.read(name -> true, inventory::see);
        if (inventory.outbox.isEmpty()) {
            throw noOutbox(container);
        }
        return inventory;
    }

    static UnreadableArchive noOutbox(Container container) {
        return new UnreadableArchive(
                container.file(),
                "an archive of Mastodon, Pleroma or Akkoma, which holds outbox.json",
                "a " + container.form() + " without it",
                "name the archive of posts that your server made; lists and exports of other software are none");
    }

    private void see(Entry entry, InputStream content) throws IOException, UnreadableArchive {
        names.add(entry.name());
        if (entry.name().equals(OUTBOX)) {
            outbox = Optional.of(list(container, entry, content, this::see));
        } else if (entry.name().equals(ACTOR)) {
            profile = actor(container, entry, content);
        } else if (LISTS.contains(entry.name())) {
            lists.put(entry.name(), list(container, entry, content, item -> {}).items());
        }
    }

    static Optional<Profile> actor(Container container, Entry entry, InputStream content)
            throws IOException, UnreadableArchive {
        try {
            return Profile.of(Json.read(content));
        } catch (JsonProcessingException | MeteredStream.TooLong wrong) {
            throw unusable(container, entry, wrong);
        }
    }

    static ItemList list(Container container, Entry entry, InputStream content, ItemList.Each each)
            throws IOException, UnreadableArchive {
        try {
            return ItemList.read(content, each);
        } catch (JsonProcessingException | ItemList.NotAList | MeteredStream.TooLong wrong) {
            throw unusable(container, entry, wrong);
        }
    }

    private static UnreadableArchive unusable(Container container, Entry entry, IOException wrong) {
        String why = wrong instanceof JsonProcessingException json ? json.getOriginalMessage() : wrong.getMessage();
        return new UnreadableArchive(
                container.file(),
                entry.name() + " as servers write it",
                String.valueOf(why),
                UnreadableArchive.FETCH_AGAIN);
    }

    private void see(JsonNode item) {
        Optional<Post> read = Post.of(item);
        if (read.isEmpty()) {
            odd++;
            return;
        }
        Post post = read.get();
        if (post.isBoost()) {
            boosts++;
        } else {
            posts++;
        }
        if (post.visibility() == Visibility.PRIVATE) {
            hidden++;
        }
        for (Attachment each : post.attachments()) {
            if (each.file().isEmpty()) {
                remote++;
            } else {
                named.add(each.file());
            }
        }
    }

    Set<String> names() {
        return names;
    }

    /** The media files that posts name. */
    Set<String> named() {
        return named;
    }

    Map<String, Long> lists() {
        return lists;
    }

    ItemList outbox() {
        return outbox.orElseThrow();
    }

    boolean hasProfile() {
        return profile.isPresent();
    }

    Profile profile() {
        return profile.orElse(Profile.UNKNOWN);
    }

    long posts() {
        return posts;
    }

    long boosts() {
        return boosts;
    }

    /** Private mentions. */
    long hidden() {
        return hidden;
    }

    /** Items that are neither posts nor boosts. */
    long odd() {
        return odd;
    }

    /** Attachments that stayed on the server. */
    long remote() {
        return remote;
    }
}
