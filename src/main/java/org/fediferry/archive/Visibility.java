package org.fediferry.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Who could see a post (Mastodon app/lib/activitypub/tag_manager.rb, to and cc, A). */
public enum Visibility {
    PUBLIC("Public", "public"),
    QUIET("Quiet public", "quiet"),
    FOLLOWERS("Followers only", "followers"),
    PRIVATE("Private mention", "private");

    private static final List<String> EVERYBODY =
            List.of("https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public");

    private final String words;
    private final String style;

    Visibility(String words, String style) {
        this.words = words;
        this.style = style;
    }

    public String words() {
        return words;
    }

    public String style() {
        return style;
    }

    static Visibility of(JsonNode note) {
        List<String> to = addresses(note, "to");
        List<String> cc = addresses(note, "cc");
        if (to.stream().anyMatch(EVERYBODY::contains)) {
            return PUBLIC;
        }
        if (cc.stream().anyMatch(EVERYBODY::contains)) {
            return QUIET;
        }
        return to.stream().anyMatch(address -> address.endsWith("/followers")) ? FOLLOWERS : PRIVATE;
    }

    private static List<String> addresses(JsonNode note, String field) {
        List<String> texts = new ArrayList<>();
        Json.all(note, field).forEach(each -> texts.add(each.asText("")));
        return texts;
    }
}
