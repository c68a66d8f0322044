package org.fediferry.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that belongs to a post.
 *
 * @param file the name under which the archive holds it; empty where it stayed on the server
 * @param address where it is on the server; empty where the archive holds it
 * @param alt what its author has written for those who cannot see it
 */
public record Attachment(String file, String address, String alt, int width, int height) {

    private static final int LARGEST = 20_000;

    /** The files of a post; cards of links that it mentions are none. */
    static List<Attachment> of(JsonNode note) {
        List<Attachment> files = new ArrayList<>();
        for (JsonNode each : Json.all(note, "attachment")) {
            String url = Json.link(each, "url");
            if (!url.isEmpty() && !Json.text(each, "type").equals("Link")) {
                boolean remote = url.matches("(?i)[a-z][a-z0-9+.-]*:.*");
                files.add(new Attachment(
                        remote ? "" : EntryName.ofMedia(url),
                        remote ? url : "",
                        Json.text(each, "name"),
                        size(each, "width"),
                        size(each, "height")));
            }
        }
        return List.copyOf(files);
    }

    private static int size(JsonNode node, String field) {
        long size = Json.number(node, field);
        return size > 0 && size <= LARGEST ? (int) size : 0;
    }
}
