package org.fediferry.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;

/**
 * An ordered collection of an archive ({@code outbox.json}, {@code likes.json}, {@code bookmarks.json}), read item by item:
 * that of somebody who posts much is larger than the memory.
 *
 * @param declared how many items it says it has; -1 where it does not say, as likes and bookmarks do not since Mastodon 4.2
 * @param items how many it has
 */
record ItemList(long declared, long items) {

    /** What is done with each item. */
    @FunctionalInterface
    interface Each {
        void see(JsonNode item) throws IOException;
    }

    /** It is JSON, but no collection of items. */
    static final class NotAList extends IOException {

        private static final long serialVersionUID = 1L;

        NotAList(String found) {
            super(found);
        }
    }

    static ItemList read(InputStream in, Each each) throws IOException {
        MeteredStream metered = new MeteredStream(in, Json.LARGEST);
        long declared = -1;
        long items = -1;
        try (JsonParser parser = Json.MAPPER.getFactory().createParser(metered)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new NotAList("no object");
            }
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                if (field.equals("orderedItems") && value == JsonToken.START_ARRAY && items < 0) {
                    items = items(parser, metered, each);
                } else if (field.equals("totalItems") && value == JsonToken.VALUE_NUMBER_INT) {
                    declared = parser.getValueAsLong(-1);
                } else {
                    parser.skipChildren();
                }
                metered.allow(Json.LARGEST);
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                throw new NotAList("an object that does not end");
            }
        }
        if (items < 0) {
            throw new NotAList("no list of items (orderedItems)");
        }
        return new ItemList(declared, items);
    }

    private static long items(JsonParser parser, MeteredStream metered, Each each) throws IOException {
        long items = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                throw new NotAList("a list that does not end");
            }
            each.see(parser.readValueAsTree());
            metered.allow(Json.LARGEST);
            items++;
        }
        return items;
    }
}
