package org.fediferry.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of forms that were read from pages, for what a server does not export.
 *
 * <pre>
 * { "forms": [ { "at": "/settings/preferences/other", "fields": { "user[chosen_languages][]": [ "en", "de" ], … } } ] }
 * </pre>
 */
public final class FormFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormFile() {}

    /**
     * One form.
     *
     * @param at the path of its page
     * @param fields what its fields hold, by their names
     */
    public record Entry(String at, Map<String, List<String>> fields) {}

    /** The file, in lines that people can read. */
    public static String text(List<Entry> forms) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray("forms");
        for (Entry form : forms) {
            ObjectNode fields = list.addObject().put("at", form.at()).putObject("fields");
            form.fields().forEach((name, values) -> {
                if (name.endsWith("[]")) {
                    values.forEach(fields.putArray(name)::add);
                } else {
                    fields.put(name, values.isEmpty() ? "" : values.get(0));
                }
            });
        }
        return root.toPrettyString() + "\n";
    }

    /** Reads what {@link #text} has written. */
    public static List<Entry> read(Path file) throws IOException {
        List<Entry> forms = new ArrayList<>();
        for (JsonNode form : parse(file).path("forms")) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            form.path("fields").properties().forEach(field -> fields.put(field.getKey(), values(field.getValue())));
            forms.add(new Entry(form.path("at").asText(), fields));
        }
        return forms;
    }

    static JsonNode parse(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException broken) {
            throw new IOException(file + " is not JSON", broken);
        }
    }

    private static List<String> values(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value.asText());
        }
        List<String> values = new ArrayList<>();
        value.forEach(one -> values.add(one.asText()));
        return values;
    }
}
