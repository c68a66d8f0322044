package org.fediferry.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the {@code following.json} of a Threads export token by token. Fact sheet B.9, B: an object whose only key ends
 * in {@code _following} holds the list; an entry has a {@code title} and, in {@code string_list_data}, {@code value}
 * and {@code href}. All texts are mis-encoded.
 */
final class FollowedProfiles {
    /** Far beyond what Threads lets anybody follow. */
    static final int MOST = 100_000;

    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?");
    private static final Set<String> KEPT = Set.of("title", "value", "href");
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(30)
                    .maxStringLength(20_000)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final Map<String, ThreadsFollow> found = new LinkedHashMap<>();
    private int unnamed;

    /** Something that no Threads export holds. */
    static final class NotAList extends IOException {

        private static final long serialVersionUID = 1L;

        NotAList(String what) {
            super(what);
        }
    }

    /** Adds the profiles of one file. */
    void read(InputStream in) throws IOException {
        try (JsonParser json = FACTORY.createParser(in)) {
            JsonToken first = json.nextToken();
            boolean listed = false;
            if (first == JsonToken.START_ARRAY) {
                listed = true;
                list(json);
            } else if (first == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean isList = json.currentName().endsWith("_following");
                    if (json.nextToken() == JsonToken.START_ARRAY && isList) {
                        listed = true;
                        list(json);
                    } else {
                        json.skipChildren();
                    }
                }
            }
            if (!listed || json.nextToken() != null) {
                throw new NotAList("it is not the list of profiles that Threads writes");
            }
        }
    }

    private void list(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new NotAList("it is not the list of profiles that Threads writes");
            }
            Map<String, String> texts = new LinkedHashMap<>();
            entry(json, texts);
            take(texts);
        }
    }

    /** The texts of an entry and of what lies inside it. */
    private static void entry(JsonParser json, Map<String, String> texts) throws IOException {
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                throw new NotAList("it breaks off in the middle");
            } else if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && KEPT.contains(String.valueOf(json.currentName()))) {
                texts.putIfAbsent(json.currentName(), repaired(json.getText()));
            }
        }
    }

    private void take(Map<String, String> texts) throws NotAList {
        String title = texts.getOrDefault("title", "");
        String user = Stream.of(texts.getOrDefault("value", ""), title, lastPart(texts.getOrDefault("href", "")))
                .map(text -> text.replaceFirst("^@", ""))
                .filter(text -> USER.matcher(text).matches())
                .findFirst()
                .orElse(null);
        if (user == null) {
            unnamed++;
            return;
        }
        found.putIfAbsent(user.toLowerCase(Locale.ROOT), new ThreadsFollow(user, title));
        if (found.size() > MOST) {
            throw new NotAList("it names more than " + MOST + " profiles");
        }
    }

    private static String lastPart(String address) {
        String path = address.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Threads writes each byte of UTF-8 as a character of its own. */
    static String repaired(String text) {
        if (text.chars().allMatch(c -> c < 0x80) || text.chars().anyMatch(c -> c > 0xFF)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notMisEncoded) {
            return text;
        }
    }

    Map<String, ThreadsFollow> found() {
        return found;
    }

    /** Entries in which no user name was to be found. */
    int unnamed() {
        return unnamed;
    }
}
