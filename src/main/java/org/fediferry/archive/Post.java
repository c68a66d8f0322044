package org.fediferry.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Something that was posted, or boosted.
 *
 * @param id its address among servers
 * @param url its address for people; the id where there is none
 * @param html its text, as hostile as its author liked
 * @param warning the content warning; empty without one
 * @param replyTo the address of what it answers; empty for none
 * @param quotes the address of what it quotes; empty for none
 * @param boosts the address of what it boosts, of which the archive holds nothing more; empty for a post
 * @param favourites how often it was liked; -1 where the archive does not tell, as those of older servers
 * @param boosted how often it was boosted; -1 where the archive does not tell
 */
public record Post(
        String id,
        String url,
        Instant published,
        Optional<Instant> edited,
        Visibility visibility,
        String html,
        String warning,
        boolean sensitive,
        String language,
        String replyTo,
        String quotes,
        String boosts,
        List<Attachment> attachments,
        Optional<Poll> poll,
        long favourites,
        long boosted) {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public boolean isBoost() {
        return !boosts.isEmpty();
    }

    /**
     * Reads an item of an outbox: a Create around a note, or an Announce of one (Mastodon
     * app/serializers/activitypub/note_serializer.rb, A). Empty where it is neither, or has no address or time.
     */
    static Optional<Post> of(JsonNode item) {
        JsonNode note = item.path("object");
        boolean boost = Json.text(item, "type").equals("Announce");
        if (!boost && !note.isObject()) {
            return Optional.empty();
        }
        JsonNode about = boost ? item : note;
        String id = Json.text(about, "id");
        Optional<Instant> published = time(about, "published").or(() -> time(item, "published"));
        String boosts = boost ? Json.link(item, "object") : "";
        if (id.isEmpty() || published.isEmpty() || (boost && boosts.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(boost ? boost(item, published.get(), boosts) : note(note, published.get()));
    }

    private static Post boost(JsonNode item, Instant published, String boosts) {
        String id = Json.text(item, "id");
        return new Post(
                id,
                id,
                published,
                Optional.empty(),
                Visibility.of(item),
                "",
                "",
                false,
                "",
                "",
                "",
                boosts,
                List.of(),
                Optional.empty(),
                -1,
                -1);
    }

    private static Post note(JsonNode note, Instant published) {
        String id = Json.text(note, "id");
        String url = Json.link(note, "url");
        return new Post(
                id,
                url.isEmpty() ? id : url,
                published,
                time(note, "updated"),
                Visibility.of(note),
                content(note),
                Json.text(note, "summary"),
                note.path("sensitive").asBoolean(false),
                language(note),
                Json.link(note, "inReplyTo"),
                Json.link(note, note.has("quote") ? "quote" : "quoteUri"),
                "",
                Attachment.of(note),
                Poll.of(note),
                Json.number(note.path("likes"), "totalItems"),
                Json.number(note.path("shares"), "totalItems"));
    }

    private static String content(JsonNode note) {
        String content = Json.text(note, "content");
        String language = language(note);
        return content.isEmpty() && !language.isEmpty() ? Json.text(note.path("contentMap"), language) : content;
    }

    private static String language(JsonNode note) {
        var names = note.path("contentMap").fieldNames();
        String first = names.hasNext() ? names.next() : "";
        return first.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}") ? first : "";
    }

    private static Optional<Instant> time(JsonNode node, String field) {
        try {
            Instant time = OffsetDateTime.parse(Json.text(node, field)).toInstant();
            return time.isBefore(EARLIEST) || time.isAfter(LATEST) ? Optional.empty() : Optional.of(time);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
