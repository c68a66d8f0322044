package org.fediferry.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import org.fediferry.step.Name;
import org.fediferry.step.Text;
import org.fediferry.step.WrittenStep;

/** The JSON Schema of a value, made from its type. */
final class SchemaTypes {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaTypes() {}

    static ObjectNode of(Type type) {
        if (type instanceof Class<?> simple) {
            return simple.isEnum() ? constants(simple) : word(simple);
        }
        ParameterizedType generic = (ParameterizedType) type;
        Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
        if (last.equals(WrittenStep.class)) {
            return reference("steps");
        }
        return generic.getRawType().equals(Map.class) ? mapping(of(last)) : list(of(last));
    }

    static ObjectNode of(Type type, String about) {
        ObjectNode schema = of(type);
        schema.put("description", about);
        return schema;
    }

    /** Text as people write it: an editor takes {@code 5} for a number and {@code yes} for text. */
    static ObjectNode text(String about) {
        return of(Text.class, about);
    }

    static ObjectNode list(ObjectNode items) {
        ObjectNode schema = JSON.objectNode().put("type", "array");
        schema.set("items", items);
        return schema;
    }

    /** One text or several. */
    static ObjectNode texts(String about) {
        ObjectNode schema = JSON.objectNode().put("description", about);
        schema.putArray("anyOf").add(of(Text.class)).add(list(of(Text.class)));
        return schema;
    }

    static ObjectNode mapping(ObjectNode values) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        schema.set("propertyNames", of(Name.class));
        schema.set("additionalProperties", values);
        return schema;
    }

    static ObjectNode reference(String definition) {
        return JSON.objectNode().put("$ref", "#/$defs/" + definition);
    }

    private static ObjectNode constants(Class<?> type) {
        ObjectNode schema = JSON.objectNode();
        Kebab.constants(type).map(Kebab::of).forEach(schema.putArray("enum")::add);
        return schema;
    }

    private static ObjectNode word(Class<?> type) {
        ObjectNode schema = JSON.objectNode();
        if (type.equals(Boolean.class)) {
            return schema.put("type", "boolean");
        }
        if (type.equals(Text.class)) {
            schema.putArray("type").add("string").add("number").add("boolean");
            return schema;
        }
        schema.put("type", "string");
        ValueType.of(type)
                .map(ValueType::pattern)
                .filter(pattern -> !pattern.isEmpty())
                .ifPresent(pattern -> schema.put("pattern", pattern));
        return schema;
    }
}
