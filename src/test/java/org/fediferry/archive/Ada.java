package org.fediferry.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Somebody whose archive tests make: what she posted, in the form of Mastodon's backup_service.rb and serializers (A). */
public final class Ada {

    public static final String HOME = "https://harbour.example";
    public static final String ID = HOME + "/users/ada";
    static final String PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
    static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<ObjectNode> items = new ArrayList<>();
    private final ObjectNode actor = MAPPER.createObjectNode();
    private final ArchiveOf files = new ArchiveOf();
    private long difference;

    public Ada() {
        actor.put("id", ID);
        actor.put("type", "Person");
        actor.put("preferredUsername", "ada");
        actor.put("name", "Ada of the Harbour");
        actor.put("summary", "<p>Boats, bread and slow news.</p>");
        actor.put("url", HOME + "/@ada");
        actor.put("featured", ID + "/collections/featured");
        actor.put("outbox", "outbox.json");
    }

    public ObjectNode actor() {
        return actor;
    }

    public ArchiveOf files() {
        return files;
    }

    public static String address(int number) {
        return ID + "/statuses/" + number;
    }

    /** A public post; its address carries its number. */
    public ObjectNode post(int number, String time, String html) {
        ObjectNode note = MAPPER.createObjectNode();
        note.put("id", address(number));
        note.put("type", "Note");
        note.putNull("summary");
        note.putNull("inReplyTo");
        note.put("published", time);
        note.put("url", HOME + "/@ada/" + number);
        note.put("attributedTo", ID);
        note.putArray("to").add(PUBLIC);
        note.putArray("cc").add(ID + "/followers");
        note.put("sensitive", false);
        note.put("content", html);
        note.putObject("contentMap").put("en", html);
        note.putArray("attachment");
        note.putArray("tag");
        ObjectNode create = MAPPER.createObjectNode();
        create.put("id", address(number) + "/activity");
        create.put("type", "Create");
        create.put("actor", ID);
        create.put("published", time);
        create.set("object", note);
        items.add(create);
        return note;
    }

    public Ada boost(int number, String time, String of) {
        ObjectNode announce = MAPPER.createObjectNode();
        announce.put("id", address(number) + "/activity");
        announce.put("type", "Announce");
        announce.put("actor", ID);
        announce.put("published", time);
        announce.putArray("to").add(PUBLIC);
        announce.put("object", of);
        items.add(announce);
        return this;
    }

    /** A post with a file of that name; the file itself comes with {@link #files}. */
    public static void attach(ObjectNode note, String file, String type, String alt) {
        ObjectNode document = ((ArrayNode) note.path("attachment")).addObject();
        document.put("type", "Document");
        document.put("mediaType", type);
        document.put("url", file);
        document.put("name", alt);
    }

    /** Posts, one an hour. */
    public Ada posts(int number) {
        for (int each = 1; each <= number; each++) {
            post(
                    each,
                    Instant.parse("2023-04-01T08:00:00Z")
                            .plusSeconds(3600L * each)
                            .toString(),
                    "<p>Post " + each + "</p>");
        }
        return this;
    }

    /** The outbox says that it holds so many more than it does. */
    public Ada saying(long more) {
        difference = more;
        return this;
    }

    public Ada change(Consumer<ObjectNode> change) {
        items.forEach(change);
        return this;
    }

    /** Everything that the server would pack. */
    public ArchiveOf packed() {
        ObjectNode outbox = MAPPER.createObjectNode();
        outbox.put("@context", "https://www.w3.org/ns/activitystreams");
        outbox.put("id", "outbox.json");
        outbox.put("type", "OrderedCollection");
        outbox.put("totalItems", items.size() + difference);
        outbox.putArray("orderedItems").addAll(items);
        return files.with("outbox.json", outbox.toString())
                .with("likes.json", "{\"id\":\"likes.json\",\"orderedItems\":[\"https://a.example/1\"]}")
                .with("bookmarks.json", "{\"id\":\"bookmarks.json\",\"orderedItems\":[]}")
                .with("actor.json", actor.toString());
    }
}
