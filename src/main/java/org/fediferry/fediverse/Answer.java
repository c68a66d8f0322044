package org.fediferry.fediverse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import org.fediferry.fediverse.LookupFailed.Finding;
import org.fediferry.fediverse.LookupFailed.Kind;
import org.jspecify.annotations.Nullable;

/** The JSON that a server answered with, and where it really came from. */
record Answer(Question question, URI at, HttpHeaders headers, JsonNode json) {

    String text(String field) throws LookupFailed {
        JsonNode value = json.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw malformed("no \"%s\"".formatted(field));
        }
        return value.asText();
    }

    URI uri(String field) throws LookupFailed {
        URI uri = webAddress(json.path(field));
        if (uri == null) {
            throw malformed("no web address in \"%s\"".formatted(field));
        }
        return uri;
    }

    LookupFailed malformed(String found) {
        return new LookupFailed(
                Kind.MALFORMED,
                question,
                at,
                new Finding(found, "the server runs something unusual: open the address in a browser and compare"));
    }

    /** Null for anything that is not an absolute http(s) address. */
    static @Nullable URI webAddress(JsonNode value) {
        try {
            URI uri = value.isTextual() ? URI.create(value.asText()) : null;
            return uri != null && Addresses.isWeb(uri) ? uri : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
