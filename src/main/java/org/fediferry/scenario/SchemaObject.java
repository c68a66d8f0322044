package org.fediferry.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON Schema of a mapping with known keys and no others. */
final class SchemaObject {

    private final ObjectNode schema = SchemaTypes.JSON.objectNode().put("type", "object");
    private final ObjectNode properties = schema.putObject("properties");
    private final ArrayNode required = schema.putArray("required");

    SchemaObject() {
        schema.put("additionalProperties", false);
    }

    SchemaObject need(String key, ObjectNode value) {
        required.add(key);
        return allow(key, value);
    }

    SchemaObject allow(String key, ObjectNode value) {
        properties.set(key, value);
        return this;
    }

    ObjectNode about(String text) {
        return schema.put("description", text);
    }
}
